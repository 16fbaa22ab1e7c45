package alvh.time;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.workspace.MarketConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The last row of every expired official file of VX bears the settlement date of the calendar.
@Tag("real-data")
class VixSettlementFilesTest {
  private static final DateTimeFormatter US_DATE =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
  private static final String MONTH_CODES = "FGHJKMNQUVXZ";

  /// The files of each folder end on these days, with contracts still trading.
  private static final LocalDate OLD_FILES_END = LocalDate.of(2014, 8, 14);

  private static final LocalDate NEW_FILES_END = LocalDate.of(2026, 1, 7);
  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  @Test
  void contracts_of_2004_to_2014_end_on_the_monthly_settlement() throws IOException {
    int expired = 0;
    for (Path file : files("cfe_2004_2014")) {
      String name = file.getFileName().toString(); // CFE_F05_VX.csv
      YearMonth month =
          YearMonth.of(
              2000 + Integer.parseInt(name.substring(5, 7)),
              MONTH_CODES.indexOf(name.charAt(4)) + 1);
      LocalDate last = lastDate(file);
      if (!last.equals(OLD_FILES_END)) {
        assertThat(calendar.vixSettlement(month)).as(name).isEqualTo(last);
        expired++;
      }
    }
    assertThat(expired).isEqualTo(119);
  }

  @Test
  void contracts_of_2013_to_2026_end_on_the_settlement_in_their_name() throws IOException {
    int expired = 0;
    int monthly = 0;
    for (String folder : List.of("cboe_2013_2026", "gapfill")) {
      for (Path file : files(folder)) {
        LocalDate expiry = LocalDate.parse(file.getFileName().toString().substring(3, 13));
        assertThat(calendar.isVixSettlement(expiry)).as("%s", file).isTrue();
        LocalDate last = lastDate(file);
        assertThat(last)
            .as("%s", file)
            .isEqualTo(expiry.isAfter(NEW_FILES_END) ? NEW_FILES_END : expiry);
        expired += last.equals(expiry) ? 1 : 0;
        monthly += calendar.vixSettlement(YearMonth.from(expiry)).equals(expiry) ? 1 : 0;
      }
    }
    assertThat(expired).isEqualTo(380);
    assertThat(monthly).isGreaterThan(150);
  }

  @Test
  void every_expiry_of_the_panel_is_the_monthly_settlement() throws IOException {
    Map<YearMonth, LocalDate> expiries = new TreeMap<>();
    Path panel = RealData.file("vx-futures/vx_monthly_panel_2004_2026_derived.csv.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(panel)), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", 4))
          .forEach(row -> expiries.put(YearMonth.parse(row[1]), LocalDate.parse(row[2])));
    }
    assertThat(expiries).hasSize(264);
    expiries.forEach(
        (month, expiry) -> assertThat(calendar.vixSettlement(month)).isEqualTo(expiry));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RealData.file("vx-futures/" + folder))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /// Old files write US dates, new ones ISO dates; disclaimers may hold any byte.
  private static LocalDate lastDate(Path file) throws IOException {
    String last =
        Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
            .filter(line -> !line.isBlank())
            .toList()
            .getLast();
    String date = last.substring(0, last.indexOf(','));
    return date.contains("/") ? LocalDate.parse(date, US_DATE) : LocalDate.parse(date);
  }
}
