package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A book written as YAML and read back.
class BookTextTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final LocalDate VIX_FEBRUARY = LocalDate.of(2024, 2, 14);

  private static Book read(String text) {
    return new BookYaml(CONFIG.calendar(), CONFIG.listings()).read(Yaml.parse(text, "book.yaml"));
  }

  private static void checkSame(Book book) {
    assertThat(read(BookText.yaml(book))).isEqualTo(book);
  }

  @ParameterizedTest
  @ValueSource(strings = {"book-2018.yaml", "book-2024-01-05.yaml", "demo/book.yaml"})
  void the_books_that_come_with_the_project_are_read_back_equal(String name) {
    checkSame(
        new BookYaml(CONFIG.calendar(), CONFIG.listings())
            .read(RealData.projectRoot().resolve("examples").resolve(name)));
  }

  @Test
  void every_kind_of_position_is_read_back_equal() {
    OptionLeg call =
        new OptionLeg(new OptionContract(OptionRoot.VIX, VIX_FEBRUARY, 18, Right.CALL), 1);
    OptionLeg half =
        new OptionLeg(new OptionContract(OptionRoot.VIX, VIX_FEBRUARY, 22.5, Right.CALL), -1);
    OptionPackage feb = Condors.february();
    checkSame(
        new Book(
            "all of it",
            1_234_567.89,
            List.of(
                feb,
                new OptionPackage(
                    "puts", Sleeve.CONDOR, feb.legs().subList(0, 2), 3, 11.7, Condors.OPENED),
                new OptionPackage("collar", Sleeve.COLLAR, feb.legs(), 2, 12, Condors.OPENED),
                new OptionPackage(
                    "third",
                    Sleeve.TEMPORAL_THETA_ANCHOR,
                    List.of(call, half),
                    5,
                    -2 / 3.0,
                    Condors.OPENED),
                new OptionPackage("even", Sleeve.CASH_PRESS, List.of(half), 5, 0, Condors.OPENED),
                new FuturesPosition(
                    "vx",
                    Sleeve.VX_OVERLAY,
                    new FutureContract(FutureRoot.VXM, VIX_FEBRUARY),
                    -14,
                    14.2,
                    Condors.OPENED),
                new SharePosition(
                    "etn",
                    Sleeve.SECOND_ENGINE,
                    new EtpShare("VXX"),
                    100,
                    15.1234,
                    Condors.OPENED))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "7",
        "- a",
        "a: b",
        "a # b",
        "'",
        "\"\\",
        " padded ",
        "şubat",
        "{",
        "[x",
        "=1+1",
        "a\tb\nc",
        "\u0085x\u2028",
        "\uD83D\uDCC8",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "a:",
        "2024-01-05"
      })
  void any_name_is_read_back_as_it_is(String name) {
    OptionPackage feb = Condors.february();
    checkSame(
        new Book(
            name,
            1e6,
            List.of(
                new OptionPackage(name, feb.sleeve(), feb.legs(), 1, feb.credit(), feb.opened()))));
  }

  @Test
  void a_flat_account_is_a_book_too_and_a_condor_is_written_in_one_line() {
    checkSame(new Book("flat", 1e5, List.of()));
    assertThat(BookText.yaml(new Book("b", 1e6, List.of(Condors.february()))))
        .isEqualTo(
            """
            name: b
            equity: 1000000 # USD
            positions:
              - id: feb
                condor: SPX 2024-02-16 4475/4425/4875/4925
                quantity: 10
                credit: 12.1
                opened: 2024-01-05
            """);
  }
}
