package alvh.pricing;

import alvh.math.Normal;

/// First approximations of the standard deviation, one for each of four ranges of the value.
///
/// The nodes between the ranges are the inflection point of the value in `s` and the two points
/// where the tangent there meets 0 and the maximum. Between nodes the inverse of the value, or of a
/// transform of it with the right limit, is interpolated by [RationalCubic]. Notation as in
/// [NormalizedBlack].
///
/// @see "P. Jäckel, Let's Be Rational, section 4; equation numbers differ between its editions"
final class InitialGuess {
  private static final double SQRT_THREE = Math.sqrt(3);

  /// `2 pi / sqrt(27)`, the constant of the transform of small values.
  private static final double SMALL_VALUE_SCALE = 2 * Math.PI / (3 * SQRT_THREE);

  private static final double SQRT_HALF_PI = Math.sqrt(Math.PI / 2);

  private InitialGuess() {}

  /// For values from 0 to the lower node, by way of `f(s) = 2 pi x / sqrt(27) Φ(-z)^3` with `z = x
  /// / (sqrt(3) s)`, whose slope against the value is 1 at 0.
  ///
  /// @param x `|ln(F/K)|`, > 0
  /// @param value > 0, below `nodeValue`
  /// @param node standard deviation of the lower node; `nodeValue`, `nodeVega`: `b` and `b'` there
  static double belowLowerNode(
      double x, double value, double node, double nodeValue, double nodeVega) {
    double z = x / (SQRT_THREE * node);
    double mills = Normal.millsRatio(z);
    double scale = SMALL_VALUE_SCALE * x;
    double tail = Normal.density(z) * mills;
    double nodeTransform = scale * tail * tail * tail;
    double slope = z * mills * z * mills * Math.exp(node * node / 8);
    double logSlopeChange = node / 4 - 2 / node * (1 + z * z - z / mills);
    double curvature = slope * logSlopeChange / nodeVega;
    double fraction = value / nodeValue;
    double tension =
        RationalCubic.tensionForRightCurvature(
            nodeValue, nodeTransform / nodeValue, 1, slope, curvature);
    double transform =
        RationalCubic.value(fraction, 1 - fraction, nodeValue, 0, nodeTransform, 1, slope, tension);
    if (!(transform > 0)) {
      // rounding at the very low end: the parabola through both nodes with slope 1 at 0
      transform = fraction * (nodeTransform * fraction + nodeValue * (1 - fraction));
    }
    return x / (SQRT_THREE * upperQuantile(Math.log(transform / scale) / 3));
  }

  /// For values between the lower node and the inflection point; the inverse itself is
  /// interpolated, its curvature at the inflection point being 0.
  static double belowInflection(
      double value,
      double node,
      double nodeValue,
      double nodeVega,
      double centre,
      double centreValue,
      double centreVega) {
    double width = centreValue - nodeValue;
    double fraction = (value - nodeValue) / width;
    double chord = (centre - node) / width;
    double tension =
        RationalCubic.tensionForRightCurvature(width, chord, 1 / nodeVega, 1 / centreVega, 0);
    return RationalCubic.value(
        fraction, 1 - fraction, width, node, centre, 1 / nodeVega, 1 / centreVega, tension);
  }

  /// For values between the inflection point and the upper node.
  static double aboveInflection(
      double value,
      double centre,
      double centreValue,
      double centreVega,
      double node,
      double nodeValue,
      double nodeVega) {
    double width = nodeValue - centreValue;
    double fraction = (value - centreValue) / width;
    double chord = (node - centre) / width;
    double tension =
        RationalCubic.tensionForLeftCurvature(width, chord, 1 / centreVega, 1 / nodeVega, 0);
    return RationalCubic.value(
        fraction, 1 - fraction, width, centre, node, 1 / centreVega, 1 / nodeVega, tension);
  }

  /// For values from the upper node to the maximum, by way of `f(s) = Φ(-s/2)`, whose slope against
  /// the value is -1/2 at the maximum.
  ///
  /// @param complement maximum less value, > 0
  /// @param node standard deviation of the upper node; `nodeComplement` the complement there
  static double aboveUpperNode(double x, double complement, double node, double nodeComplement) {
    double moneyness = x / node;
    double square = moneyness * moneyness;
    double nodeTransform = Normal.cumulative(-node / 2);
    double slope = -0.5 * Math.exp(0.5 * square);
    double curvature = SQRT_HALF_PI * Math.exp(square + node * node / 8) * square / node;
    double rest = complement / nodeComplement;
    double tension =
        RationalCubic.tensionForLeftCurvature(
            nodeComplement, -nodeTransform / nodeComplement, slope, -0.5, curvature);
    double transform =
        RationalCubic.value(1 - rest, rest, nodeComplement, nodeTransform, 0, slope, -0.5, tension);
    return 2 * upperQuantile(Math.log(transform));
  }

  /// The `z > 0` with `Φ(-z) = exp(logTail)`, to 4.5e-4: as much as two Householder steps need.
  ///
  /// @see "M. Abramowitz, I. A. Stegun, Handbook of mathematical functions, 26.2.23"
  private static double upperQuantile(double logTail) {
    double t = Math.sqrt(-2 * logTail);
    double numerator = Math.fma(Math.fma(0.010328, t, 0.802853), t, 2.515517);
    double denominator = Math.fma(Math.fma(Math.fma(0.001308, t, 0.189269), t, 1.432788), t, 1);
    return t - numerator / denominator;
  }
}
