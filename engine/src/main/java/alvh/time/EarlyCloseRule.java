package alvh.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// A yearly early close and the days on which the rule is in force.
///
/// @param name the occasion
/// @param day its date in a year; the rule says nothing when that is not a trading day
/// @param weekdays the weekdays on which the session is shortened
/// @param close New York time of the cash close
/// @param from first date of the rule
/// @param until last date of the rule; empty while it is in force
public record EarlyCloseRule(
    String name,
    DayRule day,
    Set<DayOfWeek> weekdays,
    LocalTime close,
    LocalDate from,
    Optional<LocalDate> until) {
  public EarlyCloseRule {
    weekdays = Set.copyOf(weekdays);
    if (weekdays.isEmpty()) {
      throw new IllegalArgumentException("early close '" + name + "' needs at least one weekday");
    }
  }

  /// The shortened day of `year`, which may still be a holiday; empty when there is none.
  Optional<LocalDate> in(int year) {
    return Optional.of(day.in(year))
        .filter(date -> weekdays.contains(date.getDayOfWeek()))
        .filter(date -> !date.isBefore(from) && !until.stream().anyMatch(date::isAfter));
  }
}
