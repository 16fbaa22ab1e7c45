package alvh.broker;

import static alvh.broker.Broker.option;
import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Sleeve;
import alvh.execution.Order;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbkrTicketTest {
  private final OptionContract am = option(OptionRoot.SPX, "2024-02-16", 4475, Right.PUT);
  private final OptionContract pm = option(OptionRoot.SPXW, "2024-02-09", 4475.5, Right.CALL);
  private final LimitedOrder vertical = Broker.order(3, .5, -1, am, 2, pm);
  private final LimitedOrder future =
      Broker.order(14, -14.2, 1, Broker.future(FutureRoot.VXM, "2024-02-14"));

  @Test
  void a_what_if_file_dates_contracts_on_their_last_trading_day() {
    assertThat(Tickets.ibkrWhatIf(List.of(vertical, future), Broker.CALENDAR).text())
        .isEqualTo(
            """
            Action,Quantity,Symbol,SecType,LastTradingDayOrContractMonth,Strike,Right,Exchange,Currency
            SELL,3,SPX,OPT,20240215,4475,P,SMART,USD
            BUY,6,SPX,OPT,20240209,4475.5,C,SMART,USD
            BUY,14,VXM,FUT,20240214,,,CFE,USD
            """);
  }

  @Test
  void an_am_series_that_looks_like_a_weekly_is_named() {
    assertThat(Tickets.ibkrWhatIf(List.of(vertical), Broker.CALENDAR).notes())
        .singleElement()
        .asString()
        .contains("SPX 2024-02-16 P4475", "SPXW of 2024-02-15", "trading class SPX");
  }

  @Test
  void a_basket_holds_orders_of_one_leg_and_names_the_others() {
    TicketFile basket =
        Tickets.ibkrBasket(List.of(vertical, future), "2024-01-05", "U1", Broker.CALENDAR);
    assertThat(basket.text())
        .isEqualTo(
            """
            Action,Quantity,Symbol,SecType,LastTradingDayOrContractMonth,Strike,Right,Exchange,Currency,TimeInForce,OrderType,LmtPrice,BasketTag,Account,OrderRef,Multiplier
            BUY,14,VXM,FUT,20240214,,,CFE,USD,DAY,LMT,14.20,2024-01-05,U1,C1,100
            """);
    assertThat(basket.notes()).singleElement().asString().startsWith("C1: a combination");
  }

  /// A spreadsheet runs a cell that begins so; numbers keep their sign.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=cmd|'=cmd",
        "=HYPERLINK(\"x\",1)|\"'=HYPERLINK(\"\"x\"\",1)\"",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "` =cmd`|` ' =cmd`",
        "C1|C1",
        "a-b=c|a-b=c",
        "a,b|\"a,b\""
      })
  void free_text_that_could_run_is_defused(String value, String cell) {
    assertThat(CsvCell.text(value)).isEqualTo(cell.strip());
  }

  @Test
  void a_position_named_as_a_formula_does_not_run() {
    Order plain = future.order();
    var named =
        new LimitedOrder(
            new Order(
                "=cmd|' /C calc'!A0",
                Sleeve.VX_OVERLAY,
                Optional.empty(),
                Order.Effect.OPEN,
                plain.legs(),
                plain.quantity()),
            -14.2);
    String row =
        Tickets.ibkrBasket(List.of(named), "\t=1", "@A", Broker.CALENDAR)
            .text()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    assertThat(row).endsWith("14.20,'\t=1,'@A,'=cmd|' /C calc'!A0,100");
  }

  @Test
  void a_negative_limit_stays_a_number() {
    LimitedOrder odd = Broker.order(1, .25, 1, pm);
    assertThat(Tickets.ibkrBasket(List.of(odd), "t", "", Broker.CALENDAR).text())
        .contains(",LMT,-0.25,t,,C1,100");
  }
}
