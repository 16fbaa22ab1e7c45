package alvh.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.workspace.DatasetMapYaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of files by the map: precedence, own rows, files that no row fits.
class FileHistoryTest {
  private static final String BAR = "DATE,OPEN,HIGH,LOW,CLOSE\n";

  @TempDir private Path folder = Path.of("");

  private FileHistory history() {
    return FileHistory.of(folder, DatasetMapYaml.of(folder), RealFolder.rules());
  }

  @Test
  void official_file_wins_per_date_and_disagreement_is_counted() {
    Samples.write(folder, "VIX_History.csv", BAR + "01/04/2024,14,14,14,14\n");
    Samples.write(
        folder, "VIXCLS.csv", "observation_date,VIXCLS\n2024-01-03,13\n2024-01-04,14.5\n");
    FileHistory history = history();
    DailySeries vix = history.series("vix.close").orElseThrow();
    assertThat(vix.values()).containsExactly(13, 14);
    assertThat(vix.info().source()).isEqualTo("VIX_History.csv + VIXCLS.csv");
    assertThat(history.quality().count(QualityKind.DISAGREEMENT)).isEqualTo(1);
    assertThat(history.seriesNames()).contains("vix.open", "vix.close");
    assertThat(history.series("vvix.close")).isEmpty();
    assertThat(history.futures(FutureRoot.VX)).isEmpty();
    assertThat(history.chains(Samples.at("2024-01-04T16:15"))).isEmpty();
  }

  @Test
  void unmapped_file_of_the_name_asked_for_prints_the_line_to_add() {
    Samples.write(folder, "my_vix_daily.csv", BAR + "01/04/2024,14,14,14,14\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> history().series("vix.close"))
        .withMessageContaining("my_vix_daily.csv")
        .withMessageContaining("- { files: \"my_vix_daily.csv\", layout: ohlc, prefix: NAME");
    assertThat(history().series("spx.close")).as("an unrelated file does no harm").isEmpty();
    List<FileCheck> checks = DataCheck.of(folder, DatasetMapYaml.of(folder), RealFolder.rules());
    assertThat(checks.getFirst().problem().orElseThrow()).contains("data.yaml");
  }

  @Test
  void own_rows_are_tried_first() {
    Samples.write(folder, "my_vix_daily.csv", BAR + "01/04/2024,14,14,14,14\n");
    Samples.write(
        folder,
        "data.yaml",
        """
        datasets:
          - { files: "my_*.csv", layout: ohlc, prefix: vix, unit: vol points }
        """);
    assertThat(history().series("vix.close").orElseThrow().on(LocalDate.of(2024, 1, 4)))
        .isPresent();
  }

  @Test
  void broken_file_is_reported_by_the_check_and_refused_when_asked_for() {
    Samples.write(folder, "VIX_History.csv", BAR + "01/04/2024,14,14,14,x\n");
    Samples.write(folder, "VVIX_History.csv", "DATE,VVIX\n01/04/2024,90\n");
    assertThat(history().series("vvix.close")).isPresent();
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> history().series("vix.close"))
        .withMessageContaining("VIX_History.csv:2");
    List<FileCheck> checks = DataCheck.of(folder, DatasetMapYaml.of(folder), RealFolder.rules());
    assertThat(checks)
        .extracting(check -> check.problem().isPresent())
        .containsExactly(true, false);
    assertThat(checks.getLast().text()).contains("vvix.close: 1 values 2024-01-04..2024-01-04");
  }

  @Test
  void gaps_are_trading_days_without_a_value() {
    Samples.write(
        folder,
        "VVIX_History.csv",
        "DATE,VVIX\n01/02/2024,90\n01/03/2024,91\n01/05/2024,92\n01/08/2024,92\n");
    FileCheck check =
        DataCheck.of(
                folder.resolve("VVIX_History.csv"), DatasetMapYaml.standard(), RealFolder.rules())
            .getFirst();
    assertThat(check.series().getFirst().gaps()).isEqualTo(1);
    assertThat(check.rows()).isEqualTo(4);
  }

  @Test
  void pattern_without_a_folder_is_for_the_last_name() {
    DatasetMap map = DatasetMapYaml.standard();
    assertThat(map.of("a/b/VIX_History.csv")).isPresent();
    assertThat(map.of("a/VIX_History.csv.gz")).isPresent();
    assertThat(map.of("xVIX_History.csv")).isEmpty();
    assertThat(map.of("vx/VX_2024-02-14.csv").orElseThrow().kind())
        .isEqualTo(DatasetKind.VX_CONTRACT);
  }
}
