package alvh.hedge;

import alvh.scenario.ScenarioGains;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A small book of random figures: caps that may be broken already, targets that may be out of
/// reach, candidates that help or harm.
final class LinearBook {
  final HedgedBook book;
  final HedgeBounds bounds;
  final List<HedgeCandidate> candidates = new ArrayList<>();
  final HedgeGains gains;
  final double aversion;

  LinearBook(long seed, int count, int most, int scenarios) {
    var random = new SplittableRandom(seed);
    var condors =
        new Exposure(-1000, random.nextDouble(-3, 3), random.nextDouble(20, 300), 0, 30_000);
    var held =
        new Exposure(random.nextDouble(-100, 800), random.nextDouble(-1, 1), -20, -20, 3_000);
    book = new HedgedBook(1e6, 10, condors, 0, held, 4700);
    double inf = Double.POSITIVE_INFINITY;
    bounds =
        new HedgeBounds(
            List.of(
                SeededHedge.bound("coverage cap", Measure.COVERAGE, -inf, .60, true),
                SeededHedge.bound("stack", Measure.STACK_RISK_SHARE, -inf, .04, true),
                SeededHedge.bound("delta", Measure.NET_DELTA_PER_CONDOR, -.15, .15, true),
                SeededHedge.bound("carry", Measure.NET_CARRY_PER_DAY, 0, inf, false),
                SeededHedge.bound("coverage", Measure.COVERAGE, .40, inf, false),
                SeededHedge.bound("beta", Measure.BETA, -.01, .01, false)),
            List.of());
    List<ScenarioGains.Known> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double vega = random.nextDouble(-60, 150);
      var exposure =
          new Exposure(
              vega,
              -vega * random.nextDouble(.001, .003),
              random.nextDouble(-30, 10),
              0,
              random.nextDouble(0, 1500));
      candidates.add(
          new HedgeCandidate(
              SeededHedge.unit("unit " + i),
              "unit " + i,
              exposure,
              new UnitCost(0, random.nextDouble(0, 20), 1),
              random.nextInt(1, most + 1)));
    }
    double[] vix = random.doubles(scenarios, -3, 6).toArray();
    double[] whole = new double[scenarios];
    double[][] parts = new double[count][scenarios];
    for (int s = 0; s < scenarios; s++) {
      whole[s] = -600 * vix[s] + random.nextDouble(-500, 500);
      for (int i = 0; i < count; i++) {
        double vega = candidates.get(i).exposure().vegaPerVixPointUsd();
        parts[i][s] = vega * vix[s] + random.nextDouble(-80, 80);
      }
    }
    for (double[] part : parts) {
      units.add(new ScenarioGains.Known(part));
    }
    gains = HedgeGains.of(new ScenarioGains.Known(whole), units);
    aversion = random.nextDouble(0, 3);
  }

  OptimisedHedge optimised() {
    return new HedgeOptimiser(book, bounds, candidates, Map.of(), gains, gains, aversion)
        .optimise(Map.of());
  }

  Exposure added(int[] units) {
    Exposure added = Exposure.NONE;
    for (int i = 0; i < units.length; i++) {
      added = added.plus(candidates.get(i).exposure().times(units[i]));
    }
    return added;
  }

  /// Whether no cap is newly broken or made worse; the band of delta may give way when the cap on
  /// coverage is broken.
  boolean respectsCaps(Exposure added) {
    HedgeBound coverage = bounds.caps().getFirst();
    boolean isBroken = !coverage.keeps(book.measure(Measure.COVERAGE, Exposure.NONE));
    return bounds.caps().stream()
        .filter(c -> !(isBroken && c.measure() == Measure.NET_DELTA_PER_CONDOR))
        .allMatch(c -> CapRoom.admits(book, c, added));
  }
}
