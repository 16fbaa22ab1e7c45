package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settling on an estimate of SET: asked for, labelled, never silent.
class BookSettleReadingTest {
  @TempDir private Path temp;
  private DeskFolder desk;
  private String prices = "";

  @BeforeEach
  void make() throws IOException {
    desk = DeskFolder.in(temp.resolve("desk"));
    desk.run("book", "import", desk.statement("8/8/25", 10, 10).toString());
    Path folder = Files.createDirectories(temp.resolve("prices"));
    Files.writeString(
        folder.resolve("data.yaml"),
        """
        datasets:
          - { files: "index.csv", layout: ohlc, prefix: spx, unit: index points, clock: "16:00" }
          - { files: "fund.csv", layout: ohlc, prefix: spy, unit: USD, clock: "16:00" }
        """);
    Files.writeString(
        folder.resolve("index.csv"),
        """
        DATE,OPEN,HIGH,LOW,CLOSE
        2025-09-18,4700,4760,4690,4720
        2025-09-19,4720,4800,4710,4800
        """);
    Files.writeString(
        folder.resolve("fund.csv"),
        """
        DATE,OPEN,HIGH,LOW,CLOSE
        2025-09-18,470,476,469,472
        2025-09-19,475,480,471,480
        """);
    prices = folder.toString();
  }

  @Test
  void an_estimate_is_kept_as_one() {
    CommandRun run =
        desk.run(
            "book", "settle", "SPX", "2025-09-19", "--reading", "spy-implied", "--data", prices);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("settled at 4750.00, an estimate of SET (spy-implied)")
        .contains("repeats the close before: no opening");
    assertThat(desk.run("book", "history").out())
        .contains("estimate of SET (spy-implied), not the published value")
        // 16.50 received, 25 points of the put side paid, on ten condors
        .contains("realised -8,500.00 USD");
  }

  @Test
  void a_typed_value_stays_typed_and_the_readings_stand_beside_it() {
    CommandRun run = desk.run("book", "settle", "SPX", "2025-09-19", "4752.5", "--data", prices);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("settled at 4752.50\n", "none of them the published value")
        .contains("file-open", "4720.00", "spy-implied", "4750.00", "close", "4800.00");
    assertThat(desk.run("book", "history").out()).contains("typed").doesNotContain("estimate");
  }

  @Test
  void what_cannot_be_estimated_is_refused() {
    String[] settle = {"book", "settle", "SPX", "2025-09-19"};
    assertThat(desk.run(settle).err()).contains("VALUE: is missing", "--reading spy-implied");
    assertThat(desk.run("book", "settle", "SPX", "2025-09-19", "--reading", "spy").err())
        .contains("'spy' is no reading");
    assertThat(desk.run("book", "settle", "SPX", "2025-09-19", "4750", "--reading", "close").err())
        .contains("does not go with VALUE");
    assertThat(desk.run("book", "settle", "SPXW", "2025-09-19", "--reading", "close").err())
        .contains("SPXW does not settle to SET");
    assertThat(desk.run("book", "settle", "SPX", "2025-09-19", "--reading", "file-open").err())
        .contains("the data have no file-open reading of 2025-09-19");
  }
}
