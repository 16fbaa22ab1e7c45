package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From an empty folder to a ticket, with a server on this machine in the place of the sources; the
/// page docs/first-day.md shows the same run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceFlowTest {
  private FirstDay day;

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    day = FirstDay.run(folder.resolve("desk"));
  }

  @AfterAll
  void stop() throws IOException {
    day.close();
  }

  @Test
  void every_step_ends_well() {
    for (FirstDay.Step step : day.steps()) {
      assertThat(step.run().code()).as(step.line() + "\n" + step.run()).isEqualTo(step.expected());
    }
  }

  @Test
  void the_files_fetched_are_those_of_the_source() throws IOException {
    assertThat(day.folder().resolve("data/VIX_History.csv"))
        .hasSameBinaryContentAs(RealData.file("vix/VIX_History.csv"));
    assertThat(day.folder().resolve("data/vx/VX_2024-02-14.csv"))
        .hasSameBinaryContentAs(RealData.file("vx-futures/cboe_2013_2026/VX_2024-02-14.csv"));
  }

  @Test
  void both_brokers_positions_are_in_the_book() {
    assertThat(day.step("alvh book").run().out())
        .contains("SPX 2024-02-16 4475/4425/4875/4925", "VXM 2024-02-14", "10 condors");
    assertThat(day.step("alvh book import").run().out())
        .contains("another product: AAPL", "kept 1 event, entry");
  }

  @Test
  void the_decision_is_that_of_the_same_market_read_from_files() {
    String out = day.step("alvh decide").run().out();
    assertThat(out).contains("2024-01-05 16:15 New York").contains("VXM 2024-02-14");
  }

  @Test
  void the_ticket_carries_out_the_decision() throws IOException {
    String out = day.step("alvh ticket").run().out();
    assertThat(out).contains("/VXMG24");
    try (var files = Files.walk(day.folder().resolve("tickets"))) {
      assertThat(files.filter(Files::isRegularFile).map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "thinkorswim.txt",
              "ladder.txt",
              "osi-legs.txt",
              "ibkr-risk-navigator.csv",
              "ibkr-basket.csv");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"alvh book import", "alvh book", "alvh decide", "alvh ticket"})
  void the_page_in_the_docs_shows_what_is_printed(String line) throws IOException {
    assertThat(Files.readString(FirstDayPage.file())).contains(FirstDayPage.shown(day, line, 70));
  }

  @ParameterizedTest
  @CsvSource({"tr, TR, Asia/Tokyo", "ar, EG, Pacific/Auckland", "th, TH, America/Anchorage"})
  void a_replay_elsewhere_gives_the_same_bytes(String language, String country, String zone)
      throws Exception {
    Path elsewhere = elsewhere(language);
    List<String> command =
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.timezone=" + zone,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "decide",
            "--replay",
            "2024-01-05",
            "--json",
            "--workspace",
            elsewhere.toString());
    Path out = elsewhere.resolve("out.json");
    Path err = elsewhere.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    assertThat(Files.readString(err)).containsPattern("the same [1-9][0-9]+ bytes");
    CommandRun here =
        CommandRun.of(
            "decide", "--replay", "2024-01-05", "--json", "--workspace", day.folder().toString());
    assertThat(out).hasContent(here.out().stripTrailing());
  }

  /// Another machine: the journal, carried over as text, in a workspace without any data.
  private Path elsewhere(String name) throws IOException {
    Path folder = day.folder().resolveSibling("elsewhere-" + name);
    Path export = day.folder().resolveSibling(name + ".jsonl.gz");
    List<List<String>> steps =
        List.of(
            List.of("init", folder.toString(), "--equity", "1"),
            List.of("journal", "export", export.toString(), "--workspace", day.folder().toString()),
            List.of(
                "journal", "restore", export.toString(), folder.resolve("journal.db").toString()));
    for (List<String> step : steps) {
      CommandRun run = CommandRun.of(step);
      assertThat(run.code()).as(run.toString()).isZero();
    }
    return folder;
  }
}
