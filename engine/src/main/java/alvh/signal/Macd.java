package alvh.signal;

import alvh.market.DailySeries;
import alvh.market.Trail;
import java.util.Arrays;

/// Moving average convergence divergence: fast minus slow average, its own average (the signal) and
/// the distance of the two (the histogram).
///
/// @param line fast minus slow, in the unit of the values
/// @param signal average of `line`
/// @param histogram `line - signal`
/// @param isContracting whether the size of the histogram fell on each of the last three days
/// @param hasCrossedUp whether `line` rose above `signal` on the last day
/// @param hasCrossedDown whether `line` fell below `signal` on the last day
/// @see "G. Appel, Technical Analysis: Power Tools for Active Investors (2005), chapter 8"
public record Macd(
    double line,
    double signal,
    double histogram,
    boolean isContracting,
    boolean hasCrossedUp,
    boolean hasCrossedDown) {
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
    double[] lines = lines(values, fast, slow);
    double[] signals = Ema.series(lines, signal);
    int last = values.length - 1;
    return new MacdResult.Known(of(back -> lines[last - back], back -> signals[last - back]));
  }

  /// MACD(12, 26, 9) after the last value of a series.
  public static MacdResult of(DailySeries values) {
    int need = WARM_UP_PERIODS * (SLOW + SIGNAL);
    if (values.size() < need) {
      return new MacdResult.NotEnoughData(values.size(), need);
    }
    Trail lines = values.trail("macd line", all -> lines(all, FAST, SLOW));
    Trail signals = values.trail("macd signal", all -> Ema.series(lines(all, FAST, SLOW), SIGNAL));
    return new MacdResult.Known(of(lines::back, signals::back));
  }

  private static double[] lines(double[] values, int fast, int slow) {
    double[] quick = Ema.series(values, fast);
    double[] slowly = Ema.series(values, slow);
    double[] lines = new double[values.length];
    Arrays.setAll(lines, i -> quick[i] - slowly[i]);
    return lines;
  }

  /// The values so many bars back, 0 the newest.
  private interface Bars {
    double back(int bars);
  }

  private static Macd of(Bars lines, Bars signals) {
    Bars histograms = back -> lines.back(back) - signals.back(back);
    double now = histograms.back(0);
    double before = histograms.back(1);
    return new Macd(
        lines.back(0),
        signals.back(0),
        now,
        isContracting(histograms),
        now > 0 && before <= 0,
        now < 0 && before >= 0);
  }

  private static boolean isContracting(Bars histograms) {
    for (int back = 0; back < CONTRACTING_BARS; back++) {
      if (!(Math.abs(histograms.back(back)) < Math.abs(histograms.back(back + 1)))) {
        return false;
      }
    }
    return true;
  }
}
