package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `decide`, `ticket`, `watch` and `paper` in a workspace.
class DeskVerbsTest {
  private static final String SELL =
      "SELL -2 IRON CONDOR SPX 100 19 SEP 25 5200/5250/4775/4725 CALL/PUT @";

  @TempDir private Path temp;
  private DeskFolder desk;

  @BeforeEach
  void make() throws IOException {
    desk = DeskFolder.in(temp.resolve("desk"));
    desk.run("book", "import", desk.statement("8/8/25", 10, 10).toString());
  }

  @Test
  void what_was_traded_after_the_delayed_quotes_is_in_the_book_of_the_day() {
    desk.run("book", "fill", "BOT +3 /VXMU25 @18.10", "--at", "2025-08-11T15:59");
    assertThat(desk.run("decide", "--dry-run").out()).contains("+3 VXM 2025-09-17");
    assertThat(desk.run("decide", "--dry-run", "--as-of", "2025-08-11T15:50").out())
        .doesNotContain("+3 VXM 2025-09-17");
  }

  @Test
  void what_happened_on_a_later_day_is_left_out_and_said() {
    desk.run("book", "fill", "BOT +3 /VXMU25 @18.10", "--at", "2025-08-12T10:00");
    CommandRun run = desk.run("decide", "--dry-run");
    assertThat(run.out()).doesNotContain("+3 VXM");
    assertThat(run.err()).contains("1 later event is not in it, the first of 2025-08-12");
  }

  @Test
  void a_dry_run_and_a_book_that_is_not_the_workspaces_are_not_kept() throws IOException {
    Path what = desk.file("what-if.yaml", "name: what if\nequity: 100000\npositions: []\n");
    desk.run("decide", "--dry-run");
    CommandRun run = desk.run("decide", "--book", what.toString());
    assertThat(run.err()).contains("not kept: --book is not the book of the workspace");
    assertThat(desk.run("decide", "--replay", "2025-08-11").err()).contains("none at all yet");
  }

  @Test
  void a_decision_is_replayed_from_the_journal_alone() throws IOException {
    CommandRun kept = desk.run("decide");
    assertThat(kept.err()).contains("kept in the journal as entry 2");
    Files.writeString(desk.folder().resolve("data/VIX_History.csv"), "spoilt");
    assertThat(desk.run("decide", "--replay", "2025-08-11").err()).contains("the same");
    delete(desk.folder().resolve("data"));
    delete(desk.folder().resolve("chains"));
    CommandRun again = desk.run("decide", "--replay", "2025-08-11");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(kept.out());
    assertThat(desk.run("decide", "--replay", "2025-08-12").err())
        .contains("no decision of 2025-08-12", "nearest day it has is 2025-08-11");
    assertThat(desk.run("ticket", "--of", "2025-08-12").err())
        .contains("nearest day it has is 2025-08-11");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void an_earlier_moment_than_the_last_decision_is_refused() throws IOException {
    desk.snapshot("10:15:00");
    desk.run("decide");
    CommandRun run = desk.run("decide", "--as-of", "2025-08-11T11:00");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("mend:", "--dry-run");
  }

  @Test
  void without_equity_the_settings_say_what_to_do() throws IOException {
    Path settings = desk.folder().resolve("alvh.yaml");
    Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^  equity:.*\n", ""));
    CommandRun run = desk.run("decide");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("alvh.yaml", "equity", "mend:");
  }

  @Test
  void a_roll_is_two_orders_and_the_files_have_the_published_headers() throws IOException {
    desk.run("decide");
    String list = desk.run("ticket", "--list").out();
    String roll = list.lines().filter(l -> l.contains("roll 10 x")).findFirst().orElseThrow();
    CommandRun run =
        desk.run(
            "ticket",
            "--alternative",
            roll.strip().split(" ", 2)[0],
            "--out",
            temp.resolve("out").toString(),
            "--steps",
            "3");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("files in " + temp.resolve("out")).doesNotContain("..");
    List<String> lines = Files.readAllLines(temp.resolve("out/thinkorswim.txt"));
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("BUY +10 IRON CONDOR SPX 100 19 SEP 25");
    assertThat(lines.getLast()).startsWith("SELL -10 IRON CONDOR SPX 100 (Quarterlys) 30 SEP 25");
    assertThat(Files.readAllLines(temp.resolve("out/ibkr-risk-navigator.csv")).getFirst())
        .isEqualTo(
            "Action,Quantity,Symbol,SecType,LastTradingDayOrContractMonth,Strike,Right,Exchange,"
                + "Currency");
  }

  @Test
  void a_watch_tells_a_change_once() throws IOException {
    desk.run("watch", "--once", "--no-collect");
    CommandRun same = desk.run("watch", "--once", "--no-collect");
    assertThat(same.code()).isZero();
    assertThat(same.err()).contains("nothing newer than 2025-08-11 15:45 New York");
    desk.run("book", "fill", "BOT +60 /VXMU25 @18.10", "--at", "2025-08-11T15:50");
    desk.snapshot("16:00:00");
    assertThat(desk.run("watch", "--once", "--no-collect").code()).isEqualTo(1);
    assertThat(desk.run("watch", "--once", "--no-collect").err()).contains("nothing newer");
  }

  @Test
  void paper_fills_are_those_of_the_quotes() throws IOException {
    double mid = 0;
    double cross = 0;
    int[] strikes = {4775, 4725, 5200, 5250};
    int[] sold = {1, -1, 1, -1};
    for (int i = 0; i < strikes.length; i++) {
      double[] quote = DeskFolder.quote(strikes[i], i > 1);
      mid += sold[i] * (quote[0] + quote[1]) / 2;
      cross += sold[i] * (sold[i] > 0 ? quote[0] : quote[1]);
    }
    CommandRun run = desk.run("paper", "trade", SELL + "12.00 LMT", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    var fill = run.json().required("fills").get(0);
    assertThat(fill.required("mid").stringValue()).isEqualTo(Numbers.fixed(mid, 2));
    assertThat(fill.required("cross").stringValue()).isEqualTo(Numbers.fixed(cross, 2));
    assertThat(fill.required("netPrice").doubleValue()).isStrictlyBetween(cross, mid);
    assertThat(desk.run("book", "--account", "paper").out()).contains("2 condors");
    assertThat(desk.run("book").out()).contains("10 condors");
  }

  @Test
  void a_paper_order_beyond_the_market_is_not_taken() {
    CommandRun run = desk.run("paper", "trade", SELL + "30.00 LMT");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("not taken: the limit, 30.00 received, is not reached");
    assertThat(desk.run("book", "--account", "paper").out()).contains("no position is held");
  }

  @Test
  void a_paper_step_on_the_same_quotes_is_refused() {
    assertThat(desk.run("paper", "step").code()).isLessThan(2);
    CommandRun again = desk.run("paper", "step");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("has stepped on 2025-08-11 15:45 New York already");
  }
}
