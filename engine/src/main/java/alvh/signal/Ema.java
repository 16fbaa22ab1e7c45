package alvh.signal;

import alvh.market.DailySeries;
import alvh.market.Trail;

/// The exponential moving average with weight `2 / (period + 1)` on the newest value.
///
/// It starts at the first value. The start fades by `1 - 2/(period + 1)` a day, so the average
/// counts as warm after `3 period` values, when a quarter of a per cent of the start is left.
public final class Ema {
  private static final int WARM_UP_PERIODS = 3;

  private Ema() {}

  /// The average after the last value.
  ///
  /// @param values oldest first; at least `3 period`
  /// @param period > 0
  public static Reading of(double[] values, int period) {
    int need = WARM_UP_PERIODS * period;
    double[] all = series(values, period);
    return values.length < need
        ? new Reading.NotEnoughData(values.length, need)
        : new Reading.Value(all[all.length - 1]);
  }

  /// The average after the last value of a series.
  ///
  /// @param values at least `3 period`
  /// @param period > 0
  public static Reading of(DailySeries values, int period) {
    int need = WARM_UP_PERIODS * period;
    Trail all = values.trail("ema " + period, oldestFirst -> series(oldestFirst, period));
    return values.size() < need
        ? new Reading.NotEnoughData(values.size(), need)
        : new Reading.Value(all.back(0));
  }

  /// The average after each value, warm or not: one slot per value.
  ///
  /// @param values oldest first
  /// @param period > 0
  public static double[] series(double[] values, int period) {
    if (period <= 0) {
      throw new IllegalArgumentException("period must be > 0, was " + period);
    }
    double weight = 2.0 / (period + 1);
    double[] averages = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      averages[i] = i == 0 ? values[0] : averages[i - 1] + weight * (values[i] - averages[i - 1]);
    }
    return averages;
  }
}
