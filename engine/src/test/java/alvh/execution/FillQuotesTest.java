package alvh.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Fill;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.instrument.TickTable;
import alvh.market.Quote;
import alvh.workspace.MarketConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The three fill models: counted by hand, then as laws over drawn packages.
class FillQuotesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final TickTable TICKS = MarketConfig.standard().ticks();
  private static final Offset<Double> DUST = within(1e-9);

  private static OptionContract put(double strike) {
    return new OptionContract(OptionRoot.SPX, LocalDate.of(2024, 2, 16), strike, Right.PUT);
  }

  private static OrderLeg leg(Instrument instrument, int ratio, double bid, double ask) {
    return new OrderLeg(instrument, ratio, new LegPrice.Quoted(new Quote(bid, ask)));
  }

  private static Order order(Order.Effect effect, OrderLeg... legs) {
    return new Order("p", Sleeve.CONDOR, Optional.empty(), effect, List.of(legs), 2);
  }

  private static FillQuotes quotes(Order order) {
    return FillQuotes.of(order, TICKS, DAY);
  }

  private static double net(FillOutcome outcome) {
    return filled(outcome).netPrice();
  }

  private static FillOutcome.Filled filled(FillOutcome outcome) {
    assertThat(outcome).isInstanceOf(FillOutcome.Filled.class);
    return (FillOutcome.Filled) outcome;
  }

  private static String why(FillOutcome outcome) {
    assertThat(outcome).isInstanceOf(FillOutcome.NotFilled.class);
    return ((FillOutcome.NotFilled) outcome).why();
  }

  /// Bid 20.00, ask 20.40: .75 of .40 is .30; SPX options step by .10 from 3.
  @Test
  void one_leg_gives_three_quarters_of_the_width() {
    FillQuotes bought = quotes(order(Order.Effect.OPEN, leg(put(4475), 1, 20.0, 20.4)));
    assertThat(net(bought.mid())).isEqualTo(-20.2);
    assertThat(net(bought.fraction())).isEqualTo(-20.3);
    assertThat(net(bought.cross())).isEqualTo(-20.4);
    FillQuotes sold = quotes(order(Order.Effect.OPEN, leg(put(4475), -1, 20.0, 20.4)));
    assertThat(net(sold.mid())).isEqualTo(20.2);
    assertThat(net(sold.fraction())).isEqualTo(20.1);
    assertThat(net(sold.cross())).isEqualTo(20.0);
  }

  /// A package trades in .05: a credit is rounded down and a debit up. Widths .30 and .20; at .66
  /// the short leg gets 20.30 - .198 and the long leg pays 10.00 + .132.
  @Test
  void a_package_is_rounded_to_its_tick_against_the_trader() {
    FillOutcome.Filled sold =
        filled(
            quotes(
                    order(
                        Order.Effect.OPEN,
                        leg(put(4475), -1, 20.0, 20.3),
                        leg(put(4425), 1, 10.0, 10.2)))
                .fraction());
    assertThat(sold.exactPrice()).isCloseTo(20.102 - 10.132, DUST);
    assertThat(sold.netPrice()).isEqualTo(9.95);
    assertThat(sold.legPrices().getFirst()).isCloseTo(20.102, DUST);
    FillOutcome.Filled bought =
        filled(
            quotes(
                    order(
                        Order.Effect.CLOSE,
                        leg(put(4475), 1, 20.0, 20.3),
                        leg(put(4425), -1, 10.0, 10.2)))
                .fraction());
    assertThat(bought.exactPrice()).isCloseTo(-(20.198 - 10.068), DUST);
    assertThat(bought.netPrice()).isEqualTo(-10.15);
  }

  @ParameterizedTest
  @CsvSource({"1, .75", "2, .66", "3, .66", "4, .56", "5, .56", "8, .56"})
  void the_share_falls_with_the_legs(int legs, double share) {
    assertThat(FillModel.Fraction.STANDARD.share(legs)).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, quoted 0 / 0", "5, 4, crossed", "5, 5, locked at 5.0"})
  void one_leg_without_a_usable_quote_keeps_the_package_from_filling(
      double bid, double ask, String state) {
    FillQuotes quotes =
        quotes(
            order(Order.Effect.CLOSE, leg(put(4475), 1, 20.0, 20.3), leg(put(4425), -1, bid, ask)));
    for (FillOutcome outcome : List.of(quotes.mid(), quotes.fraction(), quotes.cross())) {
      assertThat(why(outcome)).contains("SPX 2024-02-16 P4425", state);
    }
  }

  @Test
  void a_leg_without_a_bid_is_bought_and_leaves_at_nothing_only_with_the_package_it_closes() {
    OrderLeg worthless = leg(put(3000), -1, 0, 0.10);
    OrderLeg other = leg(put(4475), 1, 20.0, 20.4);
    assertThat(net(quotes(order(Order.Effect.OPEN, leg(put(3000), 1, 0, 0.10))).cross()))
        .isEqualTo(-0.10);
    FillOutcome.Filled closed = filled(quotes(order(Order.Effect.CLOSE, other, worthless)).cross());
    assertThat(closed.legPrices()).containsExactly(20.4, 0.0);
    assertThat(why(quotes(order(Order.Effect.OPEN, other, worthless)).mid()))
        .isEqualTo("SPX 2024-02-16 P3000 is to be sold and nobody bids");
    assertThat(why(quotes(order(Order.Effect.CLOSE, worthless)).cross())).contains("nobody bids");
  }

  @ParameterizedTest
  @CsvSource({"VX, 1, -14.85, -14.90", "VX, -1, 14.85, 14.80", "VXM, 1, -14.85, -14.86"})
  void a_future_with_a_settlement_alone_costs_one_tick_of_slippage(
      FutureRoot root, int ratio, double mid, double cross) {
    var leg =
        new OrderLeg(
            new FutureContract(root, LocalDate.of(2024, 2, 14)),
            ratio,
            new LegPrice.Settled(14.85));
    FillQuotes quotes = quotes(order(Order.Effect.OPEN, leg));
    assertThat(net(quotes.mid())).isEqualTo(mid);
    assertThat(net(quotes.fraction())).isEqualTo(cross);
    assertThat(net(quotes.cross())).isEqualTo(cross);
  }

  @Test
  void what_has_no_one_price_is_not_filled() {
    OrderLeg share = leg(new EtpShare("VXX"), 1, 15.00, 15.02);
    assertThat(why(quotes(order(Order.Effect.OPEN, share, leg(put(4475), 1, 20, 20.4))).mid()))
        .isEqualTo("p: legs of several kinds have no one price");
    var closing = new OrderLeg(new EtpShare("VXX"), 1, new LegPrice.Settled(15));
    assertThat(why(quotes(order(Order.Effect.OPEN, closing)).mid()))
        .isEqualTo("VXX has a settlement and no quote");
    assertThat(net(quotes(order(Order.Effect.OPEN, share)).fraction())).isEqualTo(-15.02);
  }

  @Test
  void shares_outside_half_and_whole_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FillModel.Fraction(0.4, 0.6, 0.6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FillModel.Fraction(0.6, Double.NaN, 0.6));
  }

  @Test
  void a_filled_order_is_a_fill_of_the_ledger_with_its_fees() {
    Order order = order(Order.Effect.OPEN, leg(put(4475), -1, 20.0, 20.4));
    FillOutcome.Filled filled = filled(quotes(order).cross());
    long fees = OrderFill.feesCents(order, filled, MarketConfig.standard().fees(), DAY);
    assertThat(fees).as("two contracts of .65 and .45").isEqualTo(220);
    Instant at = Instant.parse("2024-01-05T21:00:00Z");
    Fill fill = OrderFill.of(order, filled, "paper-1", at, fees, "paper, crossed");
    assertThat(fill.netPrice()).isEqualTo(20.0);
    assertThat(fill.quantity()).isEqualTo(2);
    assertThat(fill.legs()).extracting(l -> l.ratio()).containsExactly(-1);
    assertThat(fill.feesCents()).isEqualTo(220);
  }

  /// A package of 1 to 6 SPX puts with quotes in cents.
  private static List<OrderLeg> draw(Random random) {
    List<OrderLeg> legs = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      double bid = (1 + random.nextInt(4000)) / 20.0;
      double ask = bid + (1 + random.nextInt(60)) / 20.0;
      int ratio = (1 + random.nextInt(3)) * (random.nextBoolean() ? 1 : -1);
      legs.add(leg(put(3000 + 25 * i), ratio, bid, ask));
    }
    return legs;
  }

  private static List<OrderLeg> reversed(List<OrderLeg> legs) {
    return legs.stream().map(l -> new OrderLeg(l.instrument(), -l.ratio(), l.price())).toList();
  }

  private static FillOutcome.Filled at(List<OrderLeg> legs, FillModel model) {
    Order order = order(Order.Effect.OPEN, legs.toArray(OrderLeg[]::new));
    return filled(new OrderPrice(order, TICKS, DAY).at(model));
  }

  @Test
  void the_models_are_ordered_and_the_price_falls_as_the_share_grows() {
    Random random = new Random(56);
    for (int i = 0; i < 1_000; i++) {
      List<OrderLeg> legs = draw(random);
      double last = at(legs, new FillModel.Mid()).netPrice();
      double lastExact = at(legs, new FillModel.Mid()).exactPrice();
      for (double p = 0.5; p <= 1; p += 0.05) {
        FillOutcome.Filled now = at(legs, new FillModel.Fraction(p, p, p));
        assertThat(now.netPrice()).as("%s at %s", legs, p).isLessThanOrEqualTo(last);
        assertThat(now.exactPrice()).as("%s at %s", legs, p).isLessThanOrEqualTo(lastExact + 1e-9);
        assertThat(now.exactPrice() - now.netPrice()).isBetween(-1e-7, 0.3 + 1e-9);
        last = now.netPrice();
        lastExact = now.exactPrice();
      }
      assertThat(at(legs, new FillModel.Cross()).netPrice()).isLessThanOrEqualTo(last);
      double standard = at(legs, FillModel.Fraction.STANDARD).netPrice();
      assertThat(standard).isLessThanOrEqualTo(at(legs, new FillModel.Mid()).netPrice());
      assertThat(standard).isGreaterThanOrEqualTo(at(legs, new FillModel.Cross()).netPrice());
    }
  }

  @Test
  void buying_and_selling_the_same_package_loses_its_width() {
    Random random = new Random(66);
    for (int i = 0; i < 1_000; i++) {
      List<OrderLeg> legs = draw(random);
      double width =
          legs.stream()
              .mapToDouble(l -> Math.abs(l.ratio()) * ((LegPrice.Quoted) l.price()).quote().width())
              .sum();
      for (double p : new double[] {0.5, 0.66, 1}) {
        var model = new FillModel.Fraction(p, p, p);
        double trip = at(legs, model).exactPrice() + at(reversed(legs), model).exactPrice();
        assertThat(trip).as("%s at %s", legs, p).isCloseTo(-(2 * p - 1) * width, DUST);
      }
    }
  }
}
