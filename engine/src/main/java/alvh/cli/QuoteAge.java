package alvh.cli;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How old the quotes of a decision are, in words where a person should know.
///
/// @param calendar sessions
record QuoteAge(TradingCalendar calendar) {
  /// The feed is a quarter of an hour late, and snapshots are usually a quarter of an hour apart.
  private static final Duration OLD = Duration.ofMinutes(45);

  /// What to say of quotes long before the moment that was asked for.
  static Optional<String> beforeAsked(Instant quotes, Instant asked) {
    return Duration.between(quotes, asked).compareTo(OLD) > 0
        ? Optional.of("the newest snapshot up to then is of " + Moments.shown(quotes))
        : Optional.empty();
  }

  /// Quotes of an earlier session than the last that has begun, or old ones of the present session.
  Optional<String> now(Instant quotes, Instant now) {
    LocalDate today = NewYork.date(now);
    if (!calendar.covers(today)) {
      return Optional.of(
          today + " lies outside the trading calendar: how old the quotes are is unknown");
    }
    boolean isSession = calendar.isTradingDay(today);
    boolean hasBegun = isSession && !now.isBefore(NewYork.instant(today, TradingCalendar.OPEN));
    LocalDate session = hasBegun ? today : calendar.previous(today);
    if (NewYork.date(quotes).isBefore(session)) {
      return Optional.of(
          "the newest snapshot is of "
              + Moments.shown(quotes)
              + ", not of the last session: `alvh data collect` takes a newer one");
    }
    Instant close = NewYork.instant(session, calendar.indexOptionsClose(session));
    Instant until = now.isBefore(close) ? now : close;
    Duration age = Duration.between(quotes, until);
    return age.compareTo(OLD) > 0
        ? Optional.of(
            "the newest snapshot is of "
                + Moments.shown(quotes)
                + ", "
                + age.toMinutes()
                + " minutes of the session ago: `alvh data collect` takes a newer one")
        : Optional.empty();
  }
}
