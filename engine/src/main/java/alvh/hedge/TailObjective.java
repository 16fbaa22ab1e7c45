package alvh.hedge;

import java.util.Arrays;
import java.util.List;

/// What a plan is to make small: expected loss of the whole book, plus the cost of trading, plus
/// `aversion` times CVaR 95 of the whole book's loss, USD.
///
/// Convex in the units.
final class TailObjective {
  private final HedgeGains gains;
  private final double[] costs;
  private final double aversion;
  private final double[] even;

  /// @param candidates whose units are sought, in the order of `gains`
  /// @param aversion lambda, >= 0
  TailObjective(List<HedgeCandidate> candidates, HedgeGains gains, double aversion) {
    if (candidates.size() != gains.candidates() || !(aversion >= 0)) {
      throw new IllegalArgumentException("one gain per candidate and aversion >= 0 are needed");
    }
    this.gains = gains;
    this.costs = candidates.stream().mapToDouble(c -> c.cost().lostUsd()).toArray();
    this.aversion = aversion;
    this.even = new double[gains.scenarios()];
    Arrays.fill(even, 1.0 / even.length);
  }

  double aversion() {
    return aversion;
  }

  /// Number of candidates.
  int size() {
    return costs.length;
  }

  HedgeGains gains() {
    return gains;
  }

  /// The objective of `held` units.
  PlanValue value(double[] held) {
    return value(gains.losses(held), held);
  }

  /// The objective of `held` units whose losses are known.
  PlanValue value(double[] losses, double[] held) {
    double cost = 0;
    for (int i = 0; i < costs.length; i++) {
      cost += costs[i] * held[i];
    }
    double expected = 0;
    for (double loss : losses) {
      expected += loss;
    }
    return new PlanValue(expected / losses.length, cost, ExpectedShortfall.of(losses), aversion);
  }

  /// USD of expected loss and cost that one unit of candidate `i` adds.
  double perUnit(int i) {
    return costs[i] - gains.weightedUnit(i, even);
  }

  /// Expected loss of the book without any candidate.
  double constant() {
    return -gains.weightedBook(even);
  }

  /// A plane below CVaR that touches it at `held`.
  TailCut cut(double[] held) {
    double[] weights = ExpectedShortfall.weights(gains.losses(held));
    double[] slopes = new double[costs.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = -gains.weightedUnit(i, weights);
    }
    return new TailCut(-gains.weightedBook(weights), slopes);
  }

  /// What each scenario contributes to the objective of `held`: their mean is the objective, so the
  /// difference of two plans has a standard error.
  double[] contributions(double[] held) {
    double[] losses = gains.losses(held);
    double quantile = ExpectedShortfall.quantile(losses);
    double cost = value(losses, held).costUsd();
    double[] parts = new double[losses.length];
    for (int s = 0; s < parts.length; s++) {
      double beyond = Math.max(0, losses[s] - quantile) / ExpectedShortfall.TAIL;
      parts[s] = losses[s] + cost + aversion * (quantile + beyond);
    }
    return parts;
  }
}
