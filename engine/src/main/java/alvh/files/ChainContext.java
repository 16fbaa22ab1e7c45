package alvh.files;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What readers of chains need beside the file.
///
/// @param calendar the trading days
/// @param ticks the tick rule; without one prices are not checked against it
record ChainContext(TradingCalendar calendar, Optional<TickRule> ticks) {
  /// SPX and VIX options quote this long after the cash close; the early snapshot of DataShop is
  /// taken this long before it (16:15 and 15:45 on a whole day).
  static final Duration QUARTER_HOUR = Duration.ofMinutes(15);

  /// The instant of the closing quotes of `day`: 16:15, or 13:15 on an early close.
  Instant closingQuotes(LocalDate day) {
    return NewYork.instant(day, calendar.indexOptionsClose(day));
  }

  /// The instant of DataShop's early snapshot: 15:45, or 12:45 on an early close.
  Instant earlySnapshot(LocalDate day) {
    return close(day).minus(QUARTER_HOUR);
  }

  /// The instant of the cash close of `day`.
  Instant close(LocalDate day) {
    return NewYork.instant(day, calendar.closeTime(day));
  }

  /// The last trading day up to and including `day`.
  LocalDate tradingDayUpTo(LocalDate day) {
    return calendar.isTradingDay(day) ? day : calendar.previous(day);
  }

  /// The one of `held` that is meant by `asked`.
  Instant choose(TextSource source, Optional<Instant> asked, List<Instant> held) {
    if (asked.isEmpty()) {
      if (held.size() == 1) {
        return held.getFirst();
      }
      throw source.fault(1, "holds " + text(held), "ask for one of them with --at");
    }
    return asked
        .filter(held::contains)
        .orElseThrow(() ->
            source.fault(
                1,
                "holds " + text(held) + ", not " + text(asked.orElseThrow()),
                "ask for an instant that the file holds with --at"));
  }

  private static String text(List<Instant> held) {
    if (held.isEmpty()) {
      return "no quotes of any instant";
    }
    return held.size() == 1
        ? "the quotes of " + text(held.getFirst())
        : "the quotes of "
            + held.size()
            + " instants, "
            + text(held.getFirst())
            + " to "
            + text(held.getLast());
  }

  /// `2024-01-05T16:15` New York.
  static String text(Instant instant) {
    LocalTime time = NewYork.time(instant);
    return NewYork.date(instant) + "T" + time + " New York";
  }
}
