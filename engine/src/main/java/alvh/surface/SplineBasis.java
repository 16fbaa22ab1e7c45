package alvh.surface;

/// Cubic splines for total variance against log-moneyness `k = ln(K/F)`.
///
/// The knots are even in `asinh(k / scale)`: dense near the money, where quotes are tight, sparse
/// in the wings. In that coordinate the outermost intervals are parabolas; beyond them total
/// variance is linear in `k` with the slope of the end. Value, slope and curvature at any `k` are
/// linear in the knot values: that is what a row holds.
///
/// @see "C. de Boor, A Practical Guide to Splines (2001), chapter IV"
final class SplineBasis {
  private static final int FEWEST_INTERVALS = 2;

  private final double low;
  private final double high;
  private final double scale;
  private final double start;
  private final double step;
  private final int intervals;
  private final double[][] bends;

  /// @param low the first knot, `k`, < 0
  /// @param high the last knot, `k`, > 0
  /// @param scale one standard deviation, > 0
  SplineBasis(double low, double high, double scale, int intervals) {
    if (!(low < 0) || !(high > 0) || !(scale > 0) || intervals < FEWEST_INTERVALS) {
      throw new IllegalArgumentException(
          "low < 0 < high, scale > 0 and two intervals are needed, were "
              + low
              + ", "
              + high
              + ", "
              + scale
              + ", "
              + intervals);
    }
    this.low = low;
    this.high = high;
    this.scale = scale;
    this.intervals = intervals;
    this.start = asinh(low / scale);
    this.step = (asinh(high / scale) - start) / intervals;
    this.bends = bends(intervals + 1, step);
  }

  /// Number of knots.
  int size() {
    return intervals + 1;
  }

  /// `k` of the first knot.
  double low() {
    return low;
  }

  /// `k` of the last knot.
  double high() {
    return high;
  }

  /// One standard deviation in `k`.
  double scale() {
    return scale;
  }

  /// `k` at `position` knot intervals from the first knot.
  double at(double position) {
    return position == intervals ? high : scale * Math.sinh(start + position * step);
  }

  /// The second derivatives at the knots, in the spline's own coordinate.
  double[] bends(double[] knots) {
    double[] result = new double[knots.length];
    for (int i = 0; i < knots.length; i++) {
      for (int j = 0; j < knots.length; j++) {
        result[i] += bends[i][j] * knots[j];
      }
    }
    return result;
  }

  /// Value, slope and curvature in `k` of the spline through `knots`.
  ///
  /// @param bends as [#bends] gives them for `knots`
  SplinePoint point(double k, double[] knots, double[] bends) {
    Place p = place(k);
    double a = p.left;
    double b = p.right;
    int i = p.interval;
    double value = a * knots[i] + b * knots[i + 1] + cubic(a) * bends[i] + cubic(b) * bends[i + 1];
    double slope = (knots[i + 1] - knots[i]) / step - tilt(a) * bends[i] + tilt(b) * bends[i + 1];
    double bend = a * bends[i] + b * bends[i + 1];
    double inK = slope * p.slope;
    return p.beyond == 0
        ? new SplinePoint(value, inK, bend * p.slope * p.slope + slope * p.curvature)
        : new SplinePoint(value + p.beyond * inK, inK, 0);
  }

  /// Fills the rows whose products with the knot values are value, slope and curvature at `k`.
  void fill(double k, double[] value, double[] slope, double[] curvature) {
    Place p = place(k);
    int i = p.interval;
    for (int j = 0; j < size(); j++) {
      double here = bends[i][j];
      double next = bends[i + 1][j];
      double left = j == i ? 1 : 0;
      double right = j == i + 1 ? 1 : 0;
      double inU = (right - left) / step - tilt(p.left) * here + tilt(p.right) * next;
      double bend = p.left * here + p.right * next;
      slope[j] = inU * p.slope;
      value[j] =
          p.left * left
              + p.right * right
              + cubic(p.left) * here
              + cubic(p.right) * next
              + p.beyond * slope[j];
      curvature[j] = p.beyond == 0 ? bend * p.slope * p.slope + inU * p.curvature : 0;
    }
  }

  /// The row of the value alone.
  double[] valueRow(double k) {
    double[] row = new double[size()];
    fill(k, row, new double[size()], new double[size()]);
    return row;
  }

  /// The row of the slope alone.
  double[] slopeRow(double k) {
    double[] row = new double[size()];
    fill(k, new double[size()], row, new double[size()]);
    return row;
  }

  private double cubic(double share) {
    return (share * share * share - share) * step * step / 6;
  }

  private double tilt(double share) {
    return (3 * share * share - 1) * step / 6;
  }

  private Place place(double k) {
    double inside = Math.clamp(k, low, high);
    double x = inside / scale;
    double root = Math.sqrt(1 + x * x);
    double position = (asinh(x) - start) / step;
    int interval = Math.clamp((int) position, 0, intervals - 1);
    double right = position - interval;
    return new Place(
        interval,
        1 - right,
        right,
        1 / (scale * root),
        -x / (scale * scale * root * root * root),
        k - inside);
  }

  /// Where a `k` lies: interval, shares of its ends, first and second derivative of the coordinate
  /// and the distance beyond the knots.
  private record Place(
      int interval, double left, double right, double slope, double curvature, double beyond) {}

  private static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), x);
  }

  /// The matrix from knot values to second derivatives: one tridiagonal solution per knot.
  private static double[][] bends(int n, double step) {
    double[][] result = new double[n][n];
    double[] upper = new double[n];
    for (int i = 1; i < n - 1; i++) {
      upper[i] = 1 / (diagonal(i, n) - (i == 1 ? 0 : upper[i - 1]));
    }
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      for (int i = 1; i < n - 1; i++) {
        double difference = (i - 1 == j ? 1 : 0) - (i == j ? 2 : 0) + (i + 1 == j ? 1 : 0);
        double before = i == 1 ? 0 : column[i - 1];
        column[i] = (6 * difference / (step * step) - before) * upper[i];
      }
      for (int i = n - 2; i >= 1; i--) {
        column[i] -= i == n - 2 ? 0 : upper[i] * column[i + 1];
        result[i][j] = column[i];
      }
      result[0][j] = result[1][j];
      result[n - 1][j] = result[n - 2][j];
    }
    return result;
  }

  /// The second derivative of the outermost intervals is constant, which adds 1 to their rows.
  private static double diagonal(int i, int n) {
    return 4 + (i == 1 ? 1 : 0) + (i == n - 2 ? 1 : 0);
  }
}
