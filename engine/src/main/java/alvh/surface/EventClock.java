package alvh.surface;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The clock in which variance accrues evenly between two expiries.
///
/// A New York day counts 1 when the exchange is open and `closedWeight` when it is not, spread over
/// its minutes; an event adds the days of variance that it is worth at its instant.
///
/// @param calendar which days are open
/// @param closedWeight weight of a day without trading, [0, 1]
/// @param events instants with their worth in open days, >= 0
public record EventClock(
    TradingCalendar calendar, double closedWeight, List<EventVariance> events) {
  private static final double MINUTES_PER_DAY = 1_440;

  public EventClock {
    events = List.copyOf(events);
    if (!(closedWeight >= 0 && closedWeight <= 1)) {
      throw new IllegalArgumentException("closedWeight must be in [0, 1], was " + closedWeight);
    }
  }

  /// Open days of variance from `start` to `end`, >= 0.
  ///
  /// @throws IllegalArgumentException when `end` is before `start`
  public double days(Instant start, Instant end) {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(end + " is before " + start);
    }
    double days = daysWithoutEvents(calendar, closedWeight, start, end);
    for (EventVariance event : events) {
      if (event.at().isAfter(start) && !event.at().isAfter(end)) {
        days += event.openDays();
      }
    }
    return days;
  }

  static double daysWithoutEvents(
      TradingCalendar calendar, double closedWeight, Instant start, Instant end) {
    double days = 0;
    LocalDate last = NewYork.date(end);
    Instant from = start;
    for (LocalDate day = NewYork.date(start); !day.isAfter(last); day = day.plusDays(1)) {
      Instant midnight = NewYork.instant(day.plusDays(1), LocalTime.MIDNIGHT);
      Instant to = midnight.isBefore(end) ? midnight : end;
      double weight = calendar.isTradingDay(day) ? 1 : closedWeight;
      days += weight * ChronoUnit.MINUTES.between(from, to) / MINUTES_PER_DAY;
      from = to;
    }
    return days;
  }
}
