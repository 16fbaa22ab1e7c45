package alvh.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesBar;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import alvh.workspace.DatasetMapYaml;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// VX contract files on a few rows of our own, each trap of the real ones.
class VxSamplesTest {
  private static final String HEADER =
      "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n";

  @TempDir private Path folder = Path.of("");

  private FuturesSeries read(String name, String text) {
    Path file = Samples.write(folder, name, text);
    return new VxContractReader(RealFolder.rules(), new QualityCounts())
        .read(TextSource.of(file, name));
  }

  @Test
  void disclaimer_trailing_comma_and_scale_of_ten() {
    FuturesSeries series =
        read(
            "CFE_F05_VX.csv",
            "A disclaimer, with a comma\n"
                + HEADER
                + "10/21/2004,F (Jan 05),168.1,168.9,168,168.5,167,167,13,0,13,\n"
                + "12/13/2004,F (Jan 05),,,,,138.7,-2.9,105,0,1510\n\n"
                + "1/19/2005,F (Jan 05),0,0,0,0,127.72,4.52,0,0,1534\n");
    assertThat(series.contract().settlement()).isEqualTo(LocalDate.of(2005, 1, 19));
    FuturesBar first = series.bars().getFirst();
    assertThat(first.settle()).hasValue(16.7);
    assertThat(first.open()).hasValue(16.81);
    assertThat(first.volume()).isEqualTo(13);
    assertThat(series.bars().get(1).open()).isEmpty();
    assertThat(series.bars().getLast().settle()).hasValue(12.772);
    assertThat(series.bars().getLast().close()).isEmpty();
  }

  @Test
  void day_without_trades_has_no_bar_and_zero_settle_is_absent() {
    FuturesSeries series =
        read(
            "VX_2013-01-16.csv",
            HEADER
                + "2013-01-15,F (Jan 2013),14.25,14.4,13.9,14.2,0,0,43022,74,57219\n"
                + "2013-01-16,F (Jan 2013),0.0,14.25,14.4,0.0,13.5,0,0,0,50051\n");
    assertThat(series.bars().getFirst().settle()).isEmpty();
    assertThat(series.bars().getFirst().close()).hasValue(14.2);
    assertThat(series.bars().getLast().low()).isEmpty();
  }

  @Test
  void unusable_contract_files_are_refused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read("front.csv", HEADER))
        .withMessageContaining("VX_2024-02-14.csv");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read("VX_2024-02-14.csv", HEADER))
        .withMessageContaining("holds no day");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read("VX_2024-02-14.csv", HEADER + "2024-02-15,G,1,1,1,1,1,0,0,0,0\n"))
        .withMessageContaining("after the settlement");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read("VX_2024-02-14.csv", HEADER + "2024-02-13,G,1,1,1,1,-5,0,0,0,0\n"))
        .withMessageContaining("VX_2024-02-14.csv:2")
        .withMessageContaining("Settle is negative");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() ->
            read(
                "VX_2024-02-14.csv",
                HEADER + "2024-02-13,G,1,1,1,1,5,0,0,0,0\n2024-02-13,G,1,1,1,1,6,0,0,0,0\n"))
        .withMessageContaining("twice");
  }

  @Test
  void curve_fills_a_missing_contract_only_on_days_that_agree() {
    Samples.write(
        folder,
        "VX_2024-01-17.csv",
        HEADER + "2024-01-04,F,1,1,1,1,14.0,0,1,0,0\n2024-01-05,F,1,1,1,1,14.1,0,1,0,0\n");
    Samples.write(
        folder,
        "vx_term_structure_VX1_VX2.csv",
        ",DATE,VX1,VX2\n0,2024-01-04,14.0,15.0\n1,2024-01-05,13.0,15.1\n");
    FuturesHistory history =
        FileHistory.of(folder, DatasetMapYaml.of(folder), RealFolder.rules())
            .futures(FutureRoot.VX)
            .orElseThrow();
    LocalDate missing = LocalDate.of(2024, 2, 14);
    assertThat(history.settle(missing, LocalDate.of(2024, 1, 4))).hasValue(15.0);
    assertThat(history.settle(missing, LocalDate.of(2024, 1, 5))).isEmpty();
  }
}
