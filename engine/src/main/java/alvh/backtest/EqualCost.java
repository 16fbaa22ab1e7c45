package alvh.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The size at which one hedge costs what another does, found by a few runs.
///
/// Contracts are whole, so the cost moves in steps and may miss the wanted one: the nearest run
/// counts, and how near it came is told.
///
/// @param runs what was tried, in order
/// @param wanted the cost that was looked for, > 0
public record EqualCost(List<Tried> runs, double wanted) {
  /// One run.
  ///
  /// @param size of the hedge
  /// @param cost of the run
  public record Tried(double size, double cost) {}

  /// Each run is one over all days.
  public static final int MOST_RUNS = 5;

  /// Nearer is not looked for: one contract more or less moves the cost by as much.
  public static final double NEAR = 0.02;

  /// A step never takes the size beyond so many times or below so much of what it was, as two runs
  /// on one step of the cost have a secant that leads anywhere.
  private static final double FARTHEST = 8;

  public EqualCost {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("nothing was tried");
    }
  }

  /// Looks for the size at which `costOf` is `wanted`: first in proportion, then by secants.
  ///
  /// @param costOf a run; of one that cannot be done whatever its size, 0
  /// @param wanted > 0
  /// @param first the size that is tried first, > 0
  public static EqualCost of(DoubleUnaryOperator costOf, double wanted, double first) {
    if (!(wanted > 0) || !(first > 0)) {
      throw new IllegalArgumentException("cost and size must be > 0: " + wanted + ", " + first);
    }
    List<Tried> runs = new ArrayList<>();
    double size = first;
    while (runs.size() < MOST_RUNS) {
      Tried now = new Tried(size, costOf.applyAsDouble(size));
      runs.add(now);
      if (Math.abs(now.cost() - wanted) <= NEAR * wanted) {
        break;
      }
      size = next(runs, wanted);
    }
    return new EqualCost(runs, wanted);
  }

  private static double next(List<Tried> runs, double wanted) {
    Tried last = runs.getLast();
    double size = last.cost() > 0 ? last.size() * wanted / last.cost() : last.size() * FARTHEST;
    if (runs.size() > 1) {
      Tried before = runs.get(runs.size() - 2);
      double slope = (last.cost() - before.cost()) / (last.size() - before.size());
      if (slope > 0) {
        size = last.size() + (wanted - last.cost()) / slope;
      }
    }
    double bounded = Math.clamp(size, last.size() / FARTHEST, last.size() * FARTHEST);
    // the same size again would say nothing new
    return bounded == last.size() ? last.size() * (1 + NEAR) : bounded;
  }

  /// The run that came nearest.
  public Tried nearest() {
    return runs.stream()
        .min(Comparator.comparingDouble(t -> Math.abs(t.cost() - wanted)))
        .orElseThrow();
  }

  /// Whether it is as near as is looked for.
  public boolean isNear() {
    return Math.abs(nearest().cost() - wanted) <= NEAR * wanted;
  }
}
