package alvh.surface;

import java.util.Arrays;

/// Weights of quotes in a robust fit, found from the residuals of the fit before: first for the
/// median (L1), then Tukey's biweight, which gives a quote far off no weight at all.
///
/// Belongs to one thread.
///
/// @see "P. Huber, E. Ronchetti, Robust Statistics (2009), chapters 4 and 7"
final class RobustWeights {
  /// Tukey's constant: 95 % efficiency for normal errors.
  static final double TUKEY = 4.685;

  /// Median absolute deviation to standard deviation, normal errors.
  private static final double MAD_TO_DEVIATION = 1.4826;

  private final double smallestDeviation;
  private final double[] weights;

  /// @param smallestDeviation residuals count as if they spread by this at least, however well the
  ///   quotes agree
  RobustWeights(int quotes, double smallestDeviation) {
    this.smallestDeviation = smallestDeviation;
    this.weights = new double[quotes];
    Arrays.fill(weights, 1);
  }

  /// The weight of quote `i`, [0, 1].
  double weight(int i) {
    return weights[i];
  }

  /// Whether quote `i` has no say.
  boolean isSetAside(int i) {
    return weights[i] == 0;
  }

  /// How many quotes have no say.
  int setAside() {
    return (int) Arrays.stream(weights).filter(w -> w == 0).count();
  }

  /// New weights from `residuals`; returns the largest change of any.
  double reweigh(double[] residuals, boolean isMedian) {
    double deviation = Math.max(smallestDeviation, MAD_TO_DEVIATION * Median.ofAbsolute(residuals));
    double moved = 0;
    for (int i = 0; i < weights.length; i++) {
      double share = Math.abs(residuals[i]) / deviation;
      double weight = isMedian ? 1 / Math.max(1, share) : biweight(share / TUKEY);
      moved = Math.max(moved, Math.abs(weight - weights[i]));
      weights[i] = weight;
    }
    return moved;
  }

  private static double biweight(double share) {
    return share < 1 ? Math.pow(1 - share * share, 2) : 0;
  }
}
