package alvh.rebuild;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// Finds the level at which the VVIX of the quotes is the published one.
///
/// VVIX of quotes on a price grid rises with the level in small steps, and in larger ones where a
/// series gains its first bid, so the level is narrowed down to the step at which it crosses:
/// interpolation and bisection in turn, keeping the best level seen.
final class VvixSearch {
  private static final double POINTS = 100;

  /// Level over VVIX lies near .7; these are far outside.
  private static final double LOWEST = 0.1;

  private static final double HIGHEST = 3;

  /// Interpolation stays so far inside the interval, as a share of it.
  private static final double MARGIN = 0.02;

  private static final double USUALLY_ABOVE = 0.6;
  private static final double USUALLY_BELOW = 0.8;

  /// The level is then known far better than a step of the price grid shows.
  private static final int EVALUATIONS = 26;

  /// A best level that misses by so many VVIX points is none.
  private static final double MOST_OFF = 1;

  /// Good enough, in VVIX points: below the last published digit.
  private static final double CLOSE = 0.004;

  /// A level and the VVIX that the quotes have at it.
  record Found(double level, double vvix) {}

  private final double target;
  private final DoubleFunction<OptionalDouble> vvix;
  private double low;
  private double lowMiss;
  private double high;
  private double highMiss;
  private double best;
  private double bestMiss = Double.POSITIVE_INFINITY;

  private VvixSearch(double target, DoubleFunction<OptionalDouble> vvix) {
    this.target = target;
    this.vvix = vvix;
  }

  /// The level with the smallest miss; empty when it misses by a point or more.
  ///
  /// @param target VVIX, vol points
  /// @param vvix VVIX of the quotes at a level; empty where too few have bids for a strip
  static Optional<Found> find(double target, DoubleFunction<OptionalDouble> vvix) {
    return new VvixSearch(target, vvix).find();
  }

  private Optional<Found> find() {
    bracket();
    for (int i = 0; i < EVALUATIONS && Math.abs(bestMiss) > CLOSE; i++) {
      boolean isLinear = i % 2 == 0 && Double.isFinite(lowMiss) && highMiss > lowMiss;
      double linear = -lowMiss / (highMiss - lowMiss);
      double share = isLinear ? Math.clamp(linear, MARGIN, 1 - MARGIN) : 0.5;
      double level = low + share * (high - low);
      double miss = miss(level);
      if (miss > 0) {
        high = level;
        highMiss = miss;
      } else {
        low = level;
        lowMiss = miss;
      }
    }
    return Math.abs(bestMiss) < MOST_OFF
        ? Optional.of(new Found(best, target + bestMiss))
        : Optional.empty();
  }

  private void bracket() {
    low = USUALLY_ABOVE * target / POINTS;
    lowMiss = miss(low);
    if (lowMiss > 0) {
      high = low;
      highMiss = lowMiss;
      low = LOWEST * target / POINTS;
      lowMiss = miss(low);
      return;
    }
    high = USUALLY_BELOW * target / POINTS;
    highMiss = miss(high);
    if (highMiss <= 0) {
      low = high;
      lowMiss = highMiss;
      high = HIGHEST * target / POINTS;
      highMiss = miss(high);
    }
  }

  /// VVIX of the quotes less the target; without a strip the level is too low.
  private double miss(double level) {
    OptionalDouble value = vvix.apply(level);
    double miss = value.isPresent() ? value.getAsDouble() - target : Double.NEGATIVE_INFINITY;
    if (Math.abs(miss) < Math.abs(bestMiss)) {
      best = level;
      bestMiss = miss;
    }
    return miss;
  }
}
