package alvh.surface;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Medians, the starting points that wild quotes cannot move.
public final class Median {
  private Median() {}

  /// The value at which half of the total weight is reached.
  ///
  /// @param values at least one
  /// @param weights one per value, > 0
  static double weighted(double[] values, double[] weights) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double half = 0;
    for (double weight : weights) {
      half += weight / 2;
    }
    double sum = 0;
    for (int i : order) {
      sum += weights[i];
      if (sum >= half) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }

  /// The median of the absolute values.
  static double ofAbsolute(double[] values) {
    return of(Arrays.stream(values).map(Math::abs).toArray());
  }

  /// The middle value; of an even count the mean of the two in the middle.
  ///
  /// @param values at least one; not changed
  public static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
