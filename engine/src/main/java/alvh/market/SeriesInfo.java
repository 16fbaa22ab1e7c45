package alvh.market;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/// What a daily series is.
///
/// @param name as facts and maps call it: `vix.close`, `spx.close`, `breadth.advances`
/// @param unit `vol points`, `index points`, `percent`, `count`
/// @param clock New York time of day at which a value of the day is struck
/// @param lagDays calendar days from the value's date to its publication; 0 for market prices
/// @param source the file or feed, as a person would look for it
/// @param earlyClocks days whose value is struck at another time: early closes
public record SeriesInfo(
    String name,
    String unit,
    LocalTime clock,
    int lagDays,
    String source,
    Map<LocalDate, LocalTime> earlyClocks) {
  public SeriesInfo {
    earlyClocks = Map.copyOf(earlyClocks);
    if (lagDays < 0) {
      throw new IllegalArgumentException("lagDays must be >= 0, was " + lagDays);
    }
  }

  /// A series struck at one time of day, early closes or not.
  public SeriesInfo(String name, String unit, LocalTime clock, int lagDays, String source) {
    this(name, unit, clock, lagDays, source, Map.of());
  }

  /// The same clock under another name and unit.
  public SeriesInfo named(String other, String otherUnit) {
    return new SeriesInfo(other, otherUnit, clock, lagDays, source, earlyClocks);
  }

  /// The series with the clock of the session: on an early close its values are struck as long
  /// after the close as on a whole day. Only clocks from the cash close to the close of index
  /// options follow the session; others, and published ones, stay.
  public SeriesInfo following(TradingCalendar calendar) {
    Duration afterClose = Duration.between(TradingCalendar.REGULAR_CLOSE, clock);
    if (lagDays > 0
        || afterClose.isNegative()
        || afterClose.compareTo(TradingCalendar.INDEX_OPTION_EXTRA) > 0) {
      return this;
    }
    Map<LocalDate, LocalTime> early = new HashMap<>();
    calendar.earlyCloses().forEach((day, close) -> early.put(day, close.plus(afterClose)));
    return new SeriesInfo(name, unit, clock, lagDays, source, early);
  }

  /// The instant from which the value of `date` is known.
  public Instant visibleAt(LocalDate date) {
    return NewYork.instant(date.plusDays(lagDays), earlyClocks.getOrDefault(date, clock));
  }
}
