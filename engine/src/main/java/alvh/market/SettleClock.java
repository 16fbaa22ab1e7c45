package alvh.market;

import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The New York time of day at which a future's daily settlement is struck, by effective date.
///
/// @param from first day of each rule and its time; the earliest rule also covers what lies before
public record SettleClock(NavigableMap<LocalDate, LocalTime> from) {
  public SettleClock {
    if (from.isEmpty()) {
      throw new IllegalArgumentException("a settle clock needs at least one time");
    }
    from = new TreeMap<>(from);
  }

  /// The instant at which the settlement of `date` is known.
  public Instant visibleAt(LocalDate date) {
    Map.Entry<LocalDate, LocalTime> rule = from.floorEntry(date);
    LocalTime time = rule == null ? from.firstEntry().getValue() : rule.getValue();
    return NewYork.instant(date, time);
  }
}
