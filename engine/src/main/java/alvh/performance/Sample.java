package alvh.performance;

import java.util.Arrays;

/// Statistics of a sample of returns.
final class Sample {
  /// The share of the worst periods.
  static final double TAIL = 0.05;

  /// Returns are read off doubles: what deviates by less is rounding and no move.
  private static final double DUST = 1e-12;

  private static final int FOR_SKEW = 3;
  private static final int FOR_KURTOSIS = 4;
  private static final double KURTOSIS_OF_NORMAL = 3;

  private final double[] values;

  Sample(double[] values) {
    this.values = values.clone();
  }

  int size() {
    return values.length;
  }

  double mean() {
    return Arrays.stream(values).sum() / values.length;
  }

  /// Divisor `n - 1`; 0 when nothing moves.
  double stdDev() {
    return withoutDust(Math.sqrt(powers(2) / (values.length - 1)));
  }

  private static double withoutDust(double size) {
    return size < DUST ? 0 : size;
  }

  private double powers(int power) {
    double mean = mean();
    double sum = 0;
    for (double value : values) {
      sum += Math.pow(value - mean, power);
    }
    return sum;
  }

  Statistic skew() {
    double n = values.length;
    if (n < FOR_SKEW) {
      return Statistic.unknown("three periods are needed");
    }
    double stdDev = stdDev();
    return Statistic.ratio(
        n / ((n - 1) * (n - 2)) * powers(FOR_SKEW), Math.pow(stdDev, FOR_SKEW), Performance.STILL);
  }

  Statistic kurtosis() {
    double n = values.length;
    if (n < FOR_KURTOSIS) {
      return Statistic.unknown("four periods are needed");
    }
    double fourth = Math.pow(stdDev(), FOR_KURTOSIS);
    if (fourth == 0) {
      return Statistic.unknown(Performance.STILL);
    }
    double sum = powers(FOR_KURTOSIS) / fourth;
    double lead = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3));
    double normal = KURTOSIS_OF_NORMAL * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    return Statistic.of(lead * sum - normal);
  }

  /// Interpolated linearly between the order statistics around `(n - 1) share`.
  double quantile(double share) {
    double[] sorted = sorted();
    double place = (sorted.length - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// See [Measure#VAR_95].
  double valueAtRisk() {
    return -sorted()[(int) Math.floor(TAIL * values.length)];
  }

  /// See [Measure#CVAR_95].
  double expectedShortfall() {
    double[] sorted = sorted();
    double worst = TAIL * values.length;
    int whole = (int) Math.floor(worst);
    double sum = (worst - whole) * sorted[whole];
    for (int i = 0; i < whole; i++) {
      sum += sorted[i];
    }
    return -sum / worst;
  }

  /// Sum of what lies above 0.
  double gains() {
    return Arrays.stream(values).filter(v -> v > 0).sum();
  }

  /// Size of the sum of what lies below 0.
  double losses() {
    return withoutDust(-Arrays.stream(values).filter(v -> v < 0).sum());
  }

  /// Root of the mean square of what lies below 0, over all periods.
  double downside() {
    return withoutDust(
        Math.sqrt(Arrays.stream(values).map(v -> Math.min(v, 0)).map(v -> v * v).sum() / size()));
  }

  private double[] sorted() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
