package alvh.hedge;

/// `lower <= sum coefficients x <= upper` over the units of the candidates; the coefficients are
/// scaled so that the largest is 1 in size.
final class UnitRow {
  /// How far outside a scaled row counts as within: rounding of sums of some tens of terms.
  private static final double ROUNDING = 1e-9;

  private final double[] coefficients;
  private final double lower;
  private final double upper;

  private UnitRow(double[] coefficients, double lower, double upper) {
    this.coefficients = coefficients;
    this.lower = lower;
    this.upper = upper;
  }

  /// The row of a measure that starts at `now` and moves by `slopes` per unit.
  ///
  /// @param lower smallest value of the measure; minus infinity when there is none
  /// @param upper largest value of the measure; infinity when there is none
  static UnitRow of(double now, double[] slopes, double lower, double upper) {
    double scale = 0;
    for (double slope : slopes) {
      scale = Math.max(scale, Math.abs(slope));
    }
    double divisor = scale == 0 ? 1 : scale;
    double[] scaled = new double[slopes.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = slopes[i] / divisor;
    }
    return new UnitRow(scaled, (lower - now) / divisor, (upper - now) / divisor);
  }

  double coefficient(int i) {
    return coefficients[i];
  }

  /// Minus infinity when there is none.
  double lower() {
    return lower;
  }

  /// Infinity when there is none.
  double upper() {
    return upper;
  }

  /// Whether `held` units lie within, up to rounding.
  boolean holds(double[] held) {
    double sum = value(held);
    double rounding = ROUNDING * Math.max(1, Math.abs(sum));
    return sum >= lower - rounding && sum <= upper + rounding;
  }

  double value(double[] held) {
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++) {
      sum += coefficients[i] * held[i];
    }
    return sum;
  }
}
