package alvh.rebuild;

import alvh.market.MarketHistory;
import alvh.market.Observation;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What the indices may have said at eleven in the morning, when the exchange's option strategy
/// indices roll: between the opening and the close, by the variance that has gone by.
///
/// Of a price that is known at two instants and unknown between them that is the expectation, the
/// clock being that of variance ([IntradayVariance]): at eleven a third of the session's has gone.
/// The opening of SPX is SPY's ([SetEstimate]), or that of the index file where SPY's is not at
/// hand; an index whose opening is not at hand moves with VIX. Nobody knew the close at eleven, so
/// these levels serve to replicate an index that did roll then, and no decision about a market.
///
/// @see "Cboe, CNDR index dashboard: rebalanced typically at 11:00 a.m. ET every third Friday"
final class MorningInputs {
  private static final LocalTime ROLL = LocalTime.of(11, 0);

  private MorningInputs() {}

  static Instant instant(LocalDate day) {
    return NewYork.instant(day, ROLL);
  }

  /// The inputs of eleven o'clock, from those of the close.
  static DayInputs of(MarketHistory history, TradingCalendar calendar, DayInputs.Known close) {
    IndexState state = close.state();
    LocalDate day = state.day();
    SetReadings readings = SetEstimate.of(history, calendar).readings(day);
    OptionalDouble spx =
        readings.spyImplied().isPresent() ? readings.spyImplied() : readings.fileOpen();
    OptionalDouble vix = open(history, "vix.open", day);
    if (spx.isEmpty() || vix.isEmpty()) {
      return new DayInputs.Refused(
          "no opening of SPX (spy.open, spx.open) and VIX (vix.open) of " + day + " is at hand");
    }
    double share = share(calendar, day);
    double level = between(vix.getAsDouble(), state.vix(), share);
    double ratio = level / state.vix();
    IndexState then =
        new IndexState(
            day,
            between(spx.getAsDouble(), state.spx(), share),
            level,
            moved(open(history, "vix9d.open", day), state.vix9d(), share, ratio),
            moved(open(history, "vix3m.open", day), state.vix3m(), share, ratio),
            moved(open(history, "vix6m.open", day), state.vix6m(), share, ratio),
            state.vvix());
    String note =
        String.format(
            Locale.ROOT,
            "levels of 11:00 lie %.0f %% of the way from the opening to the close of the day",
            share * 100);
    return new DayInputs.Known(
        then, close.carry(), Stream.concat(close.missing().stream(), Stream.of(note)).toList());
  }

  private static double share(TradingCalendar calendar, LocalDate day) {
    double session = minutes(calendar.closeTime(day));
    return IntradayVariance.share(minutes(ROLL) / session);
  }

  private static double minutes(LocalTime until) {
    return Duration.between(TradingCalendar.OPEN, until).toMinutes();
  }

  private static double between(double open, double close, double share) {
    return open + share * (close - open);
  }

  private static OptionalDouble moved(
      OptionalDouble open, OptionalDouble close, double share, double ratio) {
    if (close.isEmpty()) {
      return close;
    }
    return OptionalDouble.of(
        open.isPresent()
            ? between(open.getAsDouble(), close.getAsDouble(), share)
            : close.getAsDouble() * ratio);
  }

  private static OptionalDouble open(MarketHistory history, String name, LocalDate day) {
    List<Double> found =
        history.series(name).flatMap(s -> s.on(day)).map(Observation::value).stream()
            .filter(v -> v > 0)
            .toList();
    return found.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(found.getFirst());
  }
}
