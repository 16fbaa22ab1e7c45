package alvh.vix;

/// A straight line through pairs of changes, or why there is none.
public sealed interface Regression {
  /// Ordinary least squares with intercept.
  ///
  /// @param slope change of y per unit of x
  /// @param correlation in [-1, 1]
  /// @param pairs how many pairs
  record Line(double slope, double correlation, int pairs) implements Regression {}

  /// Not known.
  ///
  /// @param pairs how many there are
  /// @param needed how many are needed; when there are enough, x or y did not move at all
  record Unknown(int pairs, int needed) implements Regression {}

  /// The line of `y` on `x` over the first `count` pairs.
  ///
  /// @param needed fewest pairs, at least 3
  static Regression of(double[] x, double[] y, int count, int needed) {
    if (count < needed) {
      return new Unknown(count, needed);
    }
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < count; i++) {
      meanX += x[i] / count;
      meanY += y[i] / count;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < count; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xx > 0 && yy > 0
        ? new Line(xy / xx, Math.clamp(xy / Math.sqrt(xx * yy), -1, 1), count)
        : new Unknown(count, needed);
  }
}
