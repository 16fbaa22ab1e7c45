package alvh.time;

import java.time.LocalDate;
import java.util.Optional;

/// A yearly holiday of the exchanges and the days on which it is in force.
///
/// @param name as the exchange calls it
/// @param day its date in a year, before any shift off a weekend
/// @param observance where it is kept when that date falls on a weekend
/// @param from first date on which it can be kept
/// @param until last date on which it can be kept; empty while it is in force
public record HolidayRule(
    String name, DayRule day, Observance observance, LocalDate from, Optional<LocalDate> until) {
  /// The day kept in `year`; empty when the rule is not in force then.
  Optional<LocalDate> in(int year) {
    LocalDate kept = observance.observed(day.in(year));
    return Optional.of(kept)
        .filter(date -> !date.isBefore(from) && !until.stream().anyMatch(date::isAfter));
  }
}
