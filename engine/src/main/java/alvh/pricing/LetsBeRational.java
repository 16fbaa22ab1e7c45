package alvh.pricing;

import alvh.math.Normal;

/// The total standard deviation that gives an out-of-the-money option its price: a first
/// approximation by range, then two Householder steps on the form of the equation that suits it.
///
/// Notation as in [NormalizedBlack].
///
/// @see "P. Jäckel, Let's Be Rational (2013, revised 2016), Wilmott 2015(75), 40-53"
final class LetsBeRational {
  private LetsBeRational() {}

  /// The `s > 0` with `b(x, s) = price / rootOfForwardTimesStrike`.
  ///
  /// @param x `|ln(F/K)|`, >= 0
  /// @param maximum `exp(-x/2) = sqrt(min(F, K) / max(F, K))`
  /// @param price of the out-of-the-money option, > 0
  /// @param complement `min(F, K) - price`, > 0, given apart because it may be known more exactly
  /// @param root `sqrt(F K)`, the unit of `price` and `complement`
  static double stdDev(double x, double maximum, double price, double complement, double root) {
    double value = price / root;
    double centre = Math.sqrt(2 * x);
    double centreRatio = NormalizedBlack.belowInflectionOverVega(centre / 2, centre / 2);
    double centreVega = maximum * Normal.DENSITY_AT_ZERO;
    double centreValue = centreVega * centreRatio;
    if (!(value < centreValue)) {
      return aboveInflection(x, maximum, value, complement / root, centre, centreValue);
    }
    double node = centre - centreRatio;
    double nodeMoneyness = x / node;
    double nodeVega = NormalizedBlack.vega(nodeMoneyness, node / 2);
    double nodeValue = nodeVega * NormalizedBlack.belowInflectionOverVega(nodeMoneyness, node / 2);
    if (value < nodeValue) {
      boolean isNormal = value >= Double.MIN_NORMAL;
      double logValue = isNormal ? Math.log(value) : Math.log(price) - Math.log(root);
      double guessed = isNormal ? value : Double.MIN_NORMAL;
      double guess = InitialGuess.belowLowerNode(x, guessed, node, nodeValue, nodeVega);
      return Householder.onReciprocalLog(x, logValue, guess);
    }
    double guess =
        InitialGuess.belowInflection(
            value, node, nodeValue, nodeVega, centre, centreValue, centreVega);
    return Householder.onValue(x, value, maximum, guess);
  }

  private static double aboveInflection(
      double x,
      double maximum,
      double value,
      double complement,
      double centre,
      double centreValue) {
    double centreVega = maximum * Normal.DENSITY_AT_ZERO;
    double node = centre + (maximum - centreValue) / centreVega;
    double nodeMoneyness = x / node;
    double nodeVega = NormalizedBlack.vega(nodeMoneyness, node / 2);
    double nodeComplement = nodeVega * NormalizedBlack.complementOverVega(nodeMoneyness, node / 2);
    if (complement < nodeComplement) {
      double guess = InitialGuess.aboveUpperNode(x, complement, node, nodeComplement);
      return value > maximum / 2
          ? Householder.onLogComplement(x, complement, guess)
          : Householder.onValue(x, value, maximum, guess);
    }
    double guess =
        InitialGuess.aboveInflection(
            value, centre, centreValue, centreVega, node, maximum - nodeComplement, nodeVega);
    return Householder.onValue(x, value, maximum, guess);
  }
}
