package alvh.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// What one curve returned over another, period by period, on chosen days.
///
/// The mean is over all chosen periods. Its error is that of the means of non-overlapping blocks:
/// periods that follow each other are not independent, since what is held is held for weeks, and a
/// block of a month takes most of that into itself. Chosen periods are lined up before they are
/// cut, a last block that is not full is left out of the error.
///
/// @param periods how many were chosen
/// @param blocks full blocks among them
/// @param aYear mean difference times periods a year, ours less the other, .01 = 1 %
/// @param errorAYear standard deviation of the means of the blocks (divisor `blocks - 1`) over the
///   root of their number, times periods a year
public record PairedDifference(int periods, int blocks, Statistic aYear, Statistic errorAYear) {
  /// Trading days of a month.
  public static final int MONTH = 21;

  /// The difference of `ours` and `other`.
  ///
  /// @param chosen the days whose period, from the common day before, counts
  /// @param block periods of a block, at least 1
  public static PairedDifference of(
      EquityCurve ours, EquityCurve other, Predicate<LocalDate> chosen, int block) {
    Map<LocalDate, Integer> places = new HashMap<>();
    for (int i = 0; i < other.size(); i++) {
      places.put(other.days().get(i), i);
    }
    List<Double> differences = new ArrayList<>();
    for (int i = 1; i < ours.size(); i++) {
      LocalDate day = ours.days().get(i);
      int there = places.getOrDefault(day, 0);
      boolean isPair =
          there > 0
              && other.days().get(there - 1).equals(ours.days().get(i - 1))
              && ours.value(i - 1) > 0
              && other.value(there - 1) > 0;
      if (isPair && chosen.test(day)) {
        differences.add(
            ours.value(i) / ours.value(i - 1) - other.value(there) / other.value(there - 1));
      }
    }
    return of(differences, ours.periodsPerYear(), block);
  }

  /// The same of differences that are worked out.
  ///
  /// @param perYear periods a year
  static PairedDifference of(List<Double> differences, double perYear, int block) {
    int blocks = differences.size() / block;
    List<Double> means = new ArrayList<>();
    for (int b = 0; b < blocks; b++) {
      means.add(mean(differences.subList(b * block, (b + 1) * block)).getAsDouble());
    }
    var mean = mean(differences);
    return new PairedDifference(
        differences.size(),
        blocks,
        mean.isPresent()
            ? Statistic.of(perYear * mean.getAsDouble())
            : Statistic.unknown("no day was chosen"),
        blocks < 2
            ? Statistic.unknown("an error needs two blocks of " + block + " periods")
            : Statistic.of(
                perYear
                    * new Sample(means.stream().mapToDouble(m -> m).toArray()).stdDev()
                    / Math.sqrt(blocks)));
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average();
  }
}
