package alvh.signal;

import alvh.market.DailySeries;
import alvh.market.Trail;

/// Wilder's relative strength index, in [0, 100].
///
/// `RSI = 100 U / (U + D)` with `U`, `D` the smoothed rises and falls. Seeded as Wilder does: the
/// plain mean of the first `period` changes, then `U <- ((period - 1) U + rise) / period`. The seed
/// fades by `(1 - 1/period)` a day; after 250 days of a 14-day index 1e-8 of it is left, so where a
/// long series starts does not matter. Feed VIX on the trading days of SPX only: its file also has
/// market holidays.
///
/// @see "J. W. Wilder, New Concepts in Technical Trading Systems (1978), section VI"
public final class Rsi {
  /// Wilder's own period.
  public static final int WILDER_PERIOD = 14;

  private static final double NEUTRAL = 50;

  private Rsi() {}

  /// RSI after the last value. A series without any change gives 50.
  ///
  /// @param values oldest first; at least `period` + 1
  /// @param period > 0
  public static Reading of(double[] values, int period) {
    double[] all = series(values, period);
    return all.length == 0
        ? new Reading.NotEnoughData(values.length, period + 1)
        : new Reading.Value(all[all.length - 1]);
  }

  /// RSI after the last value of a series.
  ///
  /// @param period > 0
  public static Reading of(DailySeries values, int period) {
    Trail rsi = along(values, period);
    return rsi.size() == 0
        ? new Reading.NotEnoughData(values.size(), period + 1)
        : new Reading.Value(rsi.back(0));
  }

  /// RSI along a series.
  ///
  /// @param period > 0
  public static Trail along(DailySeries values, int period) {
    return values.trail("rsi " + period, all -> series(all, period));
  }

  /// RSI after each value from number `period` (counted from 0) on; empty with too few values. Slot
  /// `i` belongs to `values[i + period]`.
  ///
  /// @param values oldest first
  /// @param period > 0
  public static double[] series(double[] values, int period) {
    if (period <= 0) {
      throw new IllegalArgumentException("period must be > 0, was " + period);
    }
    if (values.length <= period) {
      return new double[0];
    }
    double rises = 0;
    double falls = 0;
    double[] rsi = new double[values.length - period];
    for (int i = 1; i < values.length; i++) {
      double change = values[i] - values[i - 1];
      double rise = Math.max(0, change);
      double fall = Math.max(0, -change);
      if (i <= period) {
        rises += rise / period;
        falls += fall / period;
      } else {
        rises += (rise - rises) / period;
        falls += (fall - falls) / period;
      }
      if (i >= period) {
        rsi[i - period] = rises + falls > 0 ? 100 * rises / (rises + falls) : NEUTRAL;
      }
    }
    return rsi;
  }
}
