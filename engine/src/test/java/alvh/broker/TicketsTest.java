package alvh.broker;

import static alvh.broker.Broker.option;
import static org.assertj.core.api.Assertions.assertThat;

import alvh.execution.TimeInForce;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketsTest {
  private static String line(LimitedOrder order) {
    return ((TicketLine.Written) Tickets.thinkorswim(order, Broker.CALENDAR)).text();
  }

  /// Sold when `direction` is 1, bought back when -1; the wings are `width` further out.
  private static LimitedOrder condor(
      OptionRoot root, String expiry, double put, double call, double width, int direction) {
    OptionContract shortPut = option(root, expiry, put, Right.PUT);
    OptionContract longPut = option(root, expiry, put - width, Right.PUT);
    OptionContract shortCall = option(root, expiry, call, Right.CALL);
    OptionContract longCall = option(root, expiry, call + width, Right.CALL);
    return Broker.order(
        2,
        direction * 9.60,
        -direction,
        shortPut,
        direction,
        longPut,
        -direction,
        shortCall,
        direction,
        longCall);
  }

  @Test
  void a_condor_is_written_in_the_published_form() {
    assertThat(line(condor(OptionRoot.SPXW, "2023-07-28", 4450, 4450, 10, 1)))
        .isEqualTo(
            "SELL -2 IRON CONDOR SPX 100 (Weeklys) 28 JUL 23 4450/4460/4450/4440 CALL/PUT @9.60 LMT");
    assertThat(line(condor(OptionRoot.SPXW, "2023-07-28", 4450, 4450, 10, -1)))
        .isEqualTo(
            "BUY +2 IRON CONDOR SPX 100 (Weeklys) 28 JUL 23 4450/4460/4450/4440 CALL/PUT @9.60 LMT");
  }

  @ParameterizedTest
  @CsvSource({
    "SPX, 2024-02-16, 4475, 4900, 10",
    "SPXW, 2024-02-16, 4475, 4900, 10",
    "SPXW, 2024-03-28, 4475, 4900, 10",
    "SPXW, 2024-02-09, 4475, 4900, 10",
    "XSP, 2024-02-16, 447, 490, 1",
    "XSP, 2024-02-09, 447.5, 490.5, 1",
    "VIX, 2024-02-14, 13, 25, 1",
    "VIXW, 2024-01-24, 12.5, 25.5, .5"
  })
  void a_condor_of_every_root_reads_back_to_the_same_contracts(
      OptionRoot root, String expiry, double put, double call, double width) {
    for (int direction : new int[] {1, -1}) {
      LimitedOrder order = condor(root, expiry, put, call, width, direction);
      FillLine back = Broker.read(line(order)).fills().getFirst();
      assertThat(back.legs())
          .extracting(l -> l.ratio() + " " + l.instrument().label())
          .containsExactlyInAnyOrderElementsOf(
              order.order().legs().stream()
                  .map(l -> l.ratio() + " " + l.instrument().label())
                  .toList());
      assertThat(back.quantity()).isEqualTo(2);
      assertThat(back.netPrice()).isEqualTo(order.netPrice());
    }
  }

  @Test
  void verticals_singles_and_futures_have_their_lines() {
    OptionContract near = option(OptionRoot.SPXW, "2026-03-27", 6495, Right.CALL);
    OptionContract far = option(OptionRoot.SPXW, "2026-03-27", 6515, Right.CALL);
    assertThat(line(Broker.order(20, .90, -1, near, 1, far)))
        .isEqualTo("SELL -20 VERTICAL SPX 100 (Weeklys) 27 MAR 26 6495/6515 CALL @.90 LMT");
    assertThat(line(Broker.order(20, -.90, 1, near, -1, far)))
        .isEqualTo("BUY +20 VERTICAL SPX 100 (Weeklys) 27 MAR 26 6495/6515 CALL @.90 LMT");
    assertThat(line(Broker.order(1, -.30, 1, near)))
        .isEqualTo("BUY +1 SPX 100 (Weeklys) 27 MAR 26 6495 CALL @.30 LMT");
    assertThat(line(Broker.order(14, -14.2, 1, Broker.future(FutureRoot.VXM, "2024-02-14"))))
        .isEqualTo("BUY +14 /VXMG24 @14.20 LMT");
  }

  /// A put vertical is bought by its higher strike.
  @Test
  void a_bought_put_vertical_names_the_bought_strike_first() {
    OptionContract high = option(OptionRoot.SPX, "2024-02-16", 4475, Right.PUT);
    OptionContract low = option(OptionRoot.SPX, "2024-02-16", 4465, Right.PUT);
    assertThat(line(Broker.order(1, -2.05, -1, low, 1, high)))
        .isEqualTo("BUY +1 VERTICAL SPX 100 16 FEB 24 4475/4465 PUT @2.05 LMT");
  }

  @Test
  void a_credit_that_became_a_debit_keeps_its_verb() {
    OptionContract high = option(OptionRoot.SPX, "2024-02-16", 4475, Right.PUT);
    OptionContract low = option(OptionRoot.SPX, "2024-02-16", 4465, Right.PUT);
    assertThat(line(Broker.order(1, -.35, -1, high, 1, low)))
        .isEqualTo("SELL -1 VERTICAL SPX 100 16 FEB 24 4475/4465 PUT @-.35 LMT");
  }

  @Test
  void legs_without_a_published_line_are_refused_and_listed() {
    OptionContract near = option(OptionRoot.SPXW, "2024-02-09", 4475, Right.PUT);
    OptionContract far = option(OptionRoot.SPXW, "2024-02-16", 4475, Right.PUT);
    LimitedOrder calendar = Broker.order(2, -5.80, -1, near, 1, far);
    assertThat(Tickets.thinkorswim(calendar, Broker.CALENDAR))
        .isInstanceOf(TicketLine.Unwritable.class);
    LimitedOrder weekly = Broker.order(1, -14.2, 1, Broker.future(FutureRoot.VX, "2024-01-24"));
    assertThat(Tickets.thinkorswim(weekly, Broker.CALENDAR))
        .isInstanceOf(TicketLine.Unwritable.class);
    assertThat(Tickets.legs(calendar, Broker.CALENDAR))
        .isEqualTo(
            """
            # 2 at a net debit of 5.80 each
            -2 SPXW  240209P04475000
            +2 SPXW  240216P04475000
            """);
  }

  @Test
  void the_list_of_legs_reads_back() {
    LimitedOrder order = condor(OptionRoot.SPX, "2024-02-16", 4475, 4900, 10, 1);
    assertThat(Broker.holdings(Broker.read(Tickets.legs(order, Broker.CALENDAR))))
        .isEqualTo(
            List.of(
                "-2 SPX 2024-02-16 P4475",
                "2 SPX 2024-02-16 P4465",
                "-2 SPX 2024-02-16 C4900",
                "2 SPX 2024-02-16 C4910"));
  }

  @Test
  void an_order_until_cancelled_says_so() {
    LimitedOrder day = Broker.order(14, -14.2, 1, Broker.future(FutureRoot.VXM, "2024-02-14"));
    var standing = new LimitedOrder(day.order(), day.netPrice(), TimeInForce.GTC);
    assertThat(line(day)).endsWith("@14.20 LMT");
    assertThat(line(standing)).isEqualTo(line(day) + " GTC");
    assertThat(Tickets.ibkrBasket(List.of(standing), "t", "", Broker.CALENDAR).text())
        .contains(",GTC,LMT,14.20,");
  }
}
