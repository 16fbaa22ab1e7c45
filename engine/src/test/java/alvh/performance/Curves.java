package alvh.performance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Curves to measure.
final class Curves {
  private Curves() {}

  /// From 100 on the last day of 1999, one return at every year's end.
  static EquityCurve yearly(double... returns) {
    List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(1999, 12, 31)));
    List<Double> values = new ArrayList<>(List.of(100.0));
    for (double r : returns) {
      days.add(days.getLast().plusYears(1));
      values.add(values.getLast() * (1 + r));
    }
    return EquityCurve.of(days, values);
  }

  /// Values on the weekdays from 2010-01-04.
  static EquityCurve daily(double... values) {
    List<LocalDate> days = weekdays(values.length);
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return EquityCurve.of(days, list);
  }

  /// A random walk with fat tails.
  static EquityCurve random(long seed, int periods) {
    var random = new Random(seed);
    double[] values = new double[periods + 1];
    values[0] = 1_000_000;
    for (int i = 1; i <= periods; i++) {
      double size = random.nextInt(20) == 0 ? 0.04 : 0.01;
      values[i] = values[i - 1] * (1 + 0.0004 + size * random.nextGaussian());
    }
    return daily(values);
  }

  static List<LocalDate> weekdays(int count) {
    return LocalDate.of(2010, 1, 4)
        .datesUntil(LocalDate.of(2060, 1, 1))
        .filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY)
        .limit(count)
        .toList();
  }

  static double number(Performance performance, Measure measure) {
    return performance.figure(measure).asNumber().orElseThrow();
  }

  static double number(Comparison comparison, PairMeasure measure) {
    return comparison.figure(measure).asNumber().orElseThrow();
  }
}
