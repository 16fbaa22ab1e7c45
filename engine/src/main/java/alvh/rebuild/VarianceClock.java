package alvh.rebuild;

import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// The clock in which index variance accrues evenly: trading days from the close of one day.
///
/// A trading day counts 1, any other day [#CLOSED_DAY]. Within a trading day half of the variance
/// comes before the open and half after it.
final class VarianceClock {
  /// The variance from Friday's to Monday's close exceeds that of a weekday by 10.7 %: two closed
  /// days.
  ///
  /// @see "K. French, R. Roll, Stock return variances, JFE 17 (1986), table 1, all exchange
  ///   holidays and weekends"
  static final double CLOSED_DAY = 0.05;

  /// Share of a trading day's variance before its open: AM against PM strips of the third Fridays
  /// January to May 2024 as quoted on 2024-01-05 leave .46 to .65, median .5.
  static final double BEFORE_OPEN = 0.5;

  private static final LocalTime DAY_ENDS = LocalTime.of(16, 15);
  private static final double MINUTES_PER_DAY = 1_440;
  private static final double MINUTES_BEFORE_OPEN =
      MINUTES_PER_DAY - ChronoUnit.MINUTES.between(TradingCalendar.OPEN, DAY_ENDS);
  private static final double MINUTES_OPEN =
      ChronoUnit.MINUTES.between(TradingCalendar.OPEN, TradingCalendar.REGULAR_CLOSE);

  private final TradingCalendar calendar;
  private final LocalDateTime close;

  /// @param day a trading day; its quotes are those of the close of index options
  VarianceClock(LocalDate day, TradingCalendar calendar) {
    this.calendar = calendar;
    this.close = day.atTime(calendar.indexOptionsClose(day));
  }

  /// Trading days from the close to `years` after it.
  double days(double years) {
    return days(
        close
            .atZone(NewYork.ZONE)
            .plusMinutes(Math.round(years * Expiry.MINUTES_PER_YEAR))
            .toLocalDateTime());
  }

  /// Trading days from the close to the wall time `until` in New York, which is not before it.
  double days(LocalDateTime until) {
    LocalDate ended =
        until.toLocalTime().isBefore(DAY_ENDS)
            ? until.toLocalDate().minusDays(1)
            : until.toLocalDate();
    LocalDate from = close.toLocalDate();
    double whole = 0;
    if (ended.isAfter(from)) {
      int trading = calendar.tradingDaysBetween(from, ended);
      whole = trading + CLOSED_DAY * (ChronoUnit.DAYS.between(from, ended) - trading);
    } else if (ended.isBefore(from)) {
      return 0;
    }
    return whole + started(ended, minutes(ended.atTime(DAY_ENDS), until));
  }

  /// The part of the day after `ended` that has passed.
  private double started(LocalDate ended, double minutes) {
    if (!(minutes > 0)) {
      return 0;
    }
    if (!calendar.isTradingDay(ended.plusDays(1))) {
      return CLOSED_DAY * minutes / MINUTES_PER_DAY;
    }
    double before = Math.min(1, minutes / MINUTES_BEFORE_OPEN);
    double open = Math.clamp((minutes - MINUTES_BEFORE_OPEN) / MINUTES_OPEN, 0, 1);
    return BEFORE_OPEN * before + (1 - BEFORE_OPEN) * open;
  }

  /// Minutes on the wall clock from the close to `until`, as Cboe counts them.
  double wallMinutes(LocalDateTime until) {
    return minutes(close, until);
  }

  private static double minutes(LocalDateTime from, LocalDateTime until) {
    return (double) ChronoUnit.MINUTES.between(from, until);
  }
}
