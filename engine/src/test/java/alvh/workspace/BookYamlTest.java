package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.input.InputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a book file may say, and what it is told when it says the impossible.
class BookYamlTest {
  /// 2024-02-16 is a third Friday, 2024-02-14 the VIX settlement thirty days before the March one.
  private static final String BOOK =
      """
      name: a book
      equity: 1500000
      positions:
        - id: feb
          condor: SPX 2024-02-16 4475/4425/4875/4925
          quantity: 10
          credit: 12.10
          opened: 2024-01-05
        - id: overlay
          sleeve: vx-overlay
          future: VXM 2024-02-14
          quantity: 14
          price: 14.20
          opened: 2024-01-05
        - id: anchor
          sleeve: temporal-theta-anchor
          legs: [+1 VIX 2024-02-14 C18, -1 VIX 2024-02-14 C25]
          quantity: 5
          debit: 0.65
          opened: 2024-01-05
      """;

  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final BookYaml READER = new BookYaml(CONFIG.calendar(), CONFIG.listings());

  private static Book read(String text) {
    return READER.read(Yaml.parse(text, "book.yaml"));
  }

  @Test
  void condors_futures_and_option_legs_are_read_as_written() {
    Book book = read(BOOK);
    assertThat(book.condorCount()).isEqualTo(10);
    assertThat(book.condorPackages().getFirst().asIronCondor().orElseThrow().label())
        .isEqualTo("SPX 2024-02-16 4475/4425/4875/4925 iron condor");
    FuturesPosition overlay = (FuturesPosition) book.position("overlay").orElseThrow();
    assertThat(overlay.sleeve()).isEqualTo(Sleeve.VX_OVERLAY);
    assertThat(overlay.contract().label()).isEqualTo("VXM 2024-02-14");
    OptionPackage anchor = (OptionPackage) book.position("anchor").orElseThrow();
    assertThat(anchor.credit()).isEqualTo(-0.65);
    assertThat(anchor.legs()).extracting(l -> l.ratio()).containsExactly(1, -1);
  }

  @Test
  void positions_are_written_on_one_line_as_a_person_reads_them() {
    assertThat(read(BOOK).positions())
        .extracting(PositionText::of)
        .containsExactly(
            "10 x SPX 2024-02-16 4475/4425/4875/4925 iron condor",
            "+14 VXM 2024-02-14",
            "5 x +1 VIX 2024-02-14 C18, -1 VIX 2024-02-14 C25");
  }

  @Test
  void the_books_that_come_with_the_project_are_possible() {
    for (String name : List.of("book-2018.yaml", "book-2024-01-05.yaml", "demo/book.yaml")) {
      Book book = READER.read(RealData.projectRoot().resolve("examples").resolve(name));
      assertThat(book.condorCount()).as(name).isPositive();
    }
  }

  static Stream<Arguments> impossible() {
    return Stream.concat(impossibleFiles(), impossiblePositions());
  }

  private static Stream<Arguments> impossibleFiles() {
    return Stream.of(
        bad("equity:", "equty:", 2, "unknown key", "'equity'"),
        bad("equity: 1500000\n", "", 1, "missing key 'equity'", "add the line"),
        bad("1500000", "much", 2, "expected a number", "plain number"),
        bad("1500000", "0", 2, "equity must be > 0", "USD"),
        bad("1500000", "-5", 2, "equity must be > 0", "USD"),
        bad("id: overlay", "id: feb", 9, "'feb' is already taken at book.yaml:4", "own"),
        bad("quantity: 14", "quantty: 14", 12, "unknown key", "'quantity'"),
        bad("  quantity: 14\n", "\n", 9, "missing key 'quantity'", "add the line"),
        bad("quantity: 10", "quantity: ten", 6, "expected a whole number", "whole number"),
        bad("opened: 2024-01-05", "opened: 5 January", 8, "expected a date", "2024-01-05"),
        bad("sleeve: vx-overlay", "sleeve: vx-overly", 10, "unknown", "'vx-overlay'"),
        bad("sleeve: vx-overlay", "sleeve: condor", 10, "holds options only", "hedge layer"),
        bad("    future: VXM 2024-02-14\n", "", 9, "without contracts", "exactly one of"),
        bad(
            "price: 14.20",
            "share: VXX",
            9,
            "a position of two kinds: [future, share]",
            "exactly one of"));
  }

  private static Stream<Arguments> impossiblePositions() {
    return Stream.of(
        bad("condor: SPX", "condor: SPXX", 5, "unknown root 'SPXX'", "'SPX'"),
        bad("condor: SPX 2024-02-16", "condor: SPX 2024-02-15", 4, "monthly AM", "2024-02-16"),
        bad("condor: SPX 2024-02-16", "condor: SPXW 2024-02-19", 4, "not a trading", "02-16"),
        bad("condor: SPX 2024-02-16", "condor: SPXW 2024-02-30", 5, "not a date", "write it as"),
        bad("condor: SPX 2024-02-16", "condor: SPXW 2924-02-16", 4, "outside", "correct"),
        bad("4475/4425", "4425/4475", 5, "short put", "order the strikes"),
        bad("4475/4425/4875/4925", "4475/4425/4875", 5, "is not a condor", "write it as"),
        bad("4475/4425/4875/4925", "4475/4.4.2/4875/4925", 5, "is not a strike", "4475"),
        bad("quantity: 10", "quantity: 0", 6, "quantity must be > 0", "in the legs"),
        bad("quantity: 10", "quantity: -1", 6, "quantity must be > 0", "in the legs"),
        bad("credit: 12.10", "credit: 50", 4, "not below the wider side 50", "index points"),
        bad("credit: 12.10", "credit: 0", 4, "receives a credit", "index points"),
        bad("credit: 12.10", "credit: -3", 4, "receives a credit", "index points"),
        bad("opened: 2024-01-05", "opened: 2024-01-01", 4, "not a trading day", "2023-12-29"),
        // the monthly trades to the Thursday before
        bad("opened: 2024-01-05", "opened: 2024-02-16", 4, "after the last trading day", "date"),
        bad("opened: 2024-01-05", "opened: 1492-10-12", 4, "outside the trading", "correct"),
        // mini VIX futures began on 2020-08-10
        bad(
            "price: 14.20\n    opened: 2024-01-05",
            "price: 14.20\n    opened: 2020-01-06",
            9,
            "not listed on",
            "trade date"),
        bad("debit: 0.65", "credit: 0.65", 15, "credit 0.65 is not below", "debit if it was paid"),
        bad(
            "C18, -1 VIX 2024-02-14 C25]\n    quantity: 5\n    debit: 0.65",
            "C25, -1 VIX 2024-02-14 C18]\n    quantity: 5\n    credit: 7",
            15,
            "not below what its strikes can cost, 7",
            "index points"),
        bad("future: VXM 2024-02-14", "future: VXM 2024-02-15", 9, "no VXM future", "02-14"),
        bad("future: VXM 2024-02-14", "future: ES 2024-02-16", 9, "quarterly", "March"),
        bad("future: VXM 2024-02-14", "future: VXM", 11, "is not a future", "write it as"),
        bad("quantity: 14", "quantity: 0", 12, "a position of 0 contracts", "remove it"),
        bad("price: 14.20", "price: 0", 13, "price must be > 0", "opened"),
        bad("+1 VIX", "0 VIX", 17, "a leg of 0 contracts", "+1 to buy"),
        bad("+1 VIX", "+99999999999 VIX", 17, "a leg of +99999999999", "+1 to buy"),
        bad("-1 VIX 2024-02-14", "-1 SPXW 2024-02-14", 17, "one underlying", "each series"),
        bad("-1 VIX 2024-02-14 C25", "-1 VIX 2024-02-14 C18", 17, "appears twice", "each series"),
        bad("+1 VIX 2024-02-14", "+1 VIX 2024-02-15", 15, "no VIX option settles", "02-14"),
        bad("[+1 VIX 2024-02-14 C18, -1 VIX 2024-02-14 C25]", "[]", 17, "at least one leg", ""),
        bad("debit: 0.65", "debit: 0.65\n    credit: 1", 15, "a credit or a debit", "one of"));
  }

  private static Arguments bad(String written, String instead, int line, String what, String mend) {
    return arguments(written, instead, line, what, mend);
  }

  @ParameterizedTest(name = "{1} in place of {0}")
  @MethodSource("impossible")
  void an_impossible_book_is_refused_at_its_line_with_a_way_to_mend_it(
      String written, String instead, int line, String what, String mend) {
    int at = BOOK.indexOf(written);
    assertThat(at).as("the book says '%s'", written).isNotNegative();
    String text = BOOK.substring(0, at) + instead + BOOK.substring(at + written.length());
    refused(text, line, what, mend);
  }

  private static void refused(String text, int line, String what, String mend) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(text))
        .satisfies(e -> {
          assertThat(e.what()).contains(what);
          assertThat(e.where()).isEqualTo("book.yaml:" + line);
          assertThat(e.mend()).isNotBlank().contains(mend);
        });
  }

  @Test
  void a_flat_account_is_a_book_too() {
    Book flat = read("name: a\nequity: 1\npositions: []\n");
    assertThat(flat.positions()).isEmpty();
  }

  @Test
  void what_is_not_yaml_is_refused_with_its_line() {
    refused("name: a\nequity: [1\n", 3, "is not YAML", "correct");
  }
}
