package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 403 says of one file that it is not there, and in a row that the asker is turned away.
@Tag("real-data")
class RefusalTest {
  private static final String FROM = "2023-07-01";
  private static final List<String> SETTLED =
      List.of("2023-07-19", "2023-08-16", "2023-09-20", "2023-10-18", "2023-11-15", "2023-12-20");

  @TempDir private Path folder = Path.of("");
  private final LocalSource server;
  private Fetching fetching;

  RefusalTest() throws IOException {
    server = LocalSource.start().serveRealFiles();
    fetching = Fetching.into(folder, server);
  }

  @BeforeEach
  void begin() {
    fetching = Fetching.into(folder, server);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static String url(String settlement) {
    return Fetching.SOURCES.require("vx").url().replace("{date}", settlement);
  }

  private List<FetchOutcome> fetch() throws InterruptedException {
    return fetching.contracts("vx", FROM).results().stream().map(FetchResult::outcome).toList();
  }

  private List<String> absences() throws IOException {
    Path stamps = folder.resolve(".stamps");
    if (!Files.isDirectory(stamps)) {
      return List.of();
    }
    try (var files = Files.walk(stamps)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".absent")).toList();
    }
  }

  @Test
  void a_host_that_turns_us_away_says_nothing_about_its_files() throws Exception {
    SETTLED.forEach(day -> server.plan(url(day), Misbehaviour.FORBIDDEN));
    List<FetchOutcome> blocked = fetch().subList(0, SETTLED.size());
    assertThat(blocked)
        .allSatisfy(outcome -> {
          FetchOutcome.Failed failed = (FetchOutcome.Failed) outcome;
          assertThat(failed.what()).startsWith("the source refuses: cdn.cboe.com answered 403");
          assertThat(failed.mend()).contains("wait").contains("lower rate");
        });
    assertThat(absences()).noneMatch(name -> name.contains("VX_2023-"));
    SETTLED.forEach(day -> server.plan(url(day), Misbehaviour.NONE));
    assertThat(fetch().subList(0, SETTLED.size()))
        .allMatch(outcome -> outcome instanceof FetchOutcome.Fresh);
  }

  @Test
  void single_refusals_among_files_are_of_files_that_are_not_there_that_day() throws Exception {
    // two in a row, a file, and one more
    List<String> missing = List.of("2023-07-19", "2023-08-16", "2023-10-18");
    missing.forEach(day -> server.plan(url(day), Misbehaviour.FORBIDDEN));
    assertThat(fetch().subList(0, 4))
        .extracting(outcome -> outcome instanceof FetchOutcome.NotThere)
        .containsExactly(true, true, false, true);
    server.forget();
    fetch();
    assertThat(missing).allMatch(day -> server.questions(url(day)).isEmpty());
    fetching.time().pass(Duration.ofDays(1));
    fetch();
    assertThat(missing).allMatch(day -> server.questions(url(day)).size() == 1);
  }

  @Test
  void a_file_that_is_said_not_to_exist_is_never_asked_for_again() throws Exception {
    server.plan(url("2023-08-16"), Misbehaviour.ABSENT);
    fetch();
    fetching.time().pass(Duration.ofDays(1));
    server.forget();
    assertThat(fetch().get(1)).isEqualTo(new FetchOutcome.NotThere("not there on 2024-01-05"));
    assertThat(server.questions(url("2023-08-16"))).isEmpty();
  }
}
