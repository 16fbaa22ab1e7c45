package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.feed.DelayedQuotesFromTable;
import alvh.feed.LocalSource;
import alvh.feed.Misbehaviour;
import alvh.workspace.SourcesYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `alvh data fetch`, `collect` and `status` in a workspace.
@Tag("real-data")
class DataFeedVerbsTest {
  @TempDir private Path folder = Path.of("");
  private final LocalSource server;

  DataFeedVerbsTest() throws IOException {
    server = LocalSource.start().serveRealFiles();
  }

  @BeforeEach
  void init() throws IOException {
    Files.writeString(
        folder.resolve("alvh.yaml"),
        """
        account: { name: mine }
        fetch:
          attempts: 1
          hosts:
            cdn.cboe.com: "%s"
            fred.stlouisfed.org: "%s"
        collect: { underlyings: [SPX] }
        """
            .replace("%s", server.base().toString()));
    server.serve(
        SourcesYaml.standard().chainOf("SPX").url(),
        DelayedQuotesFromTable.json(
            RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"),
            "2024-01-05T16:14:59",
            "2024-01-05 21:45:02"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private CommandRun run(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--workspace";
    all[words.length + 1] = folder.toString();
    return CommandRun.of(all);
  }

  @Test
  void fetch_fills_the_data_folder_and_says_what_it_did() {
    CommandRun first = run("data", "fetch", "vix", "vvix", "chain-spx");
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("vix ", "new", "2026-07-23", "chain-spx", "2024-01-05 16:15");
    assertThat(first.code()).isZero();
    assertThat(folder.resolve("data/VIX_History.csv")).exists();
    assertThat(folder.resolve("chains/2024-01-05/SPX_2024-01-05T1615.json.gz")).exists();
    JsonNode again = run("data", "fetch", "vix", "--json").json();
    assertThat(again.get("files").get(0).get("result").asString()).isEqualTo("unchanged");
    assertThat(again.get("files").get(0).get("sha256").asString()).hasSize(64);
    CommandRun check = CommandRun.of("data", "check", folder.resolve("data").toString());
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(check.out()).contains("2 files:");
  }

  @Test
  void one_source_that_fails_ends_with_1_and_the_others_are_kept() {
    server.plan(SourcesYaml.standard().require("vix").url(), Misbehaviour.LOGIN_PAGE);
    CommandRun run = run("data", "fetch", "vix", "vvix");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("failed", "sent text/html where data was expected", "mend: ");
    assertThat(folder.resolve("data/VVIX_History.csv")).exists();
    assertThat(folder.resolve("data/VIX_History.csv")).doesNotExist();
  }

  @Test
  void contracts_of_a_year_are_taken() {
    CommandRun run = run("data", "fetch", "vx", "--from", "2026", "--json");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(folder.resolve("data/vx/VX_2026-03-18.csv")).exists();
    assertThat(run("data", "fetch", "vx", "--from", "1999").code()).isEqualTo(2);
  }

  @Test
  void collect_keeps_a_snapshot_once() {
    CommandRun first = run("data", "collect");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("SPX", "new", "2024-01-05 16:15 New York");
    assertThat(run("data", "collect", "SPX").out()).contains("unchanged");
    assertThat(run("data", "collect", "NDX").code()).isEqualTo(2);
    assertThat(run("data", "collect", "--every", "soon").code()).isEqualTo(2);
  }

  @Test
  void status_says_what_is_held_and_what_is_missing() {
    run("data", "fetch", "vix");
    CommandRun run = run("data", "status");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("vix ", "fetched", "2026-07-23", "vvix", "missing");
    assertThat(run("data", "fetch", "vix", "--offline").out()).contains("not asked", "offline");
  }

  @Test
  void misspelt_sources_are_bad_input() {
    CommandRun run = run("data", "fetch", "vixx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("source vixx: is not known", "did you mean");
  }
}
