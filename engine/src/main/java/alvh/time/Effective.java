package alvh.time;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A fact that changes on stated days, such as a fee or a tick.
///
/// @param from each value by its first day; the earliest also covers what lies before
/// @param <T> the fact
public record Effective<T>(NavigableMap<LocalDate, T> from) {
  public Effective {
    if (from.isEmpty()) {
      throw new IllegalArgumentException("a dated fact needs at least one value");
    }
    from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
  }

  /// The value in force on `date`.
  public T at(LocalDate date) {
    return date.isBefore(from.firstKey())
        ? from.firstEntry().getValue()
        : from.floorEntry(date).getValue();
  }
}
