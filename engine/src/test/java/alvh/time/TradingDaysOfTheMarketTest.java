package alvh.time;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.workspace.MarketConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every day on which the S&P 500 closed is a trading day, and no other day is.
@Tag("real-data")
class TradingDaysOfTheMarketTest {
  private static final DateTimeFormatter US_DATE =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  @Test
  void trading_days_1990_to_2026_are_the_days_of_the_spx_closes() throws IOException {
    assertTradingDays(dates("spx/spx_close_1990_2026.csv", LocalDate::parse));
  }

  @Test
  void trading_days_1986_to_2021_are_the_days_of_the_spx_history() throws IOException {
    assertTradingDays(
        dates("spx/SPX_History_1985_2021.csv", text -> LocalDate.parse(text, US_DATE)));
  }

  /// Hourly bars of an exchange-traded product end at noon on exactly the days that close at 13:00.
  @Test
  void early_closes_2009_to_2021_are_the_days_whose_last_hourly_bar_is_noon() throws IOException {
    Map<LocalDate, String> lastHour = new TreeMap<>();
    try (ZipFile zip = new ZipFile(RealData.file("etp/lean_vxx_hour.zip").toFile());
        BufferedReader bars =
            new BufferedReader(
                new InputStreamReader(
                    zip.getInputStream(zip.entries().nextElement()), StandardCharsets.UTF_8))) {
      bars.lines()
          .forEach(bar ->
              lastHour.put(
                  LocalDate.parse(bar.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE),
                  bar.substring(9, 14)));
    }
    List<LocalDate> noon =
        lastHour.entrySet().stream()
            .filter(day -> day.getValue().equals("12:00"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(lastHour.keySet()).hasSizeGreaterThan(2_900);
    assertThat(
            lastHour.keySet().stream()
                .filter(day -> calendar.closeTime(day).equals(LocalTime.of(13, 0))))
        .hasSize(26)
        .containsExactlyElementsOf(noon);
  }

  private void assertTradingDays(List<LocalDate> closes) {
    assertThat(
            closes
                .getFirst()
                .datesUntil(closes.getLast().plusDays(1))
                .filter(calendar::isTradingDay))
        .containsExactlyElementsOf(closes);
  }

  private static List<LocalDate> dates(String file, Function<String, LocalDate> parse)
      throws IOException {
    try (Stream<String> lines = Files.lines(RealData.file(file))) {
      return lines
          .skip(1)
          .map(line -> parse.apply(line.split(",", 2)[0]))
          .filter(date -> date.getYear() >= 1986)
          .toList();
    }
  }
}
