package alvh.surface;

/// A natural cubic spline on evenly spaced knots; linear beyond its ends.
///
/// @see "C. de Boor, A Practical Guide to Splines (2001), chapter IV"
final class NaturalSpline {
  private static final int FEWEST_KNOTS = 3;

  private final double start;
  private final double step;
  private final double[] values;
  private final double[] curvatures;

  /// @param start the first knot
  /// @param step distance of the knots, > 0
  /// @param values one per knot, at least 3
  NaturalSpline(double start, double step, double[] values) {
    if (!(step > 0) || values.length < FEWEST_KNOTS) {
      throw new IllegalArgumentException("a spline needs 3 knots or more, a step > 0");
    }
    this.start = start;
    this.step = step;
    this.values = values.clone();
    this.curvatures = curvatures(values, step);
  }

  double value(double x) {
    double position = (x - start) / step;
    int last = values.length - 1;
    if (position <= 0) {
      return values[0] + slope(start) * (x - start);
    }
    if (position >= last) {
      double end = start + last * step;
      return values[last] + slope(end) * (x - end);
    }
    int i = (int) position;
    double b = position - i;
    double a = 1 - b;
    double bend = (a * a * a - a) * curvatures[i] + (b * b * b - b) * curvatures[i + 1];
    return a * values[i] + b * values[i + 1] + bend * step * step / 6;
  }

  double slope(double x) {
    double position = Math.clamp((x - start) / step, 0, values.length - 1);
    int i = Math.min((int) position, values.length - 2);
    double b = position - i;
    double a = 1 - b;
    double bend = (3 * b * b - 1) * curvatures[i + 1] - (3 * a * a - 1) * curvatures[i];
    return (values[i + 1] - values[i]) / step + bend * step / 6;
  }

  /// The weights of the knot values in [#value] at each of `xs`: one row per x, one column per
  /// knot.
  static double[][] design(double start, double step, int knots, double[] xs) {
    double[][] rows = new double[xs.length][knots];
    for (int j = 0; j < knots; j++) {
      double[] unit = new double[knots];
      unit[j] = 1;
      NaturalSpline cardinal = new NaturalSpline(start, step, unit);
      for (int i = 0; i < xs.length; i++) {
        rows[i][j] = cardinal.value(xs[i]);
      }
    }
    return rows;
  }

  /// Second derivatives at the knots: a tridiagonal system with 4 on its diagonal.
  private static double[] curvatures(double[] values, double step) {
    int n = values.length;
    double[] second = new double[n];
    double[] upper = new double[n];
    for (int i = 1; i < n - 1; i++) {
      double side = 6 * (values[i - 1] - 2 * values[i] + values[i + 1]) / (step * step);
      double pivot = 4 - upper[i - 1];
      upper[i] = 1 / pivot;
      second[i] = (side - second[i - 1]) / pivot;
    }
    for (int i = n - 3; i >= 1; i--) {
      second[i] -= upper[i] * second[i + 1];
    }
    return second;
  }
}
