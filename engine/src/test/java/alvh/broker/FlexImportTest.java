package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import alvh.execution.Order;
import alvh.input.InputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlexImportTest {
  /// A difference of two decimals in binary.
  private static final double BINARY_DUST = 1e-12;

  private final Imported read = Broker.read(Statements.FLEX);

  @Test
  void lots_and_summaries_are_counted_once() {
    assertThat(read.format()).isEqualTo(BrokerFormat.IBKR_FLEX);
    assertThat(Broker.holdings(read))
        .containsExactly(
            "-10 SPXW 2024-02-16 P4475",
            "4 SPX 2024-02-16 C4900",
            "2 VX 2024-02-14",
            "-5 VXM 2024-02-14",
            "200 UVXY");
  }

  @Test
  void lots_give_the_opening_date_and_their_average() {
    assertThat(read.holdings().get(0).averagePrice()).hasValue(12.10);
    assertThat(read.holdings().get(0).opened()).hasValue(LocalDate.of(2024, 1, 3));
    assertThat(read.holdings().get(1).averagePrice()).hasValue(7.75);
    assertThat(read.holdings().get(1).opened()).hasValue(LocalDate.of(2024, 1, 2));
  }

  @Test
  void lots_of_different_days_are_named() {
    assertThat(read.notes())
        .extracting(ImportNote::text)
        .contains("SPX   240216C04900000: opened on 2024-01-02, 2024-01-03: the earliest counts");
  }

  /// IBKR nets commissions in cost bases.
  @Test
  void the_open_price_goes_before_the_cost_basis() {
    Imported open =
        Broker.read(Statements.FLEX.replace("costBasisPrice=", "openPrice=\"5\" costBasisPrice="));
    assertThat(open.holdings().getFirst().averagePrice()).hasValue(5);
    assertThat(open.notes()).extracting(ImportNote::text).noneMatch(t -> t.contains("openPrice"));
    assertThat(read.notes())
        .extracting(ImportNote::text)
        .filteredOn(t -> t.startsWith("no openPrice"))
        .hasSize(1);
  }

  @Test
  void the_last_trading_day_of_an_am_series_is_no_contradiction() {
    assertThat(read.notes())
        .extracting(ImportNote::text)
        .contains("expiry 2024-02-15 is the last trading day: read as SPX 2024-02-16 C4900");
  }

  @Test
  void other_products_and_currencies_are_listed() {
    assertThat(read.unread())
        .extracting(UnreadLine::reason)
        .containsExactly(
            "another product: AAPL",
            "another product: options on futures, EW4F4 P4700",
            "another currency: OESX 240216P04475000 in EUR");
  }

  @Test
  void the_executions_of_one_order_make_one_fill() {
    assertThat(read.fills()).hasSize(2);
    FillLine spread = read.fills().getFirst();
    assertThat(Broker.legs(spread))
        .containsExactly("-1 SPXW 2024-02-09 C4800", "1 SPXW 2024-02-09 C4810");
    assertThat(spread.quantity()).isEqualTo(2);
    assertThat(spread.netPrice()).isCloseTo(.65, offset(BINARY_DUST));
    assertThat(spread.feesCents()).hasValue(415);
    assertThat(spread.at()).hasValue(Instant.parse("2024-01-05T15:16:59Z"));
    assertThat(spread.effect()).hasValue(Order.Effect.OPEN);
    assertThat(spread.executionId()).get().asString().matches("order 77 [0-9a-f]{12}");
    assertThat(spread.legPrices())
        .containsExactly(OptionalDouble.of(3.10), OptionalDouble.of(2.45));
  }

  @Test
  void an_order_counts_where_its_executions_are_left_out() {
    FillLine future = read.fills().get(1);
    assertThat(Broker.legs(future)).containsExactly("1 VXM 2024-02-14");
    assertThat(future.quantity()).isEqualTo(5);
    assertThat(future.netPrice()).isEqualTo(-14.20);
    assertThat(future.executionId()).get().asString().matches("order 78 [0-9a-f]{12}");
  }

  /// Reports whose days overlap print an execution twice.
  @Test
  void an_execution_printed_twice_is_one_trade() {
    String row =
        Statements.FLEX.lines().filter(l -> l.contains("0000e1.01")).findFirst().orElseThrow();
    Imported twice = Broker.read(Statements.FLEX.replace(row, row + "\n" + row));
    assertThat(twice.fills().getFirst().quantity()).isEqualTo(2);
    assertThat(twice.fills()).hasSize(2);
  }

  @Test
  void the_account_is_worth_what_the_last_day_says() {
    assertThat(read.statementDate()).hasValue(LocalDate.of(2024, 1, 5));
    assertThat(read.value().netLiquidationCents()).hasValue(91_234_567);
    assertThat(read.value().cashCents()).hasValue(22_281);
  }

  @Test
  void two_accounts_are_refused() {
    String other = "<FlexStatement accountId=\"U2\" toDate=\"20240105\"/></FlexStatements>";
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Broker.read(Statements.FLEX.replace("</FlexStatements>", other)))
        .withMessageContaining("2 accounts: U0000001, U2");
  }

  @Test
  void positions_of_earlier_days_are_noted_only() {
    String day =
        """
        <FlexStatement accountId="U0000001" toDate="20240104"><OpenPositions>
        <OpenPosition currency="USD" assetCategory="STK" symbol="UVXY" position="500"/>
        </OpenPositions></FlexStatement></FlexStatements>
        """;
    Imported both = Broker.read(Statements.FLEX.replace("</FlexStatements>", day));
    assertThat(Broker.holdings(both)).contains("200 UVXY").doesNotContain("500 UVXY");
  }

  @ParameterizedTest
  @CsvSource({
    "strike=\"4475\" expiry=\"20240216\", strike=\"4480\" expiry=\"20240216\"",
    "expiry=\"20240216\" putCall, expiry=\"20240223\" putCall",
    "position=\"-10\", position=\"10\"",
    "position=\"-10\", position=\"-10.5\"",
    "multiplier=\"100\" strike=\"4475\", multiplier=\"10\" strike=\"4475\"",
  })
  void a_row_that_contradicts_itself_is_unread(String from, String to) {
    Imported changed = Broker.read(Statements.FLEX.replace(from, to));
    assertThat(changed.unread()).hasSizeGreaterThan(read.unread().size());
  }
}
