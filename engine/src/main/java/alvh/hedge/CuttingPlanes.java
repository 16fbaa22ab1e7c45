package alvh.hedge;

import java.util.Arrays;
import java.util.List;

/// Kelley's method: CVaR is replaced by the planes that touch it where it has been looked at, a
/// linear program that is small for any number of scenarios and never above the truth.
///
/// First with parts of units, until the planes meet CVaR; then by branch and bound, where every
/// plan of whole units that the program comes to adds its plane, until the best plan found is near
/// enough to what the planes say cannot be beaten. Beside each solution a point halfway to the best
/// plan is touched, which keeps early solutions from running to the ends.
///
/// @see "J. E. Kelley, The cutting-plane method for solving convex programs, Journal of the SIAM 8
///   (1960) 703-712"
final class CuttingPlanes {
  /// Looks at parts of units; what gap is left then is for the branch and bound. Our choice.
  private static final int PART_ROUNDS = 60;

  /// Nodes of the branch and bound. Measured: a node costs one to two milliseconds for 40
  /// candidates.
  private static final int NODES = 300;

  /// The gap at which the search is over, a share of the objective.
  private static final double NEAR_ENOUGH = 2e-4;

  /// A plan worse than the best by more than this share is no place to search from.
  private static final double WORTH_A_SEARCH = 0.01;

  private final TailObjective objective;
  private final int[] most;
  private final UnitSearch search;
  private final double scale;
  private final UnitProgram program;
  private double[] best;
  private double bestUsd;
  private double leastUsd = Double.NEGATIVE_INFINITY;

  /// @param start whole units that keep `rows`
  CuttingPlanes(TailObjective objective, List<UnitRow> rows, int[] most, double[] start) {
    this.objective = objective;
    this.most = most.clone();
    this.search = new UnitSearch(objective, rows, most);
    this.best = search.from(start, largestStep());
    this.bestUsd = objective.value(best).totalUsd();
    this.scale = Math.max(1, Math.abs(bestUsd));
    this.program = program(rows);
  }

  /// The best plan found, and what no plan can be below.
  ///
  /// @param leastUsd no plan has a smaller objective, USD
  record Found(List<Double> units, double leastUsd) {
    double[] held() {
      return units.stream().mapToDouble(u -> u).toArray();
    }
  }

  Found run() {
    touch(new double[most.length]);
    touch(best);
    parts();
    if (gap() > NEAR_ENOUGH) {
      whole();
    }
    return new Found(Arrays.stream(best).boxed().toList(), Math.min(leastUsd, bestUsd));
  }

  private int largestStep() {
    return Math.max(1, Integer.highestOneBit(Arrays.stream(most).max().orElse(1)));
  }

  private double gap() {
    return (bestUsd - leastUsd) / Math.max(1, Math.abs(bestUsd));
  }

  private void parts() {
    for (int round = 0; round < PART_ROUNDS; round++) {
      if (!(program.minimise() instanceof UnitProgram.Outcome.Optimum solved)) {
        return;
      }
      double[] held = solved.units();
      leastUsd = Math.max(leastUsd, usd(solved.value()));
      adopt(round(held));
      if (objective.value(held).totalUsd() - leastUsd <= nearEnough()) {
        return;
      }
      touch(held);
      touch(between(held, best));
    }
  }

  private void whole() {
    WholeUnits.Truth truth =
        (units, value) -> {
          if (!search.admits(units)) {
            return Double.POSITIVE_INFINITY;
          }
          adopt(units);
          touch(units);
          return scaled(objective.value(units).totalUsd());
        };
    WholeUnits.Found found =
        new WholeUnits(program, truth, nearEnough() / scale).knowing(scaled(bestUsd)).run(NODES);
    leastUsd = Math.max(leastUsd, usd(found.least()) - nearEnough());
  }

  private double nearEnough() {
    return NEAR_ENOUGH * Math.max(1, Math.abs(bestUsd));
  }

  private static double[] round(double[] held) {
    return Arrays.stream(held).map(Math::rint).toArray();
  }

  private static double[] between(double[] one, double[] other) {
    double[] middle = new double[one.length];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = (one[i] + other[i]) / 2;
    }
    return middle;
  }

  /// Takes the plan that steps from `held` lead to, when it is better.
  private void adopt(double[] held) {
    double limit = bestUsd + WORTH_A_SEARCH * Math.abs(bestUsd);
    if (!search.admits(held) || objective.value(held).totalUsd() > limit) {
      return;
    }
    double[] near = search.from(held, 1);
    double usd = objective.value(near).totalUsd();
    if (usd < bestUsd) {
      best = near;
      bestUsd = usd;
    }
  }

  /// Adds the plane that touches CVaR at `held`.
  private void touch(double[] held) {
    TailCut cut = objective.cut(held);
    double[] slopes = new double[most.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = cut.slope(i) / scale;
    }
    program.boundBelow(cut.constant() / scale, slopes);
  }

  private UnitProgram program(List<UnitRow> rows) {
    var fresh = new UnitProgram(most, rows);
    for (int i = 0; i < most.length; i++) {
      fresh.weigh(i, objective.perUnit(i) / scale);
    }
    fresh.weighBounded(objective.aversion(), leastCvar() / scale);
    return fresh;
  }

  /// A floor for CVaR, USD: one of its planes at the end of every candidate.
  private double leastCvar() {
    TailCut cut = objective.cut(best);
    double least = cut.constant();
    for (int i = 0; i < most.length; i++) {
      least += Math.min(0, cut.slope(i) * most[i]);
    }
    return least;
  }

  private double usd(double value) {
    return value * scale + objective.constant();
  }

  private double scaled(double usd) {
    return (usd - objective.constant()) / scale;
  }
}
