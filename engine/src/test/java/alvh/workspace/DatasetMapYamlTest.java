package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.files.Dataset;
import alvh.files.DatasetKind;
import alvh.input.InputException;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The map of datasets as YAML.
class DatasetMapYamlTest {
  private static Dataset row(String row) {
    return DatasetMapYaml.read(Yaml.parse("datasets:\n  - " + row, "data.yaml")).rows().getFirst();
  }

  @Test
  void prefix_stands_for_the_four_prices() {
    Dataset row = row("{ files: a.csv, layout: ohlc, prefix: vix, clock: \"16:00\", lag-days: 2 }");
    assertThat(row.kind()).isEqualTo(DatasetKind.OHLC);
    assertThat(row.series()).containsEntry("open", "vix.open").containsEntry("close", "vix.close");
    assertThat(row.clock()).isEqualTo(LocalTime.of(16, 0));
    assertThat(row.lagDays()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ files: a.csv, layout: olhc, prefix: x }|ohlc",
        "{ files: a.csv, layout: ohlc, prefx: x }|prefix",
        "{ files: a.csv, layout: ohlc }|names no series",
        "{ files: a.csv, layout: chain, prefix: x }|names no series of its own",
        "{ files: a.csv, layout: ohlc, prefix: x, clock: 25h }|is not a time",
        "{ files: a.csv, layout: ohlc, prefix: x, lag-days: -1 }|must be >= 0",
        "{ layout: ohlc, prefix: x }|missing key 'files'",
      })
  void mistakes_are_refused_with_file_and_line(String row, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> row(row))
        .withMessageContaining("data.yaml:2")
        .withMessageContaining(message);
  }

  @Test
  void shipped_map_is_read() {
    assertThat(DatasetMapYaml.standard().rows()).hasSizeGreaterThan(70);
  }
}
