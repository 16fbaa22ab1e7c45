package alvh.market;

import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// What a daily series is.
///
/// @param name as facts and maps call it: `vix.close`, `spx.close`, `breadth.advances`
/// @param unit `vol points`, `index points`, `percent`, `count`
/// @param clock New York time of day at which a value of the day is struck
/// @param lagDays calendar days from the value's date to its publication; 0 for market prices
/// @param source the file or feed, as a person would look for it
public record SeriesInfo(String name, String unit, LocalTime clock, int lagDays, String source) {
  public SeriesInfo {
    if (lagDays < 0) {
      throw new IllegalArgumentException("lagDays must be >= 0, was " + lagDays);
    }
  }

  /// The instant from which the value of `date` is known.
  public Instant visibleAt(LocalDate date) {
    return NewYork.instant(date.plusDays(lagDays), clock);
  }
}
