package alvh.lake;

import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;

/// Trading days that a daily record lacks.
final class Gaps {
  /// A record with fewer days than one per this many trading days is not daily.
  private static final int SPARSE = 3;

  private Gaps() {}

  /// The trading days between the first and the last of `days` that are not among them.
  static List<LocalDate> of(NavigableSet<LocalDate> days, TradingCalendar calendar) {
    return days.isEmpty()
        ? List.of()
        : days.first()
            .datesUntil(days.last())
            .filter(d -> calendar.covers(d) && calendar.isTradingDay(d) && !days.contains(d))
            .toList();
  }

  /// How many there are; -1 when the record is not daily.
  static int count(NavigableSet<LocalDate> days, TradingCalendar calendar) {
    int gaps = of(days, calendar).size();
    return gaps > (SPARSE - 1) * days.size() ? -1 : gaps;
  }
}
