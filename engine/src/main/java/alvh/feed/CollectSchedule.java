package alvh.feed;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// When snapshots of delayed chains are due: every so many minutes while the delayed feed shows the
/// session, and once when it shows the closing quotes.
///
/// The feed is a quarter of an hour late, so the first snapshot is due a quarter of an hour after
/// the opening. Index options quote on for a quarter of an hour after the cash close while the
/// index stands still; a chain taken then could not be told from the closing one. So the snapshots
/// of the session end when the feed reaches the cash close, and the last one follows when the feed
/// is surely past the close of index options: 16:35, or 13:35 on a half day.
///
/// @param calendar trading days and early closes
/// @param every between two snapshots, at least one minute
public record CollectSchedule(TradingCalendar calendar, Duration every) {
  private static final Duration DELAY = Duration.ofMinutes(15);
  private static final Duration AFTER_CLOSE = Duration.ofMinutes(20);
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  public CollectSchedule {
    if (every.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("every must be at least one minute, was " + every);
    }
  }

  /// The first instant after `after` at which a snapshot is due.
  public Instant next(Instant after) {
    LocalDate today = NewYork.date(after);
    LocalDate day = calendar.isTradingDay(today) ? today : calendar.next(today);
    Instant last = last(day);
    if (!last.isAfter(after)) {
      day = calendar.next(day);
      last = last(day);
    }
    Instant first = NewYork.instant(day, TradingCalendar.OPEN).plus(DELAY);
    if (first.isAfter(after)) {
      return first;
    }
    long passed = Duration.between(first, after).dividedBy(every);
    Instant slot = first.plus(every.multipliedBy(passed + 1));
    Instant close = NewYork.instant(day, calendar.closeTime(day));
    return slot.isBefore(close.plus(DELAY)) ? slot : last;
  }

  private Instant last(LocalDate day) {
    LocalTime close = calendar.indexOptionsClose(day);
    return NewYork.instant(day, close).plus(AFTER_CLOSE);
  }
}
