package alvh.rebuild;

import java.util.Arrays;

/// Quantiles of the sizes of errors.
final class Sizes {
  private Sizes() {}

  /// The quantile of the sizes, linear between order statistics.
  static double quantile(double[] values, double share) {
    double[] sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
