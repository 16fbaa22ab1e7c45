package alvh.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Sleeve;
import alvh.scenario.ScenarioGains;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What the optimiser does at the edges of the bounds: caps broken already, a band that is kept,
/// budgets, bounds that nothing keeps.
class OptimiserBoundsTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final int SCENARIOS = 200;

  /// A gap at which a program counts as solved.
  private static final double SOLVED = 5e-4;

  private static final HedgeBound CAP =
      SeededHedge.bound("S-14/cap", Measure.COVERAGE, -INF, .60, true);
  private static final HedgeBound STACK =
      SeededHedge.bound("S-63", Measure.STACK_RISK_SHARE, -INF, .03, true);
  private static final HedgeBound DELTA =
      SeededHedge.bound("S-11", Measure.NET_DELTA_PER_CONDOR, -.15, .15, true);
  private static final HedgeBound CARRY =
      SeededHedge.bound("S-21", Measure.NET_CARRY_PER_DAY, 0, INF, false);
  private static final HedgeBound TARGET =
      SeededHedge.bound("S-14/target", Measure.COVERAGE, .40, INF, false);
  private static final HedgeBounds BOUNDS =
      new HedgeBounds(List.of(CAP, STACK, DELTA, CARRY, TARGET), List.of());

  /// A VXM with a vega of about 40 USD.
  private static final Exposure VXM = new Exposure(40, -.016, -3.2, 0, 300);

  /// Gains that follow the exposures over moves of VIX, in which a rise is rare: on average every
  /// hedge loses.
  private static HedgeGains gains(HedgedBook book, List<HedgeCandidate> candidates, long seed) {
    var random = new SplittableRandom(seed);
    double[] vix = new double[SCENARIOS];
    for (int s = 0; s < SCENARIOS; s++) {
      vix[s] = s % 20 == 0 ? random.nextDouble(2, 9) : random.nextDouble(-1.5, .6);
    }
    List<ScenarioGains.Known> units = new ArrayList<>();
    candidates.forEach(c -> units.add(gain(c.exposure(), vix)));
    return HedgeGains.of(gain(book.condorExposure().plus(book.hedges()), vix), units);
  }

  private static ScenarioGains.Known gain(Exposure exposure, double[] vix) {
    double[] usd = new double[vix.length];
    for (int s = 0; s < usd.length; s++) {
      usd[s] = exposure.vegaPerVixPointUsd() * vix[s] + exposure.carryPerDayUsd();
    }
    return new ScenarioGains.Known(usd);
  }

  private static OptimisedHedge optimised(
      HedgedBook book, List<HedgeCandidate> candidates, Map<Sleeve, Double> budgetsUsd) {
    HedgeGains gains = gains(book, candidates, 1);
    return new HedgeOptimiser(book, BOUNDS, candidates, budgetsUsd, gains, gains, 1)
        .optimise(Map.of());
  }

  private static HedgeCandidate candidate(
      String label, boolean isHeld, Exposure unit, double cashUsd, int most) {
    return new HedgeCandidate(
        SeededHedge.unit(label), isHeld, label, unit, new UnitCost(cashUsd, 1, 1), most);
  }

  /// Ten condors as on 2024-01-05 with `vxm` contracts held.
  private static HedgedBook january(double equityUsd, int vxm) {
    var condors = new Exposure(-1_244, -.411, 238, 238, 38_000);
    return new HedgedBook(equityUsd, 10, condors, 0, VXM.times(vxm), 4_697);
  }

  private static List<HedgeCandidate> buyOrSell(int held) {
    return List.of(
        candidate("VXM", false, VXM, 0, 60), candidate("close VXM", true, VXM.times(-1), 0, held));
  }

  @Test
  void no_hedge_is_sold_for_a_cap_on_the_stack_that_the_condors_break_alone() {
    // 14 VXM cover .45; 38,000 USD of 1,000,000 break the cap of .03 without any hedge
    OptimisedHedge found = optimised(january(1_000_000, 14), buyOrSell(14), Map.of());
    assertThat(found.plan().trades()).isEmpty();
    assertThat(found.optimum().trades()).isEmpty();
    assertThat(found.missed()).extracting(p -> p.missed().id()).containsExactly("S-63");
    assertThat(found.missed().getFirst().least()).isCloseTo(.038 + .0042 - .03, within(1e-9));
  }

  @Test
  void hedges_are_sold_for_too_much_cover_though_the_stack_is_broken() {
    // 22 cover .71: four have to go, and no reason to go beyond but that all hedges lose
    OptimisedHedge found = optimised(january(1_000_000, 22), buyOrSell(22), Map.of());
    assertThat(found.plan().trades()).extracting(t -> t.candidate().label()).contains("close VXM");
    double after = found.checks().getFirst().after();
    assertThat(after).isBetween(.40, .60);
  }

  @Test
  void nothing_is_traded_while_every_bound_is_kept() {
    OptimisedHedge found = optimised(january(2_000_000, 14), buyOrSell(14), Map.of());
    assertThat(found.isInBand()).isTrue();
    assertThat(found.plan().trades()).isEmpty();
    assertThat(found.checks()).allMatch(c -> c.before() == c.after());
    assertThat(found.plan().heldBackLessNothing().meanUsd()).isZero();
    assertThat(found.gap()).isBetween(0.0, .01);
    // the scenarios would have something else
    assertThat(found.optimum().training().totalUsd())
        .isLessThanOrEqualTo(found.plan().training().totalUsd());
  }

  @Test
  void what_is_bought_for_one_layer_shares_its_budget() {
    List<HedgeCandidate> options =
        List.of(
            candidate("call", false, new Exposure(30, -.01, -2, 0, 120), 120, 8),
            candidate("spread", false, new Exposure(20, -.007, -1, 0, 75), 75, 13));
    HedgedBook book = january(2_000_000, 0);
    Sleeve sleeve = options.getFirst().sleeve();
    OptimisedHedge free = optimised(book, options, Map.of());
    OptimisedHedge bound = optimised(book, options, Map.of(sleeve, 1_000.0));
    OptimisedHedge none = optimised(book, options, Map.of(sleeve, -50.0));
    assertThat(premium(free)).isGreaterThan(1_000);
    assertThat(premium(bound)).isBetween(900.0, 1_000.0);
    assertThat(none.plan().trades()).isEmpty();
    assertThat(none.missed()).extracting(BoundPair::missed).containsExactly(TARGET);
  }

  private static double premium(OptimisedHedge hedge) {
    return hedge.plan().trades().stream()
        .mapToDouble(t -> t.units() * t.candidate().cost().cashUsd())
        .sum();
  }

  /// As on 2018-02-02: .22 of delta per condor, which 60 % of coverage cannot carry.
  @Test
  void more_candidates_do_not_worsen_the_objective_while_the_bounds_are_missed_as_little() {
    var condors = new Exposure(-1_366, 2.2, 270, 270, 114_000);
    var book = new HedgedBook(5_000_000, 10, condors, .5, Exposure.NONE, 2_762);
    int nearer = 0;
    int solved = 0;
    for (int seed = 0; seed < 30; seed++) {
      var random = new SplittableRandom(seed);
      List<HedgeCandidate> candidates = new ArrayList<>();
      candidates.add(candidate("VXM 0", false, new Exposure(38, -.0152, 1.8, 0, 580), 0, 60));
      OptimisedHedge before = optimised(book, candidates, Map.of());
      for (int i = 1; i < 5; i++) {
        double vega = random.nextDouble(30, 40);
        var unit =
            new Exposure(
                vega, -vega * random.nextDouble(.0004, .00042), -random.nextDouble(4), 0, 580);
        candidates.add(candidate("VXM " + i, false, unit, 0, 60));
        OptimisedHedge after = optimised(book, candidates, Map.of());
        assertThat(after.missed()).extracting(p -> p.missed().id()).contains("S-11");
        if (isStillNear(before, after)) {
          double limit = before.plan().training().totalUsd();
          // what the program proves holds for the plan before, which it may still choose
          assertThat(after.leastUsd()).isLessThanOrEqualTo(limit + 1e-6 * Math.abs(limit));
          if (after.gap() <= SOLVED) {
            assertThat(after.plan().training().totalUsd())
                .as("seed %d, %d candidates", seed, candidates.size())
                .isLessThanOrEqualTo(limit + 2 * SOLVED * Math.abs(limit));
            solved++;
          }
          nearer += least(after) < least(before) - 1e-5 ? 1 : 0;
        }
        before = after;
      }
    }
    // often the new candidate comes a little nearer to the band, which is no reason to pay for it
    assertThat(nearer).isGreaterThan(10);
    assertThat(solved).isGreaterThan(10);
  }

  private static double least(OptimisedHedge hedge) {
    return hedge.missed().stream()
        .filter(p -> p.missed().equals(DELTA))
        .mapToDouble(BoundPair::least)
        .sum();
  }

  /// Whether the plan before misses each bound by no more than what does not matter, beyond the
  /// least of the candidates after.
  private static boolean isStillNear(OptimisedHedge before, OptimisedHedge after) {
    return before.checks().stream()
        .filter(c -> !c.isKept())
        .allMatch(c ->
            after.missed().stream()
                .filter(p -> p.missed().equals(c.bound()))
                .anyMatch(p ->
                    c.bound().excess(c.after())
                        <= p.least() + Materiality.of(c.bound().measure())));
  }
}
