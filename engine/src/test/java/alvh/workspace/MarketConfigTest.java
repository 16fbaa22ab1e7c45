package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.RealData;
import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketConfigTest {
  private static final Path SHIPPED = RealData.projectRoot().resolve("config");
  private static final List<String> FILES =
      List.of(
          "calendar.yaml",
          "ticks.yaml",
          "listings.yaml",
          "costs.yaml",
          "futures.yaml",
          "margins.yaml",
          "etps.yaml");

  @TempDir Path folder;

  @Test
  void the_tables_of_a_folder_read_as_the_shipped_ones() throws IOException {
    copyTables();
    MarketConfig own = MarketConfig.read(folder);
    assertThat(own.ticks()).isEqualTo(MarketConfig.standard().ticks());
    assertThat(own.fees()).isEqualTo(MarketConfig.standard().fees());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-23, 2020-10-23T20:15:00Z",
    "2020-10-26, 2020-10-26T20:00:00Z",
    "2024-01-05, 2024-01-05T21:00:00Z",
    "2004-03-26, 2004-03-26T21:15:00Z"
  })
  void vx_settles_at_16_15_until_october_2020_and_at_16_since(LocalDate date, String instant) {
    assertThat(MarketConfig.standard().vxSettleClock().visibleAt(date)).isEqualTo(instant);
  }

  @Test
  void vx_files_carry_ten_times_the_index_before_march_2007() {
    var scale = MarketConfig.standard().vxPriceScale();
    assertThat(scale.points(103.9, LocalDate.of(2007, 3, 23))).isEqualTo(10.39);
    assertThat(scale.points(10.39, LocalDate.of(2007, 3, 26))).isEqualTo(10.39);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calendar.yaml | good-friday, observed | god-friday, observed | unknown day 'god-friday'",
        "calendar.yaml | observed: as-it-falls, from: 1998 | observed: as-it-fals, from: 1998 |"
            + " did you mean 'as-it-falls'?",
        "calendar.yaml | close: \"15:30\", name: circuit | close: \"25:30\", name: circuit |"
            + " expected a time of day",
        "ticks.yaml | root: XSP, from: 2013-11-05, thr | root: XSPP, from: 2013-11-05, thr |"
            + " did you mean 'XSP'?",
        "ticks.yaml | tick: 0.25, source | tick: 0, source | must be > 0",
        "listings.yaml | first-expiry: 2016-03-02 | first-expiry: 2015-03-02 | is before 'from'",
        "costs.yaml | exchange: 1.51 | exchange: -1.51 | must be >= 0",
        "costs.yaml | regulatory: 0.02 | regulator: 0.02 | did you mean 'regulatory'?",
        "costs.yaml | { 0: 0.25, | { 0.01: 0.25, | does not start at premium 0",
        "futures.yaml | divide-by: 10 | divide-by: 0 | must be > 0",
        "margins.yaml | maintenance: 3650 | maintenance: 36500 | needs initial >= maintenance > 0",
        "margins.yaml | initial: 4015 | intial: 4015 | did you mean 'initial'?"
      })
  void a_fault_names_file_line_and_mend(String file, String good, String bad, String message)
      throws IOException {
    copyTables();
    Path table = folder.resolve(file);
    String text = Files.readString(table);
    assertThat(text).contains(good);
    Files.writeString(table, text.replace(good, bad));
    long line = text.substring(0, text.indexOf(good)).chars().filter(c -> c == '\n').count() + 1;
    assertThatThrownBy(() -> MarketConfig.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(table + ":" + line)
        .hasMessageContaining(message)
        .hasMessageContaining("mend: ");
  }

  @Test
  void a_missing_table_is_named() throws IOException {
    copyTables();
    Files.delete(folder.resolve("costs.yaml"));
    assertThatThrownBy(() -> MarketConfig.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("costs.yaml");
  }

  private void copyTables() throws IOException {
    for (String file : FILES) {
      try (Stream<String> lines = Files.lines(SHIPPED.resolve(file))) {
        Files.write(folder.resolve(file), lines.toList());
      }
    }
  }
}
