package alvh.surface;

/// One smooth discount curve for all expiries: a flat rate or a Nelson-Siegel zero curve.
///
/// `r(T) = level + slope g(T) + hump (g(T) - e^(-T/tau))` with `g(T) = (1 - e^(-T/tau)) / (T/tau)`
/// and `tau` = 1 year; continuous, ACT/365F. Bounded at both ends, so it may be read at any `T >
/// 0`.
///
/// @param level the rate at very long maturities
/// @param slope rate at 0 minus `level`
/// @param hump the size of the bulge around one to two years
/// @see "C. Nelson, A. Siegel, Parsimonious modeling of yield curves, Journal of Business 60
///   (1987), equation 2"
public record DiscountCurve(double level, double slope, double hump) {
  private static final double TAU_YEARS = 1;

  public DiscountCurve {
    if (!Double.isFinite(level) || !Double.isFinite(slope) || !Double.isFinite(hump)) {
      throw new IllegalArgumentException(
          "rates must be finite, were " + level + ", " + slope + ", " + hump);
    }
  }

  /// The same continuous rate at every maturity.
  ///
  /// @param rate continuous, .05 = 5 %
  public static DiscountCurve flat(double rate) {
    return new DiscountCurve(rate, 0, 0);
  }

  /// The continuous zero rate to `years`.
  ///
  /// @param years >= 0
  public double rate(double years) {
    return level + slope * slopeLoading(years) + hump * humpLoading(years);
  }

  /// The discount factor to `years`.
  ///
  /// @param years >= 0
  public double discount(double years) {
    return Math.exp(-rate(years) * years);
  }

  static double slopeLoading(double years) {
    if (!(years >= 0)) {
      throw new IllegalArgumentException("years must be >= 0, was " + years);
    }
    double u = years / TAU_YEARS;
    return u == 0 ? 1 : -Math.expm1(-u) / u;
  }

  static double humpLoading(double years) {
    return slopeLoading(years) - Math.exp(-years / TAU_YEARS);
  }
}
