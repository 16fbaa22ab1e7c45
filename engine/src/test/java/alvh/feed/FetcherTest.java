package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.RealData;
import alvh.files.FolderLock;
import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetching from a source that behaves.
@Tag("real-data")
class FetcherTest {
  private static final String FILE = "VIX_History.csv";

  @TempDir private Path folder = Path.of("");
  private final LocalSource server;
  private Fetching fetching;

  FetcherTest() throws IOException {
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

  @Test
  void an_empty_folder_gets_the_file_and_its_stamp() throws Exception {
    FetchOutcome.Fresh fresh = Fetching.fresh(fetching.fetch("vix"));
    Path real = RealData.file("vix/VIX_History.csv");
    assertThat(fetching.path(FILE)).hasSameBinaryContentAs(real);
    Stamp stamp = fetching.stamp(FILE);
    assertThat(stamp).isEqualTo(fresh.stamp());
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(real));
    assertThat(stamp.sha256()).isEqualTo(HexFormat.of().formatHex(sha));
    assertThat(stamp.fetchedAt()).isEqualTo(Instant.parse("2024-01-05T22:00:00Z"));
    assertThat(stamp.firstDate()).isEqualTo("1990-01-02");
    assertThat(stamp.lastDate()).isEqualTo("2026-07-23");
    assertThat(fetching.underWay()).isEmpty();
  }

  @Test
  void a_second_fetch_asks_whether_it_changed_and_takes_nothing() throws Exception {
    fetching.fetch("vix");
    fetching.time().pass(Duration.ofDays(1));
    server.forget();
    FetchOutcome.Unchanged same = (FetchOutcome.Unchanged) fetching.fetch("vix");
    LocalSource.Question question = server.questions(Fetching.VIX).getFirst();
    assertThat(question.header("If-None-Match")).isPresent();
    assertThat(question.sent()).isZero();
    assertThat(same.stamp().fetchedAt()).isEqualTo("2024-01-05T22:00:00Z");
    assertThat(fetching.stamp(FILE).checkedAt()).isEqualTo("2024-01-06T22:00:00Z");
  }

  @Test
  void new_rows_replace_the_file_and_the_version_is_handed_back() throws Exception {
    fetching.fetch("vix");
    String longer = server.text(Fetching.VIX) + "2026-07-24,16.1,16.2,16.0,16.1\n";
    server.serve(Fetching.VIX, longer.getBytes(StandardCharsets.UTF_8));
    FetchReport report =
        fetching
            .fetcher()
            .fetch(List.of(Fetching.SOURCES.require("vix").target()), Set.of(), t -> {});
    assertThat(report.versions()).hasSize(1);
    FetchedVersion version = report.versions().getFirst();
    assertThat(version.source()).isEqualTo("vix");
    assertThat(version.stamp().lastDate()).isEqualTo("2026-07-24");
    assertThat(FileHash.of(fetching.path(version.file()))).isEqualTo(version.stamp().sha256());
  }

  @Test
  void a_corrected_value_of_the_past_is_taken_and_counted() throws Exception {
    fetching.fetch("vix");
    String corrected =
        server.text(Fetching.VIX).replaceFirst("1990-01-03,.*", "1990-01-03,18.2,18.2,18.2,18.2");
    server.serve(Fetching.VIX, corrected.getBytes(StandardCharsets.UTF_8));
    // open, high, low and close of one day
    assertThat(Fetching.fresh(fetching.fetch("vix")).revised()).isEqualTo(4);
  }

  @Test
  void five_years_of_other_values_of_an_index_are_refused() throws Exception {
    Fetching.fresh(fetching.fetch("spx"));
    String wrong =
        server.text(url("spx")).replaceAll("(?m)^(\\d+/\\d+/201[0-4],.*)\\.(\\d+)$", "$1.1$2");
    assertThat(wrong).isNotEqualTo(server.text(url("spx")));
    Map<String, String> before = fetching.contents();
    server.serve(url("spx"), wrong.getBytes(StandardCharsets.UTF_8));
    FetchOutcome.Refused refused = (FetchOutcome.Refused) fetching.fetch("spx");
    assertThat(refused.what()).contains("values of the past");
    assertThat(fetching.contents()).isEqualTo(before);
  }

  @Test
  void a_file_edited_by_hand_is_never_overwritten_unless_accepted() throws Exception {
    fetching.fetch("vix");
    Files.writeString(fetching.path(FILE), server.text(Fetching.VIX).replace("80.86", "80.80"));
    String mine = Files.readString(fetching.path(FILE));
    server.forget();
    FetchOutcome.Refused refused = (FetchOutcome.Refused) fetching.fetch("vix");
    assertThat(refused.what()).contains("VIX_History.csv was changed by hand");
    assertThat(refused.mend()).contains("alvh data fetch --accept vix");
    assertThat(fetching.path(FILE)).hasContent(mine);
    assertThat(server.questions(Fetching.VIX).getFirst().header("If-None-Match")).isEmpty();
    Fetching.fresh(fetching.accept("vix"));
    assertThat(fetching.path(FILE)).hasContent(server.text(Fetching.VIX));
  }

  @Test
  void a_file_of_one_s_own_that_is_the_source_s_gets_its_stamp() throws Exception {
    Files.writeString(fetching.path(FILE), server.text(Fetching.VIX));
    assertThat(fetching.fetch("vix")).isInstanceOf(FetchOutcome.Unchanged.class);
    assertThat(fetching.stamp(FILE).sha256()).isEqualTo(FileHash.of(fetching.path(FILE)));
  }

  @Test
  void offline_nothing_is_asked_and_what_is_held_is_said() throws Exception {
    fetching.fetch("vix");
    server.forget();
    FetchOutcome.Offline offline = (FetchOutcome.Offline) fetching.offline().fetch("vix");
    assertThat(offline.held()).contains(fetching.stamp(FILE));
    assertThat(server.questions()).isEmpty();
  }

  @Test
  void contracts_are_taken_and_settled_ones_never_asked_for_again() throws Exception {
    FetchReport first = fetching.contracts("vx", "2023-10-01");
    assertThat(first.isFine()).isTrue();
    assertThat(fetching.path("vx/VX_2023-12-20.csv"))
        .hasSameBinaryContentAs(RealData.file("vx-futures/cboe_2013_2026/VX_2023-12-20.csv"));
    // the settlement of the March contract of 2024 is published, and so is its series
    var march = fetching.history().futures(FutureRoot.VX).orElseThrow();
    assertThat(march.settlements()).contains(LocalDate.parse("2024-03-20"));
    server.forget();
    FetchReport second = fetching.contracts("vx", "2023-10-01");
    assertThat(second.isFine()).isTrue();
    assertThat(server.questions())
        .extracting(LocalSource.Question::path)
        .noneMatch(path -> path.contains("VX_2023-12-20"));
  }

  @Test
  void a_contract_that_is_not_there_is_no_error_and_is_remembered() throws Exception {
    // real sources answer 403 for some of them
    String url = Fetching.SOURCES.require("vx").url().replace("{date}", "2023-11-15");
    server.plan(url, Misbehaviour.FORBIDDEN);
    assertThat(fetching.contracts("vx", "2023-11-01").isFine()).isTrue();
    assertThat(server.questions(url)).hasSize(1);
    FetchReport again = fetching.contracts("vx", "2023-11-01");
    assertThat(server.questions(url)).hasSize(1);
    assertThat(again.results().getFirst().outcome())
        .isEqualTo(new FetchOutcome.NotThere("not there on 2024-01-05"));
  }

  @Test
  void contracts_before_2013_come_from_the_archive() throws Exception {
    FetchReport report = fetching.contracts("vx-archive", "2012-10-01");
    assertThat(report.results())
        .extracting(result -> result.target().file())
        .containsExactly("vx/CFE_V12_VX.csv", "vx/CFE_X12_VX.csv", "vx/CFE_Z12_VX.csv");
    assertThat(report.versions()).hasSize(3);
  }

  @Test
  void fred_s_and_the_single_value_layouts_are_read() throws Exception {
    for (String id : List.of("vixcls", "rbusbis", "cpiaucsl", "vvix", "vix3m", "spx")) {
      Fetching.fresh(fetching.fetch(id));
    }
    String sofr = "observation_date,SOFR\n2024-01-02,5.40\n2024-01-03,.\n2024-01-04,5.32\n";
    String dff = "DATE,DFF\n2024-01-02,5.33\n2024-01-03,5.33\n";
    server.serve(url("sofr"), sofr.getBytes(StandardCharsets.UTF_8));
    server.serve(url("dff"), dff.getBytes(StandardCharsets.UTF_8));
    assertThat(Fetching.fresh(fetching.fetch("sofr")).stamp().rows()).isEqualTo(3);
    Fetching.fresh(fetching.fetch("dff"));
    assertThat(fetching.history().seriesNames())
        .contains("rates.sofr", "rates.fedFunds", "usd.reer", "cpi.level", "spx.close");
  }

  @Test
  void an_index_that_comes_as_its_close_alone_is_read_as_such() throws Exception {
    String single = "DATE,SPX\n01/04/2024,4688.68\n01/05/2024,4697.24\n";
    server.serve(url("spx"), single.getBytes(StandardCharsets.UTF_8));
    Fetching.fresh(fetching.fetch("spx"));
    assertThat(fetching.history().series("spx.close").orElseThrow().size()).isEqualTo(2);
    assertThat(fetching.history().series("spx.high")).isEmpty();
  }

  @Test
  void a_second_fetch_at_the_same_time_is_told_who_is_at_it() throws Exception {
    try (FolderLock _ =
        FolderLock.exclusive(folder.resolve(".partial"), Duration.ZERO, fetching.time())) {
      assertThatThrownBy(() -> fetching.fetch("vix"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  private static String url(String id) {
    return Fetching.SOURCES.require(id).url();
  }
}
