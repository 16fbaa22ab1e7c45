package alvh.performance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Values on dates: an account at its closes, an index, a fund.
///
/// The first point is where the curve starts; every later one ends a period. Periods may be days,
/// months or of mixed length.
public final class EquityCurve {
  /// Days of a mean year of the Gregorian calendar, leap years counted; centuries do not matter
  /// here.
  static final double DAYS_PER_YEAR = 365.25;

  /// A month may end with a weekend and a holiday: its last trading day is at most so many days
  /// before its end.
  private static final int LAST_DAYS = 3;

  private final List<LocalDate> days;
  private final double[] values;

  private EquityCurve(List<LocalDate> days, double[] values) {
    this.days = days;
    this.values = values;
  }

  /// The curve through `values` on `days`.
  ///
  /// @param days ascending, at least one
  /// @param values one per day, finite; an account may fall to nothing and below
  public static EquityCurve of(List<LocalDate> days, List<Double> values) {
    if (days.isEmpty() || days.size() != values.size()) {
      throw new IllegalArgumentException(
          "a curve needs as many days as values, had " + days.size() + " and " + values.size());
    }
    for (int i = 0; i < days.size(); i++) {
      if (i > 0 && !days.get(i).isAfter(days.get(i - 1))) {
        throw new IllegalArgumentException(days.get(i) + " does not follow " + days.get(i - 1));
      }
      if (!Double.isFinite(values.get(i))) {
        throw new IllegalArgumentException(days.get(i) + ": value is " + values.get(i));
      }
    }
    return new EquityCurve(
        List.copyOf(days), values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// Ascending.
  public List<LocalDate> days() {
    return days;
  }

  /// Points of the curve, one more than periods.
  public int size() {
    return values.length;
  }

  /// The value of point `i`.
  public double value(int i) {
    return values[i];
  }

  /// The first day.
  public LocalDate first() {
    return days.getFirst();
  }

  /// The last day.
  public LocalDate last() {
    return days.getLast();
  }

  /// From the first day to the last, mean Gregorian years.
  public double years() {
    return ChronoUnit.DAYS.between(first(), last()) / DAYS_PER_YEAR;
  }

  /// Periods a year as the dates have them: about 252 of days, 12 of months. 0 of a single point.
  public double periodsPerYear() {
    return size() < 2 ? 0 : (size() - 1) / years();
  }

  /// Calendar days of the period that ends at point `i >= 1`.
  long daysOf(int i) {
    return ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
  }

  /// The first day but the last on which nothing was left: from there on no return is defined.
  Optional<LocalDate> ruined() {
    for (int i = 0; i < size() - 1; i++) {
      if (!(values[i] > 0)) {
        return Optional.of(days.get(i));
      }
    }
    return Optional.empty();
  }

  /// What every period returned, .01 = 1 %; only of a curve that is not [#ruined].
  double[] returns() {
    double[] returns = new double[size() - 1];
    for (int i = 1; i < size(); i++) {
      returns[i - 1] = values[i] / values[i - 1] - 1;
    }
    return returns;
  }

  /// The points on the days `kept`, of which the curve has one at least.
  public EquityCurve on(Set<LocalDate> kept) {
    List<LocalDate> left = new ArrayList<>();
    List<Double> there = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (kept.contains(days.get(i))) {
        left.add(days.get(i));
        there.add(values[i]);
      }
    }
    return of(left, there);
  }

  /// Whole months alone: the last point of every month, from the end of the month in which the
  /// curve starts. A last month that the curve leaves before its end is left out.
  public Optional<EquityCurve> monthEnds() {
    List<LocalDate> ends = new ArrayList<>();
    List<Double> last = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      boolean isLastOfMonth =
          i + 1 < size()
              ? !YearMonth.from(days.get(i)).equals(YearMonth.from(days.get(i + 1)))
              : isMonthEnd(days.get(i));
      if (isLastOfMonth) {
        ends.add(days.get(i));
        last.add(values[i]);
      }
    }
    return ends.isEmpty() ? Optional.empty() : Optional.of(of(ends, last));
  }

  /// Whether `day` may be the last trading day of its month.
  static boolean isMonthEnd(LocalDate day) {
    return day.lengthOfMonth() - day.getDayOfMonth() <= LAST_DAYS;
  }
}
