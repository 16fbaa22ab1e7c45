package alvh.signal;

import java.util.Arrays;

/// The value below which a share of the newest values lies, linear between the two ranks beside it:
/// type 7 of Hyndman and Fan, which spreadsheets and R use.
///
/// @see "R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician
///   50 (1996)"
public final class Quantile {
  private Quantile() {}

  /// The quantile of the newest `window` values.
  ///
  /// @param values oldest first
  /// @param window > 0
  /// @param share in [0, 1]; .5 is the median
  public static Reading of(double[] values, int window, double share) {
    if (!(window > 0 && share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "window must be > 0 and share in [0, 1], were " + window + " and " + share);
    }
    if (values.length < window) {
      return new Reading.NotEnoughData(values.length, window);
    }
    double[] sorted = Arrays.copyOfRange(values, values.length - window, values.length);
    Arrays.sort(sorted);
    double rank = share * (window - 1);
    int below = (int) rank;
    double above = sorted[Math.min(below + 1, window - 1)];
    return new Reading.Value(sorted[below] + (rank - below) * (above - sorted[below]));
  }
}
