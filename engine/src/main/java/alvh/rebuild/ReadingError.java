package alvh.rebuild;

import alvh.surface.Median;
import java.util.Arrays;
import java.util.Optional;

/// How far two readings of the opening lie apart, in basis points of the index.
///
/// @param days compared
/// @param median of the absolute difference
/// @param p95 of it: the smallest that 95 % of the days do not exceed
/// @param largest of it
public record ReadingError(int days, double median, double p95, double largest) {
  private static final double BASIS_POINTS = 10_000;
  private static final double TAIL = 0.95;

  /// The error of absolute log differences; empty without any.
  static Optional<ReadingError> of(double[] differences) {
    if (differences.length == 0) {
      return Optional.empty();
    }
    double[] sorted = differences.clone();
    Arrays.sort(sorted);
    return Optional.of(
        new ReadingError(
            sorted.length,
            BASIS_POINTS * Median.of(sorted),
            BASIS_POINTS * sorted[(int) Math.ceil(TAIL * sorted.length) - 1],
            BASIS_POINTS * sorted[sorted.length - 1]));
  }
}
