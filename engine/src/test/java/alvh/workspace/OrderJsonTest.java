package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.book.Sleeve;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.input.InputException;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Orders written into a decision and read back for a ticket.
class OrderJsonTest {
  private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 14);

  private static String json(Order order) {
    return JsonMapper.shared().writeValueAsString(List.of(OrderJson.of(order)));
  }

  private static List<Order> read(String json) {
    return OrderJson.read(JsonMapper.shared().readTree(json), "decision of Friday");
  }

  private static <T> T any(Random draw, T[] choices) {
    return choices[draw.nextInt(choices.length)];
  }

  private static Order order(OrderLeg... legs) {
    return new Order(
        "feb-2", Sleeve.ADAPTIVE_SPREAD, Optional.of("feb"), Order.Effect.OPEN, List.of(legs), 3);
  }

  @Test
  void keys_and_symbols_are_those_of_the_documents() {
    Order order =
        order(
            new OrderLeg(
                new OptionContract(OptionRoot.SPX, LocalDate.of(2024, 2, 16), 4475, Right.PUT),
                -1,
                new LegPrice.Quoted(new Quote(20.1, 20.4))),
            new OrderLeg(
                new FutureContract(FutureRoot.VXM, FEBRUARY), 2, new LegPrice.Settled(14.85)),
            new OrderLeg(new EtpShare("VXX"), 5, new LegPrice.Quoted(new Quote(0, 0))));
    assertThat(json(order))
        .isEqualTo(
            """
            [{"position":"feb-2","sleeve":"adaptive-spread","effect":"open","rolledFrom":"feb","quantity":3,\
            "legs":[{"instrument":"SPX   240216P04475000","ratio":-1,"bid":20.1,"ask":20.4},\
            {"instrument":"VXM 2024-02-14","ratio":2,"settle":14.85},\
            {"instrument":"VXX","ratio":5,"bid":0.0,"ask":0.0}]}]\
            """);
    assertThat(read(json(order))).containsExactly(order);
  }

  @Test
  void what_is_read_equals_what_was_written_to_the_last_bit() {
    Random draw = new Random(20240105);
    for (int i = 0; i < 500; i++) {
      double bid = draw.nextDouble() * 100;
      Order order =
          new Order(
              "p" + i,
              any(draw, Sleeve.values()),
              draw.nextBoolean() ? Optional.of("old") : Optional.empty(),
              draw.nextBoolean() ? Order.Effect.OPEN : Order.Effect.CLOSE,
              List.of(
                  new OrderLeg(
                      new OptionContract(
                          any(draw, OptionRoot.values()),
                          FEBRUARY.plusDays(draw.nextInt(400)),
                          (1 + draw.nextInt(20_000_000)) / 1000.0,
                          draw.nextBoolean() ? Right.CALL : Right.PUT),
                      draw.nextBoolean() ? 1 : -2,
                      new LegPrice.Quoted(new Quote(bid, bid + draw.nextDouble()))),
                  new OrderLeg(
                      new FutureContract(any(draw, FutureRoot.values()), FEBRUARY),
                      -1,
                      new LegPrice.Settled(bid + 1e-3))),
              1 + draw.nextInt(99));
      assertThat(read(json(order))).containsExactly(order);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[{}]",
        "[7]",
        """
        [{"position":"a","sleeve":"condr","effect":"open","quantity":1,"legs":[]}]\
        """,
        """
        [{"position":"a","sleeve":"condor","effect":"open","quantity":1,"legs":[]}]\
        """,
        """
        [{"position":"a","sleeve":"condor","effect":"open","quantity":1.5,"legs":\
        [{"instrument":"VXX","ratio":1,"bid":1,"ask":2}]}]\
        """,
        """
        [{"position":"a","sleeve":"condor","effect":"open","quantity":1,"legs":\
        [{"instrument":"SPX 240216P0447","ratio":1,"bid":1,"ask":2}]}]\
        """,
        """
        [{"position":"a","sleeve":"condor","effect":"open","quantity":1,"legs":\
        [{"instrument":"VX 2024-13-14","ratio":1,"settle":2}]}]\
        """
      })
  void anything_else_is_refused_with_the_place(String json) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining("decision of Friday");
  }
}
