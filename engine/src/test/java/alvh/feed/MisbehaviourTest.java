package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever the server does ends in a clear message, and what was held stays to the byte.
@Tag("real-data")
class MisbehaviourTest {
  private static final String FILE = "VIX_History.csv";

  /// The last rows of the real file are enough, and quick to read in every one of these tests.
  private static final int ROWS = 1_000;

  @TempDir private Path folder = Path.of("");
  private LocalSource server = unstarted();
  private Fetching fetching = Fetching.into(folder, server);
  private Map<String, String> before = Map.of();

  private static LocalSource unstarted() {
    try {
      return LocalSource.start();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The history as it was three trading weeks ago is held; the server has the whole of it.
  @BeforeEach
  void hold_an_older_version() throws IOException, InterruptedException {
    List<String> real = Files.readAllLines(RealData.file("vix/VIX_History.csv"));
    List<String> lines = new ArrayList<>(real.subList(real.size() - ROWS, real.size()));
    lines.addFirst(real.getFirst());
    String whole = String.join("\n", lines) + "\n";
    String older = String.join("\n", lines.subList(0, lines.size() - 15)) + "\n";
    server.serve(Fetching.VIX, older.getBytes(StandardCharsets.UTF_8));
    fetching = Fetching.into(folder, server);
    Fetching.fresh(fetching.fetch("vix"));
    server.serve(Fetching.VIX, whole.getBytes(StandardCharsets.UTF_8));
    before = fetching.contents();
    assertThat(before).containsOnlyKeys(FILE, ".stamps/" + FILE + ".json");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TRUNCATES             | cdn.cboe.com the connection broke
          RESETS                | cdn.cboe.com the connection broke
          TOO_MANY              | cdn.cboe.com answered 429, 3 attempts
          TOO_MANY_AFTER_DATE   | cdn.cboe.com answered 429, 3 attempts
          BROKEN                | cdn.cboe.com answered 500, 3 attempts
          ABSENT                | cdn.cboe.com answered 404: it has no /api/global/us_indices/daily_prices/VIX_History.csv
          FORBIDDEN             | cdn.cboe.com answered 403
          LOGIN_PAGE            | cdn.cboe.com sent text/html where data was expected
          REDIRECTS_AWAY        | cdn.cboe.com sends on to https://login.example.com, another host
          REDIRECTS_IN_CIRCLES  | cdn.cboe.com sends on more than 3 times
          ENDLESS               | cdn.cboe.com sent more than 8,388,608 bytes, the most it may
          HUGE                  | cdn.cboe.com announces more than 8,388,608 bytes, the most it may
          GZIP_BOMB             | cdn.cboe.com unpacks to more than 8,388,608 bytes, the most it may
          DAMAGED_GZIP          | cdn.cboe.com sent damaged compressed bytes
          """)
  void what_does_not_arrive_is_said_and_harms_nothing(Misbehaviour how, String message)
      throws Exception {
    server.plan(Fetching.VIX, how);
    FetchOutcome outcome = fetching.fetch("vix");
    assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
    FetchOutcome.Failed failed = (FetchOutcome.Failed) outcome;
    assertThat(failed.what()).contains(message);
    assertThat(failed.mend()).isNotBlank();
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHANGED_HEADER        | its header changed from date,open,high,low,close to date,open,high,low,last
          FEWER_ROWS            | rows, the held one
          NO_ROWS               | holds no value
          OTHER_VALUES          | values of the past
          SHORT_LENGTH          | it ends in the middle of a line
          TRUNCATES_UNANNOUNCED | the source does not say where it ends
          LOGIN_PAGE_AS_CSV     | its header changed from date,open,high,low,close to none
          """)
  void what_arrives_and_looks_wrong_is_refused_and_harms_nothing(Misbehaviour how, String message)
      throws Exception {
    server.plan(Fetching.VIX, how);
    FetchOutcome outcome = fetching.fetch("vix");
    assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
    FetchOutcome.Refused refused = (FetchOutcome.Refused) outcome;
    assertThat(refused.what()).contains(message);
    assertThat(refused.mend()).contains(Fetching.VIX);
    assertUntouched();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STALLS   | stalled: 0 bytes in 30 s
          TRICKLES | stalled: 40 bytes in 30 s
          SILENT   | did not answer within 30 s
          """)
  void a_body_that_does_not_come_ends(Misbehaviour how, String message) throws Exception {
    server.plan(Fetching.VIX, how);
    // a second of this clock passes with every look
    FetchOutcome outcome = fetching.moving(Duration.ofSeconds(1)).fetch("vix");
    assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
    assertThat(((FetchOutcome.Failed) outcome).what()).contains(message);
    assertUntouched();
  }

  @Test
  void a_source_that_comes_back_is_taken_in_the_same_run() throws Exception {
    server.plan(
        Fetching.VIX, Misbehaviour.BROKEN, Misbehaviour.TOO_MANY_AFTER_SECONDS, Misbehaviour.NONE);
    assertThat(Fetching.fresh(fetching.fetch("vix")).revised()).isZero();
    // the second pause is what the source asked for
    assertThat(fetching.time().pauses()).last().isEqualTo(Duration.ofSeconds(17));
    assertThat(fetching.path(FILE)).hasContent(server.text(Fetching.VIX));
  }

  @Test
  void a_date_to_come_back_at_is_waited_for() throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.TOO_MANY_AFTER_DATE, Misbehaviour.NONE);
    Fetching.fresh(fetching.fetch("vix"));
    assertThat(fetching.time().pauses()).contains(Duration.ofSeconds(42));
  }

  @Test
  void a_file_that_moved_on_the_same_host_and_one_that_is_compressed_are_taken() throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.MOVED, Misbehaviour.GZIP);
    Fetching.fresh(fetching.fetch("vix"));
    assertThat(fetching.path(FILE)).hasContent(server.text(Fetching.VIX));
  }

  @Test
  void what_does_not_pass_is_not_asked_for_again() throws Exception {
    server.forget();
    server.plan(Fetching.VIX, Misbehaviour.FORBIDDEN);
    fetching.fetch("vix");
    assertThat(server.questions(Fetching.VIX)).hasSize(1);
    assertThat(fetching.time().pauses()).isEmpty();
  }

  @Test
  void a_host_that_is_down_is_tried_to_the_end_once_and_then_only_shortly() throws Exception {
    server.close();
    List<Target> targets =
        List.of(
            Fetching.SOURCES.require("vix").target(), Fetching.SOURCES.require("vvix").target());
    FetchReport report = fetching.fetcher().fetch(targets, Set.of(), t -> {});
    assertThat(report.isFine()).isFalse();
    assertThat(report.results())
        .allSatisfy(result ->
            assertThat(((FetchOutcome.Failed) result.outcome()).what())
                .contains("cdn.cboe.com cannot be reached"));
    assertThat(fetching.time().pauses()).hasSize(Fetching.ATTEMPTS - 1);
    assertUntouched();
  }

  @Test
  void accepted_a_doubtful_version_is_taken() throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.FEWER_ROWS);
    Fetching.fresh(fetching.accept("vix"));
    assertThat(fetching.contents().get(FILE)).isNotEqualTo(before.get(FILE));
  }

  @Test
  void accepted_or_not_a_version_that_no_reader_can_use_is_not_taken() throws Exception {
    server.plan(Fetching.VIX, Misbehaviour.CHANGED_HEADER);
    assertThat(fetching.accept("vix")).isInstanceOf(FetchOutcome.Refused.class);
    assertUntouched();
  }

  private void assertUntouched() throws IOException {
    assertThat(fetching.contents()).isEqualTo(before);
    assertThat(fetching.underWay()).allMatch(name -> name.contains(FILE + ".part"));
    // what is under way is no data: the history reads as before
    assertThat(fetching.history().series("vix.close").orElseThrow().size())
        .isEqualTo(fetching.stamp(FILE).rows());
  }
}
