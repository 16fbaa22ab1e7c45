package alvh.time;

import java.time.LocalDate;
import java.util.function.Predicate;

/// The trading days of a span, counted once so that every question is one array read.
final class TradingDays {
  private final LocalDate first;
  private final LocalDate last;

  /// Number of trading days from `first` up to and including the day at this offset.
  private final int[] countThrough;

  /// Epoch day of each trading day, ascending.
  private final long[] epochDay;

  TradingDays(LocalDate first, LocalDate last, Predicate<LocalDate> isOpen) {
    this.first = first;
    this.last = last;
    long[] open =
        first
            .datesUntil(last.plusDays(1))
            .filter(isOpen)
            .mapToLong(LocalDate::toEpochDay)
            .toArray();
    int[] counts = new int[Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1];
    int known = 0;
    for (int offset = 0; offset < counts.length; offset++) {
      if (known < open.length && open[known] == first.toEpochDay() + offset) {
        known++;
      }
      counts[offset] = known;
    }
    this.epochDay = open;
    this.countThrough = counts;
  }

  /// Number of trading days in the span up to and including `date`.
  int through(LocalDate date) {
    return countThrough[offset(date)];
  }

  /// Number of trading days in the span before `date`.
  int before(LocalDate date) {
    int offset = offset(date);
    return offset == 0 ? 0 : countThrough[offset - 1];
  }

  boolean contains(LocalDate date) {
    return through(date) > before(date);
  }

  /// The trading day number `index`, from 0.
  LocalDate at(int index) {
    if (index < 0 || index >= epochDay.length) {
      throw new IllegalArgumentException(
          "the trading day asked for lies outside the calendar's span " + first + " to " + last);
    }
    return LocalDate.ofEpochDay(epochDay[index]);
  }

  private int offset(LocalDate date) {
    if (date.isBefore(first) || date.isAfter(last)) {
      throw new IllegalArgumentException(
          date + " lies outside the calendar's span " + first + " to " + last);
    }
    return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
  }
}
