package alvh.pricing;

import alvh.math.Normal;

/// Refines a standard deviation by third-order Householder steps, which multiply the number of
/// correct digits by four, on one of three forms of the equation `b(s) = value`.
///
/// Notation as in [NormalizedBlack]; with `b''/b' = h2` and `b'''/b' = h3` as below.
///
/// @see "P. Jäckel, Let's Be Rational, section 5; A. S. Householder, The numerical treatment of a
///   single nonlinear equation, McGraw-Hill 1970"
final class Householder {
  /// Two steps bring every first approximation to the precision of a double (Jäckel, section 6).
  private static final int STEPS = 2;

  private Householder() {}

  /// On `1/ln b(s) - 1/ln value`, for small values.
  ///
  /// @param logValue `ln value`, < 0; a value that underflows still has it
  static double onReciprocalLog(double x, double logValue, double guess) {
    double stdDev = guess;
    double perLogValue = 1 / logValue;
    for (int i = 0; i < STEPS; i++) {
      double moneyness = x / stdDev;
      double ratio = NormalizedBlack.belowInflectionOverVega(moneyness, stdDev / 2);
      double log =
          NormalizedBlack.logVega(moneyness, stdDev / 2) + Math.log(ratio * Normal.DENSITY_AT_ZERO);
      double q = 1 / ratio;
      double lambda = 1 / log;
      double perStdDev = 1 / stdDev;
      double h2 = secondOverFirst(moneyness, perStdDev, stdDev);
      double newton = (logValue - log) * log * perLogValue * ratio;
      double second = h2 - q * (1 + 2 * lambda);
      double third =
          thirdOverFirst(moneyness * perStdDev, h2)
              + q * (q * (2 + 6 * lambda * (1 + lambda)) - 3 * h2 * (1 + 2 * lambda));
      stdDev = step(stdDev, newton, second, third);
    }
    return stdDev;
  }

  /// On `b(s) - value`, for middle values.
  static double onValue(double x, double value, double maximum, double guess) {
    double stdDev = guess;
    for (int i = 0; i < STEPS; i++) {
      double moneyness = x / stdDev;
      double vega = NormalizedBlack.vega(moneyness, stdDev / 2);
      double ratio = NormalizedBlack.valueOverVega(moneyness, stdDev / 2, vega, maximum);
      double perStdDev = 1 / stdDev;
      double h2 = secondOverFirst(moneyness, perStdDev, stdDev);
      stdDev = step(stdDev, value / vega - ratio, h2, thirdOverFirst(moneyness * perStdDev, h2));
    }
    return stdDev;
  }

  /// On `ln(complement) - ln(maximum - b(s))`, for values near the maximum.
  static double onLogComplement(double x, double complement, double guess) {
    double stdDev = guess;
    double logComplement = Math.log(complement * Normal.SQRT_TWO_PI);
    for (int i = 0; i < STEPS; i++) {
      double moneyness = x / stdDev;
      double ratio = NormalizedBlack.complementOverVega(moneyness, stdDev / 2);
      double log = NormalizedBlack.logVega(moneyness, stdDev / 2) + Math.log(ratio);
      double q = 1 / ratio;
      double perStdDev = 1 / stdDev;
      double h2 = secondOverFirst(moneyness, perStdDev, stdDev);
      double third = thirdOverFirst(moneyness * perStdDev, h2) + q * (3 * h2 + 2 * q);
      stdDev = step(stdDev, (log - logComplement) * ratio, h2 + q, third);
    }
    return stdDev;
  }

  /// `b''/b' = x^2/s^3 - s/4`.
  private static double secondOverFirst(double moneyness, double perStdDev, double stdDev) {
    return moneyness * moneyness * perStdDev - stdDev / 4;
  }

  /// `b'''/b' = h2^2 - 3 x^2/s^4 - 1/4`.
  private static double thirdOverFirst(double xPerVariance, double h2) {
    return h2 * h2 - 3 * xPerVariance * xPerVariance - 0.25;
  }

  /// One step.
  ///
  /// @param newton `-g/g'`
  /// @param second `g''/g'`
  /// @param third `g'''/g'`
  private static double step(double stdDev, double newton, double second, double third) {
    return stdDev
        + newton * (1 + 0.5 * second * newton) / (1 + newton * (second + third * newton / 6));
  }
}
