package alvh.pricing;

import alvh.math.Normal;

/// The Black formula of an out-of-the-money option, freed of its units.
///
/// With `x = |ln(F/K)|`, total standard deviation `s`, `a = x/s` and `t = s/2`, the price divided
/// by `sqrt(F K)` is `b = exp(-x/2) Φ(t - a) - exp(x/2) Φ(-t - a)`, between 0 and `exp(-x/2)`. Its
/// slope in `s` is `b' = φ(a) exp(-t^2/2)`, and since `exp(-x/2) φ(t - a) = exp(x/2) φ(t + a) =
/// b'`, everything is `b'` times sums of Mills ratios `m`:
///
/// - `b / b' = m(a - t) - m(a + t)`
/// - `(exp(-x/2) - b) / b' = m(t - a) + m(t + a)`
///
/// One exponential serves a price, and the ratios keep their accuracy where `b` itself underflows.
///
/// @see "P. Jäckel, Let's Be Rational, Wilmott 2015(75), 40-53, section 2"
final class NormalizedBlack {
  /// Up to these two the difference of Mills ratios loses digits and is summed as a series in `t`.
  /// Beyond either of them the loss is below five units of the last place of the volatility.
  private static final double SERIES_STD_DEV = 0.3;

  private static final double SERIES_MONEYNESS = 1.0;

  /// Reciprocal factorials.
  private static final double PER_FACTORIAL_3 = 1.0 / 6;

  private static final double PER_FACTORIAL_5 = 1.0 / 120;

  private static final double PER_FACTORIAL_7 = 1.0 / 5_040;

  private static final double PER_FACTORIAL_9 = 1.0 / 362_880;

  private static final double PER_FACTORIAL_11 = 1.0 / 39_916_800;

  private static final double PER_FACTORIAL_13 = 1.0 / 6_227_020_800.0;

  private NormalizedBlack() {}

  /// `ln(b' sqrt(2 pi)) = -(a^2 + t^2)/2`, finite where `b'` underflows.
  ///
  /// @param moneyness `a = |ln(F/K)| / s`, >= 0
  /// @param halfStdDev `t = s/2`, > 0
  static double logVega(double moneyness, double halfStdDev) {
    return -0.5 * Math.fma(moneyness, moneyness, halfStdDev * halfStdDev);
  }

  /// `b'`, the slope of the value in the standard deviation; 0 when it underflows.
  static double vega(double moneyness, double halfStdDev) {
    return Normal.DENSITY_AT_ZERO * Math.exp(logVega(moneyness, halfStdDev));
  }

  /// `b / b'`, the value in units of its slope.
  ///
  /// Its rounding errors are those that [Black76#price] states.
  ///
  /// @param vega `b'`, > 0; looked at beyond the inflection point only, where it does not underflow
  /// @param maximum `exp(-x/2)`
  static double valueOverVega(double moneyness, double halfStdDev, double vega, double maximum) {
    if (isNearTheMoney(moneyness, halfStdDev)) {
      return millsDifference(moneyness, halfStdDev);
    }
    return moneyness >= halfStdDev
        ? belowInflection(moneyness, halfStdDev)
        : maximum / vega - complementOverVega(moneyness, halfStdDev);
  }

  /// `b / b'` at or below the inflection point `s = sqrt(2 x)`, that is for `a >= t`.
  static double belowInflectionOverVega(double moneyness, double halfStdDev) {
    return isNearTheMoney(moneyness, halfStdDev)
        ? millsDifference(moneyness, halfStdDev)
        : belowInflection(moneyness, halfStdDev);
  }

  /// `(maximum - b) / b'`, how far the value is from its limit, in units of its slope; for `t >=
  /// a`.
  static double complementOverVega(double moneyness, double halfStdDev) {
    return Normal.millsRatio(halfStdDev - moneyness) + Normal.millsRatio(halfStdDev + moneyness);
  }

  private static boolean isNearTheMoney(double moneyness, double halfStdDev) {
    return 2 * halfStdDev <= SERIES_STD_DEV && 2 * halfStdDev * moneyness <= SERIES_MONEYNESS;
  }

  private static double belowInflection(double moneyness, double halfStdDev) {
    return Normal.millsRatio(moneyness - halfStdDev) - Normal.millsRatio(moneyness + halfStdDev);
  }

  /// `m(a - t) - m(a + t) = 2 (c1 t + c3 t^3/3! + c5 t^5/5! + ...)` with `c_n = (-1)^n m^(n)(a)`.
  ///
  /// From `c_(n+1) = n c_(n-1) - a c_n` follows `c_(n+2) = (2n + 1 + a^2) c_n - n (n-1) c_(n-2)`,
  /// and `c3 = (3 + a^2) c1 - 1`. The first term left out is below 1e-17 of the sum.
  private static double millsDifference(double a, double t) {
    double w = a * a;
    double z = t * t;
    double c1 = Math.fma(-a, Normal.millsRatio(a), 1);
    double c3 = Math.fma(3 + w, c1, -1);
    double c5 = Math.fma(7 + w, c3, -6 * c1);
    double c7 = Math.fma(11 + w, c5, -20 * c3);
    double c9 = Math.fma(15 + w, c7, -42 * c5);
    double c11 = Math.fma(19 + w, c9, -72 * c7);
    double c13 = Math.fma(23 + w, c11, -110 * c9);
    double sum = Math.fma(z, c13 * PER_FACTORIAL_13, c11 * PER_FACTORIAL_11);
    sum = Math.fma(z, sum, c9 * PER_FACTORIAL_9);
    sum = Math.fma(z, sum, c7 * PER_FACTORIAL_7);
    sum = Math.fma(z, sum, c5 * PER_FACTORIAL_5);
    sum = Math.fma(z, sum, c3 * PER_FACTORIAL_3);
    return 2 * t * Math.fma(z, sum, c1);
  }
}
