package alvh.signal;

import alvh.market.DailySeries;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Readings over the newest values of one or two series.
public final class Rolling {
  private static final int FEWEST_FOR_CORRELATION = 3;

  private Rolling() {}

  /// The correlation of the newest `window` daily changes of two series on the days both have.
  ///
  /// @param window number of changes, at least 3
  public static Reading correlationOfChanges(DailySeries a, DailySeries b, int window) {
    return correlation(a, b, window, false);
  }

  /// The correlation of the newest `window` daily returns (log changes) of two positive series on
  /// the days both have.
  ///
  /// @param window number of returns, at least 3
  public static Reading correlationOfReturns(DailySeries a, DailySeries b, int window) {
    return correlation(a, b, window, true);
  }

  /// The highest of the newest `window` values.
  ///
  /// @param values oldest first
  public static Reading max(double[] values, int window) {
    check(window, 1);
    return values.length < window
        ? new Reading.NotEnoughData(values.length, window)
        : new Reading.Value(newest(values, window).max().orElseThrow());
  }

  /// How far the last value lies below the highest of the newest `window`, >= 0.
  ///
  /// @param values oldest first
  public static Reading dropFromMax(double[] values, int window) {
    return switch (max(values, window)) {
      case Reading.Value top -> new Reading.Value(top.value() - values[values.length - 1]);
      case Reading.NotEnoughData few -> few;
      case Reading.Undefined undefined -> undefined;
    };
  }

  /// The plain mean of the newest `window` values.
  ///
  /// @param values oldest first
  public static Reading mean(double[] values, int window) {
    check(window, 1);
    return values.length < window
        ? new Reading.NotEnoughData(values.length, window)
        : new Reading.Value(newest(values, window).average().orElseThrow());
  }

  /// The share of the newest `window` values that are not above the last one, (0, 1].
  ///
  /// @param values oldest first
  public static Reading percentileOfLast(double[] values, int window) {
    check(window, 1);
    if (values.length < window) {
      return new Reading.NotEnoughData(values.length, window);
    }
    double last = values[values.length - 1];
    return new Reading.Value(
        (double) newest(values, window).filter(v -> v <= last).count() / window);
  }

  /// The population standard deviation of the newest `window` values.
  ///
  /// @param values oldest first
  public static Reading stdev(double[] values, int window) {
    return switch (mean(values, window)) {
      case Reading.Value mean -> {
        double squares = newest(values, window).map(v -> square(v - mean.value())).sum();
        yield new Reading.Value(Math.sqrt(squares / window));
      }
      case Reading.NotEnoughData few -> few;
      case Reading.Undefined undefined -> undefined;
    };
  }

  /// How many population standard deviations the last value lies above the mean of the newest
  /// `window`, itself among them.
  ///
  /// @param values oldest first
  public static Reading z(double[] values, int window) {
    if (mean(values, window) instanceof Reading.Value mean
        && stdev(values, window) instanceof Reading.Value stdev) {
      double last = values[values.length - 1];
      return stdev.value() > 0
          ? new Reading.Value((last - mean.value()) / stdev.value())
          : new Reading.Undefined("values that do not move have no deviation to measure in");
    }
    return new Reading.NotEnoughData(values.length, window);
  }

  /// The last value minus that of `window` values before.
  ///
  /// @param values oldest first
  public static Reading change(double[] values, int window) {
    check(window, 1);
    return values.length <= window
        ? new Reading.NotEnoughData(values.length, window + 1)
        : new Reading.Value(values[values.length - 1] - values[values.length - 1 - window]);
  }

  /// The last value over that of `window` values before, minus 1.
  ///
  /// @param values oldest first
  public static Reading simpleReturn(double[] values, int window) {
    check(window, 1);
    if (values.length <= window) {
      return new Reading.NotEnoughData(values.length, window + 1);
    }
    double before = values[values.length - 1 - window];
    return before > 0
        ? new Reading.Value(values[values.length - 1] / before - 1)
        : new Reading.Undefined("a value that is not above 0 has no return");
  }

  private static double square(double x) {
    return x * x;
  }

  private static DoubleStream newest(double[] values, int window) {
    return Arrays.stream(values, values.length - window, values.length);
  }

  private static void check(int window, int fewest) {
    if (window < fewest) {
      throw new IllegalArgumentException("window must be >= " + fewest + ", was " + window);
    }
  }

  private static Reading correlation(DailySeries a, DailySeries b, int window, boolean asReturns) {
    check(window, FEWEST_FOR_CORRELATION);
    double[] x = new double[window + 1];
    double[] y = new double[window + 1];
    int start = window + 1;
    int i = a.size() - 1;
    int j = b.size() - 1;
    while (i >= 0 && j >= 0 && start > 0) {
      int order = Long.compare(a.epochDay(i), b.epochDay(j));
      if (order == 0) {
        x[--start] = asReturns ? Math.log(a.value(i)) : a.value(i);
        y[start] = asReturns ? Math.log(b.value(j)) : b.value(j);
      }
      i -= order >= 0 ? 1 : 0;
      j -= order <= 0 ? 1 : 0;
    }
    if (start > 0) {
      return new Reading.NotEnoughData(window + 1 - start, window + 1);
    }
    return correlation(changes(x), changes(y));
  }

  private static double[] changes(double[] values) {
    double[] changes = new double[values.length - 1];
    Arrays.setAll(changes, i -> values[i + 1] - values[i]);
    return changes;
  }

  private static Reading correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    double scale = Math.sqrt(xx) * Math.sqrt(yy);
    return scale > 0
        ? new Reading.Value(Math.clamp(xy / scale, -1, 1))
        : new Reading.Undefined("a series that does not move has no correlation");
  }
}
