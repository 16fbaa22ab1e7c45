package alvh.pricing;

/// Shape-preserving interpolation between two nodes by a cubic over a quadratic.
///
/// A single number `r` sets the tension: 3 is the cubic Hermite polynomial, infinity the chord.
///
/// @see "R. Delbourgo, J. A. Gregory, Shape preserving piecewise rational interpolation, SIAM J.
///   Sci. Stat. Comput. 6 (1985) 967-976"
final class RationalCubic {
  /// The interpolant has no pole for `r > -1`; kept a little above.
  private static final double LEAST_TENSION = -1 + 1e-8;

  /// From here on the interpolant is the chord to the last bit.
  private static final double CHORD_TENSION = 1e16;

  private RationalCubic() {}

  /// Value at `fraction` of the way from the left node to the right one.
  ///
  /// @param fraction in [0, 1]
  /// @param rest `1 - fraction`, given apart because it may be known more exactly
  /// @param width distance of the nodes, > 0
  /// @param tension `r`, > -1
  static double value(
      double fraction,
      double rest,
      double width,
      double left,
      double right,
      double leftSlope,
      double rightSlope,
      double tension) {
    if (!(tension < CHORD_TENSION)) {
      return right * fraction + left * rest;
    }
    double nearRight = right * fraction + (tension * right - width * rightSlope) * rest;
    double nearLeft = left * rest + (tension * left + width * leftSlope) * fraction;
    double numerator = fraction * fraction * nearRight + rest * rest * nearLeft;
    return numerator / (1 + (tension - 3) * fraction * rest);
  }

  /// The tension that gives the interpolant the second derivative `curvature` at the left node,
  /// raised where shape would be lost.
  static double tensionForLeftCurvature(
      double width, double chord, double leftSlope, double rightSlope, double curvature) {
    double tension = (0.5 * width * curvature + (rightSlope - leftSlope)) / (chord - leftSlope);
    return shapePreserving(tension, chord, leftSlope, rightSlope);
  }

  /// The tension that gives the interpolant the second derivative `curvature` at the right node,
  /// raised where shape would be lost.
  static double tensionForRightCurvature(
      double width, double chord, double leftSlope, double rightSlope, double curvature) {
    double tension = (0.5 * width * curvature + (rightSlope - leftSlope)) / (rightSlope - chord);
    return shapePreserving(tension, chord, leftSlope, rightSlope);
  }

  /// At least the tension that keeps monotone data monotone and convex data convex; the chord when
  /// the wished tension is no number, which happens on straight data.
  private static double shapePreserving(
      double wished, double chord, double leftSlope, double rightSlope) {
    if (Double.isNaN(wished)) {
      return Double.POSITIVE_INFINITY;
    }
    double least = LEAST_TENSION;
    if (leftSlope * chord >= 0 && rightSlope * chord >= 0 && chord != 0) {
      least = Math.max(least, (leftSlope + rightSlope) / chord);
    }
    double toLeft = chord - leftSlope;
    double toRight = rightSlope - chord;
    if (toLeft * toRight > 0) {
      double bend = rightSlope - leftSlope;
      least = Math.max(least, Math.max(bend / toRight, bend / toLeft));
    }
    return Math.max(wished, least);
  }
}
