package alvh.execution;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.instrument.TickTable;
import alvh.market.Quote;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitLadderTest {
  private static final List<OptionRoot> ROOTS = List.of(OptionRoot.values());
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final TickTable TICKS = MarketConfig.standard().ticks();

  /// A sum of decimals in binary, far below a tick.
  private static final double BINARY_DUST = 1e-9;

  private static OrderLeg leg(OptionRoot root, double strike, int ratio, double bid, double ask) {
    return new OrderLeg(
        new OptionContract(root, LocalDate.of(2024, 2, 16), strike, Right.CALL),
        ratio,
        new LegPrice.Quoted(new Quote(bid, ask)));
  }

  private static LadderResult of(OrderLeg... legs) {
    return LimitLadder.of(
        new Order("C1", Sleeve.CONDOR, Optional.empty(), Order.Effect.OPEN, List.of(legs), 1),
        DAY,
        TICKS);
  }

  private static LimitLadder ladder(OrderLeg... legs) {
    return ((LadderResult.Priced) of(legs)).ladder();
  }

  private static List<Double> prices(LimitLadder ladder) {
    return ladder.steps().stream().map(LimitStep::netPrice).toList();
  }

  @Test
  void a_sold_vertical_goes_from_mid_to_natural_in_nickels() {
    LimitLadder ladder =
        ladder(leg(OptionRoot.SPXW, 4800, -1, 10.0, 10.3), leg(OptionRoot.SPXW, 4810, 1, 8.0, 8.1));
    assertThat(ladder.mid()).isCloseTo(2.10, within());
    assertThat(ladder.natural()).isCloseTo(1.90, within());
    assertThat(prices(ladder)).containsExactly(2.10, 2.05, 2.00, 1.95, 1.90);
    assertThat(ladder.steps().getFirst().shareOfWidth()).isCloseTo(.5, within());
    assertThat(ladder.steps().getLast().shareOfWidth()).isCloseTo(1, within());
  }

  @Test
  void a_bought_vertical_pays_more_step_by_step() {
    LimitLadder ladder =
        ladder(
            leg(OptionRoot.SPXW, 4800, 1, 10.0, 10.3), leg(OptionRoot.SPXW, 4810, -1, 8.0, 8.15));
    // mid pays 2.075: the nickel in the buyer's favour is 2.05
    assertThat(prices(ladder)).containsExactly(-2.05, -2.10, -2.15, -2.20, -2.25, -2.30);
  }

  /// The tick of a single SPX option is .05 below 3.00 and .10 from there.
  @Test
  void a_single_option_changes_its_tick_at_its_threshold() {
    assertThat(prices(ladder(leg(OptionRoot.SPX, 4800, 1, 2.8, 3.3))))
        .containsExactly(-3.00, -3.10, -3.20, -3.30);
    assertThat(prices(ladder(leg(OptionRoot.SPX, 4800, -1, 2.8, 3.3))))
        .containsExactly(3.10, 3.00, 2.95, 2.90, 2.85, 2.80);
    assertThat(prices(ladder(leg(OptionRoot.SPX, 4800, 1, 2.7, 3.1))))
        .containsExactly(-2.90, -2.95, -3.00, -3.10);
  }

  @ParameterizedTest
  @CsvSource({"VX, 14.20, 14.30, 14.20, 14.25, 14.30", "VXM, 14.20, 14.22, 14.20, 14.21, 14.22"})
  void futures_step_by_their_own_tick(
      FutureRoot root, double bid, double ask, double natural, double middle, double far) {
    Instrument future = new FutureContract(root, LocalDate.of(2024, 2, 14));
    var price = new LegPrice.Quoted(new Quote(bid, ask));
    assertThat(prices(ladder(new OrderLeg(future, -1, price)))).containsExactly(middle, natural);
    assertThat(prices(ladder(new OrderLeg(future, 1, price)))).containsExactly(-middle, -far);
  }

  @Test
  void a_market_one_tick_wide_gives_natural_alone() {
    assertThat(prices(ladder(leg(OptionRoot.SPX, 4800, -1, 1.00, 1.05)))).containsExactly(1.00);
    assertThat(prices(ladder(leg(OptionRoot.SPX, 4800, 1, 1.00, 1.05)))).containsExactly(-1.05);
  }

  @Test
  void a_ladder_may_cross_zero() {
    LimitLadder ladder =
        ladder(leg(OptionRoot.SPXW, 4800, -1, .05, .15), leg(OptionRoot.SPXW, 4900, 1, 0, .10));
    assertThat(prices(ladder)).containsExactly(.05, 0.0, -.05);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, MISSING",
    "1.2, 1.1, CROSSED",
    "1.1, 1.1, LOCKED",
    "0, .1, MISSING",
    "1, 0, CROSSED"
  })
  void a_sold_leg_without_a_sound_quote_refuses_the_ladder(
      double bid, double ask, LadderResult.Reason reason) {
    assertThat(of(leg(OptionRoot.SPXW, 4800, -1, bid, ask)))
        .isEqualTo(new LadderResult.Refused(reason, "SPXW 2024-02-16 C4800"));
  }

  @Test
  void a_settlement_is_no_quote() {
    Instrument future = new FutureContract(FutureRoot.VX, LocalDate.of(2024, 2, 14));
    assertThat(of(new OrderLeg(future, 1, new LegPrice.Settled(14.2))))
        .isInstanceOf(LadderResult.Refused.class);
  }

  @Test
  void legs_of_two_kinds_have_no_common_tick() {
    Instrument future = new FutureContract(FutureRoot.VX, LocalDate.of(2024, 2, 14));
    assertThat(
            of(
                leg(OptionRoot.VIX, 20, 1, 1.0, 1.1),
                new OrderLeg(future, 1, new LegPrice.Quoted(new Quote(14, 14.1)))))
        .isEqualTo(new LadderResult.Refused(LadderResult.Reason.MIXED, "VIX 2024-02-16 C20"));
  }

  @Test
  void a_thinned_ladder_keeps_its_ends() {
    LimitLadder full = ladder(leg(OptionRoot.SPX, 4800, -1, 50, 60));
    assertThat(full.steps()).hasSize(51);
    LimitLadder thin = full.thinned(5);
    assertThat(prices(thin)).hasSize(5).startsWith(55.0).endsWith(50.0);
    assertThat(full.thinned(100)).isSameAs(full);
  }

  @Test
  void every_ladder_falls_from_mid_to_natural_on_its_grid() {
    var random = new SplittableRandom(20_240_105);
    for (int draw = 0; draw < 5_000; draw++) {
      OptionRoot root = ROOTS.get(random.nextInt(ROOTS.size()));
      List<OrderLeg> legs = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        double bid = (1 + random.nextInt(120)) * .05;
        double ask = bid + (1 + random.nextInt(20)) * .05;
        legs.add(leg(root, 4000 + i, random.nextBoolean() ? 1 : -1, bid, ask));
      }
      LimitLadder ladder = ladder(legs.toArray(OrderLeg[]::new));
      double tick = count == 1 ? TICKS.tick(root, DAY, 100) : TICKS.packageTick(root, DAY);
      assertThat(ladder.steps().getFirst().netPrice())
          .as("%s", legs)
          .isLessThan(ladder.mid() + Math.max(tick, .1) + BINARY_DUST);
      assertThat(prices(ladder)).as("%s", legs).isSortedAccordingTo((a, b) -> Double.compare(b, a));
      assertThat(prices(ladder)).doesNotHaveDuplicates();
      double last = ladder.steps().getLast().netPrice();
      assertThat(last)
          .as("%s", legs)
          .isBetween(ladder.natural() - BINARY_DUST, ladder.natural() + tick + BINARY_DUST);
      if (ladder.steps().size() > 1) {
        assertThat(ladder.steps().getFirst().netPrice())
            .as("%s", legs)
            .isGreaterThan(ladder.mid() - BINARY_DUST);
      }
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(BINARY_DUST);
  }
}
