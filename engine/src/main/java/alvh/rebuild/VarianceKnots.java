package alvh.rebuild;

import java.util.Arrays;
import java.util.Optional;

/// Knots of a rising total variance and the slopes of the monotone cubic through them.
///
/// A named accumulator: belongs to one thread. The knot `(0, 0)` is understood.
final class VarianceKnots {
  private static final int MOST = 6;

  /// A cubic is monotone when the slopes at its ends are at most three times its secant.
  private static final double MONOTONE = 3;

  private double[] times = new double[MOST];
  private double[] variances = new double[MOST];
  private double[] slopes = new double[MOST];
  private int count;

  /// Adds a knot after those at hand.
  void add(double time, double variance) {
    times[count] = time;
    variances[count++] = variance;
  }

  /// Makes the curve straight from `from` to `until`, through the knot at `centre`, and settles all
  /// slopes. `from` is pulled up to, `until` down to no less than `centre`; a knot that comes to
  /// lie before the stretch's start gives it its slope where that keeps the curve rising. Only
  /// without a [#fault].
  void straighten(double centre, double from, double until) {
    int c = Arrays.binarySearch(times, 0, count, centre);
    double start = Math.min(from, centre);
    double end = Math.max(until, centre);
    boolean covered = c > 0 && start <= times[c - 1];
    double slope = covered ? secant(c - 1, c) : harmonic(c);
    int left = covered ? c - 2 : c - 1;
    slope = Math.min(slope, steepest(time(left), variance(left), c, centre - start));
    if (c + 1 < count) {
      slope = Math.min(slope, steepest(times[c + 1], variances[c + 1], c, end - centre));
    }
    double[] base = new double[count];
    for (int i = 0; i < count; i++) {
      base[i] = i == c ? slope : i == count - 1 ? lastSlope() : harmonic(i);
    }
    insert(c, covered, start, end, slope, base);
  }

  /// The largest slope that leaves a rising cubic between the stretch and the knot at `time`.
  private double steepest(double time, double variance, int c, double half) {
    double length = Math.abs(times[c] - time);
    double rise = Math.abs(variances[c] - variance);
    return MONOTONE * rise / (length + (MONOTONE - 1) * half);
  }

  private void insert(
      int c, boolean covered, double start, double end, double slope, double[] base) {
    VarianceKnots all = new VarianceKnots();
    int keep = covered ? c - 1 : c;
    for (int i = 0; i < keep; i++) {
      all.add(times[i], variances[i], base[i]);
    }
    if (start < times[c]) {
      all.add(start, variances[c] - slope * (times[c] - start), slope);
    }
    all.add(times[c], variances[c], slope);
    if (end > times[c]) {
      all.add(end, variances[c] + slope * (end - times[c]), slope);
    }
    for (int i = c + 1; i < count; i++) {
      all.add(times[i], variances[i], base[i]);
    }
    times = Arrays.copyOf(all.times, all.count);
    variances = Arrays.copyOf(all.variances, all.count);
    slopes = Arrays.copyOf(all.slopes, all.count);
    count = all.count;
  }

  private void add(double time, double variance, double slope) {
    slopes[count] = slope;
    add(time, variance);
  }

  /// Why no rising curve runs through the knots, if so.
  Optional<String> fault() {
    for (int i = 0; i < count; i++) {
      if (!(time(i) > time(i - 1)) || !(variance(i) > variance(i - 1))) {
        return Optional.of(
            "total variance must rise, was "
                + Arrays.toString(Arrays.copyOf(variances, count))
                + " at trading days "
                + Arrays.toString(Arrays.copyOf(times, count)));
      }
    }
    return Optional.empty();
  }

  private double time(int i) {
    return i < 0 ? 0 : times[i];
  }

  private double variance(int i) {
    return i < 0 ? 0 : variances[i];
  }

  private double secant(int i, int j) {
    return (variance(j) - variance(i)) / (time(j) - time(i));
  }

  /// Weighted harmonic mean of the secants on both sides of knot `i`; at the last knot the only
  /// one.
  private double harmonic(int i) {
    double before = secant(i - 1, i);
    if (i == count - 1) {
      return before;
    }
    double after = secant(i, i + 1);
    double left = time(i) - time(i - 1);
    double right = time(i + 1) - time(i);
    double weight = (left + 2 * right) / (3 * (left + right));
    return before * after / (weight * after + (1 - weight) * before);
  }

  /// The slope of the parabola through the last three knots, between a quarter of and three times
  /// the last secant.
  private double lastSlope() {
    if (count == 1) {
      return secant(-1, 0);
    }
    double last = secant(count - 2, count - 1);
    double left = time(count - 2) - time(count - 3);
    double right = time(count - 1) - time(count - 2);
    double slope =
        ((left + 2 * right) * last - right * secant(count - 3, count - 2)) / (left + right);
    return Math.clamp(slope, last / 4, MONOTONE * last);
  }

  double[] times() {
    return times;
  }

  double[] variances() {
    return variances;
  }

  double[] slopes() {
    return slopes;
  }
}
