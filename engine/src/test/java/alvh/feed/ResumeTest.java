package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.files.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Downloads that stop and go on, and what a run that was killed leaves.
@Tag("real-data")
class ResumeTest {
  private static final String FILE = "VIX_History.csv";

  @TempDir private Path folder = Path.of("");
  private final LocalSource server;
  private Fetching fetching;
  private long length;

  ResumeTest() throws IOException {
    server = LocalSource.start();
    fetching = Fetching.into(folder, server);
  }

  @BeforeEach
  void serve() throws IOException {
    fetching = Fetching.into(folder, server);
    server.serve(Fetching.VIX, RealData.file("vix/VIX_History.csv"));
    length = Files.size(RealData.file("vix/VIX_History.csv"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_broken_body_goes_on_where_it_broke_in_the_same_run() throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.TRUNCATES, Misbehaviour.NONE);
    Fetching.fresh(fetching.fetch("vix"));
    assertThat(fetching.path(FILE)).hasContent(server.text(Fetching.VIX));
    LocalSource.Question second = server.questions(Fetching.VIX).getLast();
    assertThat(second.header("Range")).contains("bytes=" + length / 2 + "-");
    // every byte was sent once
    assertThat(server.questions(Fetching.VIX).stream().mapToLong(LocalSource.Question::sent).sum())
        .isEqualTo(length);
  }

  @Test
  void a_part_is_gone_on_with_in_the_next_run_and_named() throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.TRUNCATES, Misbehaviour.BROKEN);
    FetchOutcome.Failed failed = (FetchOutcome.Failed) fetching.fetch("vix");
    assertThat(failed.what()).contains(length / 2 + " bytes are kept");
    assertThat(fetching.path(FILE)).doesNotExist();
    assertThat(Fetcher.leftovers(folder, fetching.time()))
        .containsExactly(new Leftover(FILE, length / 2, Leftover.Fate.RESUMABLE));
    server.plan(Fetching.VIX, Misbehaviour.NONE);
    server.forget();
    FetchReport report =
        fetching
            .fetcher()
            .fetch(List.of(Fetching.SOURCES.require("vix").target()), Set.of(), t -> {});
    assertThat(report.recovered()).hasSize(1);
    assertThat(report.isFine()).isTrue();
    assertThat(server.questions(Fetching.VIX).getFirst().sent()).isEqualTo(length - length / 2);
    assertThat(fetching.path(FILE)).hasContent(server.text(Fetching.VIX));
    assertThat(fetching.underWay()).isEmpty();
  }

  @Test
  void a_file_that_changed_meanwhile_is_sent_in_full() throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.TRUNCATES, Misbehaviour.BROKEN);
    fetching.fetch("vix");
    byte[] newer =
        (server.text(Fetching.VIX) + "2026-07-24,16.1,16.2,16.0,16.1\n")
            .getBytes(StandardCharsets.UTF_8);
    server.serve(Fetching.VIX, newer).plan(Fetching.VIX, Misbehaviour.NONE);
    server.forget();
    Fetching.fresh(fetching.fetch("vix"));
    assertThat(server.questions(Fetching.VIX).getFirst().header("If-Range")).isPresent();
    assertThat(server.questions(Fetching.VIX).getFirst().sent()).isEqualTo(newer.length);
    assertThat(fetching.path(FILE)).hasBinaryContent(newer);
  }

  @ParameterizedTest
  @EnumSource(names = {"IGNORES_IF_RANGE", "GOES_ON_IN_A_LONGER_FILE"})
  void the_rest_of_another_version_is_never_put_behind_a_part(Misbehaviour how) throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.TRUNCATES, Misbehaviour.BROKEN);
    fetching.fetch("vix");
    // of the same length, other at both ends
    String newer =
        server.text(Fetching.VIX).replace("1990-01-02,17.24", "1990-01-02,17.20").strip() + "\n";
    newer = newer.substring(0, newer.length() - 2) + "5\n";
    server.serve(Fetching.VIX, newer.getBytes(StandardCharsets.UTF_8)).plan(Fetching.VIX, how);
    Fetching.fresh(fetching.fetch("vix"));
    assertThat(fetching.path(FILE)).hasContent(newer);
  }

  @Test
  void a_running_fetch_is_left_alone_and_not_waited_for() throws Exception {
    Files.createDirectories(folder.resolve(".partial"));
    Path half = Files.writeString(folder.resolve(".partial/" + FILE + ".part"), "DATE,OP");
    try (FolderLock _ =
        FolderLock.exclusive(folder.resolve(".partial"), Duration.ZERO, fetching.time())) {
      assertThat(Fetcher.leftovers(folder, fetching.time())).isEmpty();
    }
    assertThat(half).exists();
    assertThat(fetching.time().pauses()).isEmpty();
    assertThat(Fetcher.leftovers(folder, fetching.time())).hasSize(1);
  }

  @Test
  void where_nothing_was_left_nothing_is_made() {
    Path none = folder.resolve("none");
    assertThat(Fetcher.leftovers(none, fetching.time())).isEmpty();
    assertThat(ChainArchive.in(none, fetching.time()).leftovers()).isEmpty();
    assertThat(none).doesNotExist();
  }

  @Test
  void a_whole_file_that_was_not_yet_looked_into_is_removed_and_named() throws Exception {
    Files.createDirectories(folder.resolve(".partial/vx"));
    Files.writeString(folder.resolve(".partial/vx/VX_2024-02-14.csv"), "Trade Date,Fut");
    Files.writeString(folder.resolve(".partial/" + FILE + ".part"), "DATE,OP");
    assertThat(Fetcher.leftovers(folder, fetching.time()))
        .extracting(Leftover::text)
        .containsExactlyInAnyOrder(
            "VIX_History.csv: was unfinished and is removed (7 bytes)",
            "vx/VX_2024-02-14.csv: was unfinished and is removed (14 bytes)");
    assertThat(fetching.underWay()).isEmpty();
    assertThat(Fetcher.leftovers(folder, fetching.time())).isEmpty();
  }

  @Test
  void a_stop_between_file_and_stamp_is_no_edit_by_hand() throws Exception {
    Fetching.fresh(fetching.fetch("vix"));
    String stamp = Files.readString(folder.resolve(".stamps/" + FILE + ".json"));
    Stamp known = fetching.stamp(FILE);
    // the state right after the new file's rename: its stamp still waits aside
    String older = stamp.replace(known.sha256(), "0".repeat(64));
    Files.writeString(folder.resolve(".stamps/" + FILE + ".json"), older);
    Files.writeString(folder.resolve(".stamps/" + FILE + ".json.next"), stamp);
    assertThat(Fetcher.leftovers(folder, fetching.time()))
        .containsExactly(new Leftover(FILE, length, Leftover.Fate.COMPLETED));
    assertThat(fetching.stamp(FILE)).isEqualTo(known);
    assertThat(fetching.fetch("vix")).isInstanceOf(FetchOutcome.Unchanged.class);
  }

  @Test
  void a_stop_before_the_file_leaves_the_old_pair() throws Exception {
    Fetching.fresh(fetching.fetch("vix"));
    String stamp = Files.readString(folder.resolve(".stamps/" + FILE + ".json"));
    String newer = stamp.replace(fetching.stamp(FILE).sha256(), "1".repeat(64));
    Files.writeString(folder.resolve(".stamps/" + FILE + ".json.next"), newer);
    assertThat(Fetcher.leftovers(folder, fetching.time())).isEmpty();
    assertThat(folder.resolve(".stamps/" + FILE + ".json")).hasContent(stamp);
    assertThat(folder.resolve(".stamps/" + FILE + ".json.next")).doesNotExist();
  }
}
