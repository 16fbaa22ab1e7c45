package alvh.performance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a curve returned in a month.
///
/// @param month the month
/// @param value from its last value before the month, or its first in it, to the month's last; .01
///   = 1 %
/// @param isWhole whether the curve covers the month: not the one in which it starts, nor a last
///   one that it leaves early
public record MonthReturn(YearMonth month, double value, boolean isWhole) {
  /// The months of a curve above 0, in the order of time.
  static List<MonthReturn> of(EquityCurve curve) {
    List<MonthReturn> months = new ArrayList<>();
    int base = 0;
    for (int i = 1; i < curve.size(); i++) {
      YearMonth month = YearMonth.from(curve.days().get(i));
      boolean isLast = i + 1 == curve.size();
      if (isLast || !YearMonth.from(curve.days().get(i + 1)).equals(month)) {
        boolean isWhole =
            !YearMonth.from(curve.days().get(base)).equals(month)
                && (!isLast || EquityCurve.isMonthEnd(curve.last()));
        months.add(new MonthReturn(month, curve.value(i) / curve.value(base) - 1, isWhole));
        base = i;
      }
    }
    return months;
  }

  /// Returns of the calendar years of `months`, compounded; of a year that the curve does not cover
  /// whatever part it has.
  public static Map<Integer, Double> years(List<MonthReturn> months) {
    Map<Integer, Double> years = new TreeMap<>();
    for (MonthReturn month : months) {
      years.merge(
          month.month().getYear(), month.value(), (sofar, next) -> (1 + sofar) * (1 + next) - 1);
    }
    return years;
  }
}
