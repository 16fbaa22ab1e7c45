package alvh.signal;

import java.util.Arrays;

/// Moving average convergence divergence: fast minus slow average, its own average (the signal) and
/// the distance of the two (the histogram).
///
/// @param line fast minus slow, in the unit of the values
/// @param signal average of `line`
/// @param histogram `line - signal`
/// @param isContracting whether the size of the histogram fell on each of the last three days
/// @param hasCrossedUp whether `line` rose above `signal` on the last day
/// @see "G. Appel, Technical Analysis: Power Tools for Active Investors (2005), chapter 8"
public record Macd(
    double line, double signal, double histogram, boolean isContracting, boolean hasCrossedUp) {
  /// Appel's fast period.
  public static final int FAST = 12;

  /// Appel's slow period.
  public static final int SLOW = 26;

  /// Appel's signal period.
  public static final int SIGNAL = 9;

  private static final int CONTRACTING_BARS = 3;
  private static final int WARM_UP_PERIODS = 3;

  /// MACD(12, 26, 9) after the last value.
  public static MacdResult of(double[] values) {
    return of(values, FAST, SLOW, SIGNAL);
  }

  /// MACD after the last value. Warm after three slow and three signal periods: 105 values for (12,
  /// 26, 9).
  ///
  /// @param values oldest first
  /// @param fast > 0, < `slow`
  /// @param slow > 0
  /// @param signal > 0
  public static MacdResult of(double[] values, int fast, int slow, int signal) {
    if (!(fast < slow)) {
      throw new IllegalArgumentException("fast must be < slow, were " + fast + " and " + slow);
    }
    int need = WARM_UP_PERIODS * (slow + signal);
    if (values.length < need) {
      return new MacdResult.NotEnoughData(values.length, need);
    }
    double[] quick = Ema.series(values, fast);
    double[] slowly = Ema.series(values, slow);
    double[] lines = new double[values.length];
    Arrays.setAll(lines, i -> quick[i] - slowly[i]);
    double[] signals = Ema.series(lines, signal);
    double[] histograms = new double[values.length];
    Arrays.setAll(histograms, i -> lines[i] - signals[i]);
    int last = values.length - 1;
    return new MacdResult.Known(
        new Macd(
            lines[last],
            signals[last],
            histograms[last],
            isContracting(histograms),
            histograms[last] > 0 && histograms[last - 1] <= 0));
  }

  private static boolean isContracting(double[] histograms) {
    int last = histograms.length - 1;
    for (int i = last; i > last - CONTRACTING_BARS; i--) {
      if (!(Math.abs(histograms[i]) < Math.abs(histograms[i - 1]))) {
        return false;
      }
    }
    return true;
  }
}
