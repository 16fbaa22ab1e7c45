package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.RealData;
import alvh.book.CashSettlement;
import alvh.input.InputException;
import alvh.workspace.AccountDesk;
import alvh.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `alvh book` and its verbs: what is held is what the statements and fills say, counted once.
class BookVerbsTest {
  @TempDir private Path temp;
  private DeskFolder desk;

  @BeforeEach
  void make() throws IOException {
    desk = DeskFolder.in(temp.resolve("desk"));
  }

  private CommandRun imported(Path file, String... more) {
    String[] words = new String[more.length + 3];
    System.arraycopy(new String[] {"book", "import", file.toString()}, 0, words, 0, 3);
    System.arraycopy(more, 0, words, 3, more.length);
    return desk.run(words);
  }

  private CommandRun fill(String line, String at, String... more) {
    String[] words = new String[more.length + 5];
    System.arraycopy(new String[] {"book", "fill", line, "--at", at}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return desk.run(words);
  }

  private String book() {
    return desk.run("book").out();
  }

  @Test
  void importing_the_same_statement_twice_changes_nothing() throws IOException {
    Path statement = desk.statement("8/8/25", 10, 10);
    CommandRun first = imported(statement);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("kept 1 event, entry 1");
    String before = book();
    CommandRun again = imported(statement, "--adopt");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("4 contracts  agree with the book", "nothing was kept");
    assertThat(book()).isEqualTo(before);
  }

  @Test
  void an_old_statement_does_not_open_again_what_was_closed_since() throws IOException {
    Path statement = desk.statement("8/8/25", 10, 10);
    imported(statement);
    fill(
        "BOT +10 IRON CONDOR SPX 100 19 SEP 25 5200/5250/4775/4725 CALL/PUT @11.00",
        "2025-08-11T10:00");
    assertThat(book()).contains("0 condors", "no position is held");
    assertThat(imported(statement, "--adopt").out()).contains("nothing was kept");
    assertThat(book()).contains("0 condors");
  }

  @Test
  void a_later_statement_that_differs_changes_nothing_unless_it_is_adopted() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    String before = book();
    Path later = desk.statement("8/11/25", 10, 0);
    CommandRun differs = imported(later);
    assertThat(differs.code()).isEqualTo(1);
    assertThat(differs.out()).contains("the book has -10, the statement none", "--adopt");
    assertThat(imported(later, "--adopt", "--dry-run").out()).contains("nothing was kept");
    assertThat(book()).isEqualTo(before);
    assertThat(imported(later, "--adopt").out()).contains("gives way to the statement");
    assertThat(book())
        .contains("10 x -1 SPX 2025-09-19 P4775, +1 SPX 2025-09-19 P4725")
        .doesNotContain("C5200");
  }

  @Test
  void statements_adopted_one_after_the_other_count_every_contract_once() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    imported(desk.statement("8/11/25", 10, 8), "--adopt");
    Path last = desk.statement("8/11/25", 10, 0);
    imported(last, "--adopt");
    CommandRun agrees = imported(last);
    assertThat(agrees.code()).as(agrees.out()).isZero();
    assertThat(agrees.out()).contains("2 contracts  agree with the book");
    assertThat(desk.run("book").out()).contains("10 condors");
  }

  @Test
  void a_statement_older_than_one_in_the_book_is_refused() throws IOException {
    imported(desk.statement("8/11/25", 10, 10));
    CommandRun old = imported(desk.statement("8/8/25", 10, 10));
    assertThat(old.code()).isEqualTo(1);
    assertThat(old.out()).contains("import statements oldest first", "nothing was kept");
  }

  @Test
  void another_brokers_statement_leaves_the_first_brokers_positions_alone() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    Path flex = desk.file("flex.xml", flex(6, ""));
    assertThat(imported(flex, "--adopt").code()).isZero();
    assertThat(book()).contains("10 condors", "+6 VXM 2025-09-17");
  }

  @Test
  void trades_beside_positions_in_one_file_are_counted_once() throws IOException {
    Path flex = desk.file("flex.xml", flex(6, trade(2)));
    CommandRun first = imported(flex);
    assertThat(first.code()).as(first.out()).isZero();
    assertThat(first.out()).contains("contained in the positions of the same file");
    CommandRun again = imported(flex);
    assertThat(again.code()).as(again.out()).isZero();
    assertThat(book()).contains("+6 VXM 2025-09-17");
  }

  @Test
  void trades_that_tell_the_whole_position_are_taken_with_their_own_prices() throws IOException {
    CommandRun run = imported(desk.file("flex.xml", flex(2, trade(2))));
    assertThat(run.out()).contains("1 contract ", "agrees with the book");
    assertThat(desk.run("book", "history").out()).contains("-18.40", "2.14");
  }

  private static String flex(int position, String trades) throws IOException {
    String example =
        Files.readString(
            RealData.projectRoot().resolve("examples/brokers/ibkr-flex-2024-01-05.xml"));
    String row = example.lines().filter(l -> l.contains("SUMMARY")).findFirst().orElseThrow();
    String moved =
        row.replace("20240105", "20250811")
            .replace("VXMG4", "VXMU5")
            .replace("14FEB24", "17SEP25")
            .replace("20240214", "20250917")
            .replace("position=\"4\"", "position=\"" + position + "\"");
    return "<FlexQueryResponse><FlexStatements><FlexStatement accountId=\"U1\" fromDate=\"20250811\""
        + " toDate=\"20250811\"><OpenPositions>"
        + moved
        + "</OpenPositions><Trades>"
        + trades
        + "</Trades></FlexStatement></FlexStatements></FlexQueryResponse>";
  }

  private static String trade(int quantity) {
    return "<Trade accountId=\"U1\" currency=\"USD\" assetCategory=\"FUT\" symbol=\"VXMU5\""
        + " underlyingSymbol=\"VIX\" multiplier=\"100\" expiry=\"20250917\" tradeID=\"77\""
        + " ibExecID=\"e77\" ibOrderID=\"9\" dateTime=\"20250811;101500\" quantity=\""
        + quantity
        + "\" tradePrice=\"18.40\" ibCommission=\"-2.14\" ibCommissionCurrency=\"USD\""
        + " buySell=\"BUY\" openCloseIndicator=\"O\" levelOfDetail=\"EXECUTION\"/>";
  }

  @Test
  void a_fill_before_the_statement_that_contains_it_is_not_counted_twice() throws IOException {
    imported(desk.statement("8/11/25", 10, 10));
    String sold = "SOLD -4 VERTICAL SPX 100 19 SEP 25 4775/4725 PUT @6.00";
    assertThat(fill(sold, "2025-08-08T15:00").out()).contains("known", "contained in");
    CommandRun sameDay = fill(sold, "2025-08-11T15:00");
    assertThat(sameDay.code()).isEqualTo(1);
    assertThat(sameDay.out()).contains("refused", "--position " + DeskFolder.CONDOR);
    assertThat(book()).contains("10 condors");
  }

  @Test
  void a_side_closed_by_a_fill_leaves_the_other_and_decide_works_on_it() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    CommandRun run =
        fill("BOT +10 VERTICAL SPX 100 19 SEP 25 4775/4725 PUT @1.00", "2025-08-11T10:00");
    assertThat(run.out()).contains("to " + DeskFolder.CONDOR);
    assertThat(book()).contains("-1 SPX 2025-09-19 C5200, +1 SPX 2025-09-19 C5250");
    CommandRun decided = desk.run("decide", "--json");
    assertThat(decided.code()).as(decided.err()).isLessThan(2);
    assertThat(desk.run("book", "export").out()).contains("credit: 15.5");
  }

  @Test
  void a_roll_keeps_one_history_with_its_cumulative_credit() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    fill(
        "BOT +10 IRON CONDOR SPX 100 19 SEP 25 5200/5250/4775/4725 CALL/PUT @18.00",
        "2025-08-11T10:00",
        "--fees",
        "44");
    CommandRun opened =
        fill(
            "SOLD -10 IRON CONDOR SPX 100 17 OCT 25 5250/5300/4750/4700 CALL/PUT @21.00",
            "2025-08-11T10:01",
            "--rolled-from",
            DeskFolder.CONDOR,
            "--fees",
            "44");
    assertThat(opened.code()).as(opened.toString()).isZero();
    // 16.50 - 18.00 + 21.00 points of ten condors
    assertThat(desk.run("book", "history", DeskFolder.CONDOR).out())
        .contains("spx-2025-09-19 -> spx-2025-10-17", "received less paid 19,500.00 USD")
        .contains("realised -1,500.00 USD", "fees 88.00 USD; open");
  }

  @Test
  void what_cannot_be_taken_is_listed_with_its_reason() throws IOException {
    Path lines =
        desk.file(
            "lines.txt",
            """
            -3 SPXW  250913P04500000 3.00
            -1 SPXW  250930P04500000
            +100 AAPL
            rubbish here
            """);
    CommandRun run = imported(lines, "--at", "2025-08-11");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("a weekend", "no average price", "another product: AAPL", "not a position")
        .contains("nothing was kept");
    Path dated = desk.file("dated.txt", "-1 SPXW  250930P04500000 9.00\n");
    assertThat(imported(dated).out()).contains("refused", "give the day with --at");
  }

  @Test
  void an_unreadable_fill_says_how_to_write_it() {
    CommandRun run = fill("BOT +4 VERTICAL SPX 100 19 SEP 25 4775/4725 PUT", "2025-08-11");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("with its price", "alvh book fill --help");
    CommandRun order = fill("BUY +5 /VXMU25 @18.10 LMT", "2025-08-11");
    assertThat(order.out()).contains("an order, not a fill", "nothing was kept");
  }

  @Test
  void a_settlement_needs_something_that_is_held_and_is_given_once() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    CommandRun other = desk.run("book", "settle", "SPX", "2025-10-17", "5000");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("is not held", "SPX 2025-09-19");
    assertThat(desk.run("book", "settle", "SPC", "2025-09-19", "5000").err()).contains("'SPX'");
    assertThat(desk.run("book", "settle", "SPX", "2025-09-31", "5000").err())
        .contains("'2025-09-31' is no date; write it as 2024-01-05")
        .doesNotContain("java.");
    assertThat(desk.run("book", "settle", "SPX", "2025-09-19", "4750").code()).isZero();
    // 16.50 received, 25 points of the put side paid, on ten condors
    assertThat(desk.run("book", "history").out()).contains("realised -8,500.00 USD");
    assertThat(desk.run("book", "settle", "SPX", "2025-09-19", "4751").err())
        .contains("has been settled already");
  }

  @Test
  void a_mistake_is_taken_back_and_stays_in_the_history() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    String wrong = "BOT +10 IRON CONDOR SPX 100 19 SEP 25 5200/5250/4775/4725 CALL/PUT @1.23";
    assertThat(desk.run("book", "fill", wrong, "--at", "2025-08-11").code()).isZero();
    assertThat(book()).doesNotContain("iron condor");
    String history = desk.run("book", "history").out();
    String id = history.lines().filter(l -> l.contains("-1.23")).findFirst().orElseThrow().strip();
    id = id.substring(id.lastIndexOf(' ') + 1);
    CommandRun voided = desk.run("book", "void", id, "--why", "a wrong price");
    assertThat(voided.code()).as(voided.err()).isZero();
    assertThat(book()).contains("iron condor");
    CommandRun again = desk.run("book", "void", id);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("no event that counts");
  }

  @Test
  void two_desks_that_read_the_same_book_do_not_both_write_to_it() throws IOException {
    imported(desk.statement("8/8/25", 10, 10));
    try (AccountDesk first =
            AccountDesk.open(new Workspace(desk.folder()), AccountDesk.MAIN, Clock.systemUTC());
        AccountDesk second =
            AccountDesk.open(new Workspace(desk.folder()), AccountDesk.MAIN, Clock.systemUTC())) {
      first.ledger();
      second.ledger();
      first.record(List.of(settled(5000)), List.of());
      assertThatThrownBy(() -> second.record(List.of(settled(5021)), List.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another program has written");
    }
    assertThat(desk.run("book").code()).isZero();
  }

  private static CashSettlement settled(double value) {
    return new CashSettlement(
        "settled:" + value,
        Instant.parse("2025-09-19T13:30:00Z"),
        "SPX",
        LocalDate.of(2025, 9, 19),
        value,
        "typed");
  }
}
