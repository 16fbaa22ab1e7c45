package alvh.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// The settlement day of the VIX contracts of one week.
///
/// A VIX contract settles on a Wednesday, 30 days before the Friday on which the SPX options that
/// make its settlement value expire. When that Wednesday or that Friday is an exchange holiday the
/// date is the business day before the Wednesday (CFE rule 1202(b)). A closure that nobody could
/// know of moves a Wednesday to the next business day instead: the contracts of 2018-12-05 settled
/// on 2018-12-06.
final class VixWeek {
  /// The term of the VIX in days.
  private static final int TERM_DAYS = 30;

  private VixWeek() {}

  /// The Wednesday of the monthly contract of `month`, before any shift.
  static LocalDate wednesday(VixMonthlyRule rule, YearMonth month) {
    return switch (rule) {
      case WEDNESDAY_BEFORE_THIRD_FRIDAY ->
          TradingCalendar.thirdFriday(month).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
      case THIRTY_DAYS_BEFORE_NEXT_THIRD_FRIDAY ->
          TradingCalendar.thirdFriday(month.plusMonths(1)).minusDays(TERM_DAYS);
    };
  }

  /// The settlement day of the contracts listed for `wednesday`.
  static LocalDate settlement(TradingCalendar calendar, LocalDate wednesday) {
    if (calendar.isUnscheduledClosure(wednesday)) {
      return calendar.settlementDate(wednesday, Settlement.AM);
    }
    boolean isShifted =
        calendar.isHoliday(wednesday) || calendar.isHoliday(wednesday.plusDays(TERM_DAYS));
    return isShifted ? calendar.previous(wednesday) : wednesday;
  }
}
