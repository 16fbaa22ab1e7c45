package alvh.rebuild;

import alvh.math.Normal;

/// Finds the scale at which the variance strip of a shape is a given total variance.
final class StripScale {
  /// `x = sinh(u)` over this range: the density is below 1e-12 beyond it for every shape.
  private static final double FROM = -5.2;

  private static final double UNTIL = 3.9;
  private static final int POINTS = 80;
  private static final double STEP = (UNTIL - FROM) / (POINTS - 1);
  private static final double[] PLACES = new double[POINTS];
  private static final double[] WEIGHTS = new double[POINTS];

  /// Relative, finer than the quadrature; each step leaves less than a tenth of the error up to a
  /// standard deviation of .2, a quarter at .6.
  private static final double TOLERANCE = 1e-9;

  private static final int STEPS = 40;

  static {
    for (int i = 0; i < POINTS; i++) {
      double u = FROM + i * STEP;
      PLACES[i] = Math.sinh(u);
      WEIGHTS[i] = Math.cosh(u) * STEP;
    }
  }

  private StripScale() {}

  /// The total standard deviation `s` at which the strip of `s^2 q(ln(K/F)/s)` is `target^2`.
  ///
  /// @param target `VIX(T) sqrt T`, > 0
  static double solve(ShapeCurve curve, double target) {
    double[] squares = new double[POINTS];
    double[] roots = new double[POINTS];
    double[] slopes = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      squares[i] = curve.square(PLACES[i]);
      roots[i] = Math.sqrt(squares[i]);
      slopes[i] = curve.squareSlope(PLACES[i]);
    }
    double s = target;
    for (int step = 0; step < STEPS; step++) {
      double next = target / Math.sqrt(mean(squares, roots, slopes, s));
      if (Math.abs(next / s - 1) < TOLERANCE) {
        return next;
      }
      s = next;
    }
    throw new IllegalArgumentException("no scale replicates the standard deviation " + target);
  }

  /// `integral q n(z) z' dx`.
  private static double mean(double[] squares, double[] roots, double[] slopes, double s) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = PLACES[i];
      double root = roots[i];
      double z = x / root + s * root / 2;
      double slope =
          1 / root - x * slopes[i] / (2 * squares[i] * root) + s * slopes[i] / (4 * root);
      sum += squares[i] * Normal.density(z) * slope * WEIGHTS[i];
    }
    return sum;
  }
}
