package alvh.rebuild;

import alvh.time.Expiry;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// The weekly expiries from which VIX is read since 2014-10-06.
///
/// @see "Cboe, Volatility Index Methodology: Cboe Volatility Index, selection of options"
final class VixFridays {
  private VixFridays() {}

  static LocalDate notAfter(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
  }

  /// The expiry of the week that ends with `friday`: SPX in the morning when it is the month's,
  /// else SPXW at the close.
  static Expiry expiry(LocalDate friday, TradingCalendar calendar) {
    LocalDate date = calendar.isTradingDay(friday) ? friday : calendar.previous(friday);
    boolean isMonthly = date.equals(calendar.spxMonthly(YearMonth.from(friday)));
    return calendar.expiry(date, isMonthly ? Settlement.AM : Settlement.PM);
  }
}
