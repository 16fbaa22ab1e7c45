package alvh.signal;

/// Realised volatility of daily closes, annualised, in vol points.
///
/// `100 sqrt(252 / n * sum of r^2)` with `r` the log returns: the mean is taken as 0, as a variance
/// swap settles.
///
/// @see "K. Demeterfi, E. Derman, M. Kamal, J. Zou, More than you ever wanted to know about
///   volatility swaps (Goldman Sachs, 1999), appendix A"
public final class RealisedVol {
  /// Trading days of a year, the count of variance swaps.
  private static final double DAYS_PER_YEAR = 252;

  private static final double VOL_POINTS = 100;

  private RealisedVol() {}

  /// The volatility of the newest `window` returns.
  ///
  /// @param closes oldest first, > 0; at least `window` + 1
  /// @param window > 0
  public static Reading of(double[] closes, int window) {
    if (window <= 0) {
      throw new IllegalArgumentException("window must be > 0, was " + window);
    }
    if (closes.length <= window) {
      return new Reading.NotEnoughData(closes.length, window + 1);
    }
    double squares = 0;
    for (int i = closes.length - window; i < closes.length; i++) {
      if (!(closes[i] > 0 && closes[i - 1] > 0)) {
        return new Reading.Undefined("a close that is not above 0 has no return");
      }
      double change = Math.log(closes[i] / closes[i - 1]);
      squares += change * change;
    }
    return new Reading.Value(VOL_POINTS * Math.sqrt(DAYS_PER_YEAR * squares / window));
  }
}
