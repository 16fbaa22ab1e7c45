package alvh.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.pricing.Black76;
import alvh.pricing.Greeks;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptionAttributionTest {
  private static final long SEED = 20_070_402;
  private static final int DRAWS = 100_000;
  private static final int INTEGRATED_DRAWS = 300;

  /// Rounding to whole cents, and the integral's own error on prices of hundreds of points.
  private static final double INTEGRATION_CENTS = 2;

  private static final double YEARS = .2;
  private static final double RATE = .03;
  private static final double DAY = 1 / 365.0;
  private static final LocalDate EXPIRY = LocalDate.of(2020, 3, 20);
  private static final OptionContract PUT =
      new OptionContract(OptionRoot.SPXW, EXPIRY, 2_900, Right.PUT);

  @Test
  void parts_add_up_to_the_change_of_the_mark_to_the_cent() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < DRAWS; i++) {
      StateDraw draw = StateDraw.any(random);
      assertEquals(
          cents(draw.after().price(), draw.contracts())
              - cents(draw.before().price(), draw.contracts()),
          OptionAttribution.of(draw.before(), draw.after(), draw.contracts()).totalCents(),
          draw::toString);
    }
  }

  @Test
  void parts_of_a_settlement_add_up_to_payoff_less_last_mark() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < DRAWS; i++) {
      StateDraw draw = StateDraw.any(random);
      OptionContract contract = draw.before().contract();
      double value = Math.rint(draw.before().forward() * 110) / 100 + 1;
      double payoff = contract.right().intrinsic(value, contract.strike());
      assertEquals(
          cents(payoff, draw.contracts()) - cents(draw.before().price(), draw.contracts()),
          OptionAttribution.settled(draw.before(), value, draw.contracts()).totalCents(),
          draw::toString);
    }
  }

  private static long cents(double price, long contracts) {
    return MarkCents.of(price, OptionRoot.SPX.multiplier(), contracts);
  }

  @Test
  void steps_are_those_of_the_integrated_payoff() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < INTEGRATED_DRAWS; i++) {
      StateDraw draw = StateDraw.complete(random);
      OptionState before = draw.before();
      OptionState after = draw.after();
      var option =
          new IntegratedOption(before.contract().strike(), before.contract().right().sign());
      double was = vol(before);
      double is = vol(after);
      double parallel = was + after.atmVol().orElseThrow() - before.atmVol().orElseThrow();
      double root = Math.sqrt(after.years());
      double discount = after.discount();
      double start =
          option.value(before.forward(), was * Math.sqrt(before.years()), before.discount());
      double aged = option.value(before.forward(), was * root, discount);
      double moved = option.value(after.forward(), was * root, discount);
      double lifted = option.value(after.forward(), Math.max(0, parallel) * root, discount);
      double end = option.value(after.forward(), is * root, discount);
      double delta =
          option.delta(before.forward(), was * Math.sqrt(before.years()), before.discount())
              * (after.forward() - before.forward());
      Pnl found = OptionAttribution.of(before, after, draw.contracts());
      double usd = 100.0 * 100 * draw.contracts();
      long days = Math.round(before.years() * 365);
      PnlPart vega = days <= 30 ? PnlPart.VEGA_30 : days <= 90 ? PnlPart.VEGA_90 : PnlPart.VEGA_FAR;
      check(draw, PnlPart.THETA, usd * (aged - start), found);
      check(draw, PnlPart.DELTA, usd * delta, found);
      check(draw, PnlPart.GAMMA, usd * (moved - aged - delta), found);
      check(draw, vega, usd * (lifted - moved), found);
      check(draw, PnlPart.SKEW, usd * (end - lifted), found);
      assertEquals(0, found.of(PnlPart.UNEXPLAINED), draw::toString);
    }
  }

  private static void check(StateDraw draw, PnlPart part, double expected, Pnl found) {
    assertEquals(expected, (double) found.of(part), INTEGRATION_CENTS, () -> part + " of " + draw);
  }

  private static double vol(OptionState state) {
    return state.vol().orElseThrow();
  }

  @Test
  void nothing_moved_is_nothing() {
    OptionState state = state(3_000, YEARS, .2, .18);
    assertEquals(Pnl.NONE, OptionAttribution.of(state, state, 25));
  }

  @Test
  void small_moves_are_the_greeks() {
    Greeks greeks = Black76.greeks(3_000, PUT.strike(), .2, YEARS, RATE, -1);
    OptionState before = state(3_000, YEARS, .2, .18);
    long many = 1_000;
    double usd = 100.0 * 100 * many;
    Pnl forward = OptionAttribution.of(before, state(3_003, YEARS, .2, .18), many);
    assertEquals(3 * greeks.forwardDelta() * usd, (double) forward.of(PnlPart.DELTA), 1);
    assertEquals(
        1, forward.of(PnlPart.GAMMA) / (.5 * 3 * 3 * greeks.forwardGamma() * usd), .01, "gamma");
    Pnl time = OptionAttribution.of(before, state(3_000, YEARS - DAY / 24, .2, .18), many);
    assertEquals(1, time.of(PnlPart.THETA) / (greeks.thetaPerDay() / 24 * usd), .001, "theta");
    assertEquals(time.totalCents(), time.of(PnlPart.THETA));
    Pnl up = OptionAttribution.of(before, state(3_000, YEARS, .2001, .1801), many);
    assertEquals(1, up.of(PnlPart.VEGA_90) / (.0001 * greeks.vega() * usd), .001, "vega");
    assertTrue(Math.abs(up.of(PnlPart.SKEW)) <= 1, "a parallel move has no skew: " + up);
    Pnl steeper = OptionAttribution.of(before, state(3_000, YEARS, .2001, .18), many);
    assertEquals(steeper.totalCents(), steeper.of(PnlPart.SKEW));
  }

  @Test
  void vega_goes_by_calendar_days() {
    for (var tenor :
        List.of(
            new Tenor(30, PnlPart.VEGA_30),
            new Tenor(31, PnlPart.VEGA_90),
            new Tenor(90, PnlPart.VEGA_90),
            new Tenor(91, PnlPart.VEGA_FAR))) {
      double years = tenor.days() * DAY;
      Pnl found =
          OptionAttribution.of(state(3_000, years, .2, .2), state(3_000, years, .21, .21), 1);
      assertEquals(found.totalCents(), found.of(tenor.part()), tenor::toString);
    }
  }

  private record Tenor(int days, PnlPart part) {}

  @Test
  void without_vols_the_moves_of_time_and_forward_are_told() {
    OptionState before = state(3_000, YEARS, .2, .18);
    OptionState after = state(2_950, YEARS - DAY, .25, .22);
    Pnl whole = OptionAttribution.of(before, after, 1);
    OptionState blind = lacking(after, OptionalDouble.empty(), after.atmVol());
    Pnl part = OptionAttribution.of(before, blind, 1);
    assertEquals((double) whole.of(PnlPart.THETA), (double) part.of(PnlPart.THETA), 1);
    assertEquals((double) whole.of(PnlPart.DELTA), (double) part.of(PnlPart.DELTA), 1);
    assertEquals((double) whole.of(PnlPart.GAMMA), (double) part.of(PnlPart.GAMMA), 1);
    assertEquals(
        (double) whole.of(PnlPart.VEGA_90) + (double) whole.of(PnlPart.SKEW),
        (double) part.of(PnlPart.UNEXPLAINED),
        2);
    Pnl noSmile =
        OptionAttribution.of(before, lacking(after, after.vol(), OptionalDouble.empty()), 1);
    assertEquals(part, noSmile);
    OptionState bare = lacking(before, OptionalDouble.empty(), before.atmVol());
    assertEquals(
        Pnl.of(PnlPart.UNEXPLAINED, whole.totalCents()), OptionAttribution.of(bare, blind, 1));
  }

  private static OptionState lacking(OptionState state, OptionalDouble vol, OptionalDouble atm) {
    return new OptionState(
        state.contract(),
        state.price(),
        state.forward(),
        state.discount(),
        state.years(),
        vol,
        atm,
        StateDraw.AT_MID);
  }

  @Test
  void a_pm_option_settles_by_delta_and_gamma() {
    OptionState before = state(2_950, DAY, .3, .3);
    Pnl found = OptionAttribution.settled(before, 2_880, 1);
    double delta = Black76.greeks(2_950, 2_900, .3, DAY, RATE, -1).forwardDelta() * -70 * 10_000;
    assertEquals(-before.price() * 10_000, (double) found.of(PnlPart.THETA), 1);
    assertEquals(delta, (double) found.of(PnlPart.DELTA), 1);
    assertEquals(20 * 10_000 - delta, (double) found.of(PnlPart.GAMMA), 1);
    assertEquals(0, found.of(PnlPart.SETTLEMENT));
  }

  @Test
  void the_night_to_set_is_settlement() {
    var am = new OptionContract(OptionRoot.SPX, EXPIRY, 2_900, Right.PUT);
    OptionState before = StateDraw.of(am, 2_890, Math.exp(-RATE * DAY), 17.25 / 24 * DAY, .3, .3);
    Pnl found = OptionAttribution.settled(before, 2_855.5, -2);
    assertEquals(2 * (before.price() - 10) * 10_000, (double) found.of(PnlPart.THETA), 1);
    assertEquals(-2 * (44.5 - 10) * 10_000, (double) found.of(PnlPart.SETTLEMENT), 1);
    assertEquals(0, found.of(PnlPart.DELTA));
  }

  @Test
  void two_options_are_refused() {
    var other = new OptionContract(OptionRoot.SPX, EXPIRY, 2_900, Right.PUT);
    OptionState am = StateDraw.of(other, 3_000, 1, YEARS, .2, .2);
    assertThrows(
        IllegalArgumentException.class,
        () -> OptionAttribution.of(am, state(3_000, YEARS, .2, .2), 1));
  }

  private static OptionState state(double forward, double years, double vol, double atm) {
    return StateDraw.of(PUT, forward, Math.exp(-RATE * years), years, vol, atm);
  }
}
