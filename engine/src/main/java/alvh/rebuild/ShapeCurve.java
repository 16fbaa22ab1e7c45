package alvh.rebuild;

/// The shape of one smile: the square of `vol(K, T) / VIX(T)` by moneyness `x`.
///
/// `q(x) = a + s x + sum c_j (sqrt((x - k_j)^2 + .6^2) - sqrt(k_j^2 + .6^2))` with bends at `k_j` =
/// -2.5, -.5 and 1 and `c_j >= 0`: convex, straight far out, so that total variance grows no faster
/// than the strike's logarithm. Each bend is one branch of the hyperbola of SVI.
///
/// @see "J. Gatheral, A. Jacquier, Arbitrage-free SVI volatility surfaces, Quantitative Finance 14
///   (2014), section 3"
/// @see "R. Lee, The moment formula for implied volatility at extreme strikes, Mathematical Finance
///   14 (2004), theorem 3.2"
public final class ShapeCurve {
  static final int BENDS = 3;

  private static final double[] PLACES = {-2.5, -0.5, 1};
  private static final double WIDTH_SQUARED = 0.6 * 0.6;

  /// `q` at any `x` is at least this; a curve of real chains has its lowest point above .2.
  private static final double LOWEST = 0.05;

  private final double constant;
  private final double slope;
  private final double first;
  private final double second;
  private final double third;

  private ShapeCurve(double constant, double slope, double first, double second, double third) {
    this.slope = slope;
    this.first = Math.max(0, first);
    this.second = Math.max(0, second);
    this.third = Math.max(0, third);
    this.constant =
        constant
            - this.first * root(PLACES[0])
            - this.second * root(PLACES[1])
            - this.third * root(PLACES[2]);
  }

  /// The curve of `coefficients` at one [VolOfVol].
  static ShapeCurve of(ShapeCoefficients coefficients, double volOfVol) {
    double[] c = new double[ShapeCoefficients.SIZE];
    for (int i = 0; i < c.length; i++) {
      c[i] = coefficients.base().get(i) + volOfVol * coefficients.perVolOfVol().get(i);
    }
    return new ShapeCurve(c[0], c[1], c[2], c[3], c[4]);
  }

  /// The derivative of `q` by each coefficient at `x`: the row of a regression.
  static double[] row(double x) {
    double[] row = new double[ShapeCoefficients.SIZE];
    row[0] = 1;
    row[1] = x;
    for (int j = 0; j < BENDS; j++) {
      row[2 + j] = root(x - PLACES[j]) - root(PLACES[j]);
    }
    return row;
  }

  private static double root(double x) {
    return Math.sqrt(x * x + WIDTH_SQUARED);
  }

  /// `vol / VIX(T)`, > 0.
  public double ratio(double x) {
    return Math.sqrt(square(x));
  }

  /// `q(x)`, > 0.
  public double square(double x) {
    double q =
        constant
            + slope * x
            + first * root(x - PLACES[0])
            + second * root(x - PLACES[1])
            + third * root(x - PLACES[2]);
    return Math.max(LOWEST, q);
  }

  /// `q'(x)`.
  public double squareSlope(double x) {
    return slope
        + first * (x - PLACES[0]) / root(x - PLACES[0])
        + second * (x - PLACES[1]) / root(x - PLACES[1])
        + third * (x - PLACES[2]) / root(x - PLACES[2]);
  }
}
