package alvh.fact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A daily series with the rule by which its values become known.
///
/// @param dates ascending
/// @param values one for each date
/// @param clock New York time at which a value is known
/// @param lagDays calendar days from its date to the day on which it is known
record PlainSeries(List<LocalDate> dates, List<Double> values, LocalTime clock, int lagDays) {

  /// A series of several files: where two have a date, the later one of the list stands.
  @SafeVarargs
  static PlainSeries merged(LocalTime clock, int lagDays, Map<LocalDate, Double>... files) {
    NavigableMap<LocalDate, Double> all = new TreeMap<>();
    for (Map<LocalDate, Double> file : files) {
      all.putAll(file);
    }
    return of(all, clock, lagDays);
  }

  static PlainSeries of(NavigableMap<LocalDate, Double> all, LocalTime clock, int lagDays) {
    return new PlainSeries(List.copyOf(all.keySet()), List.copyOf(all.values()), clock, lagDays);
  }

  /// Whether the value of `date` is known at the moment.
  boolean isKnown(LocalDate date, PlainMoment at) {
    LocalDate published = date.plusDays(lagDays);
    return published.isBefore(at.day())
        || (published.equals(at.day()) && !clock.isAfter(at.time()));
  }

  /// What is known at the moment.
  PlainSeries known(PlainMoment at) {
    int size = dates.size();
    while (size > 0 && !isKnown(dates.get(size - 1), at)) {
      size--;
    }
    return new PlainSeries(dates.subList(0, size), values.subList(0, size), clock, lagDays);
  }

  /// The values of the days that `keep` accepts.
  PlainSeries on(Predicate<LocalDate> keep) {
    List<LocalDate> keptDates = new ArrayList<>();
    List<Double> keptValues = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      if (keep.test(dates.get(i))) {
        keptDates.add(dates.get(i));
        keptValues.add(values.get(i));
      }
    }
    return new PlainSeries(List.copyOf(keptDates), List.copyOf(keptValues), clock, lagDays);
  }

  /// The newest values, as many as there are up to `count`.
  PlainSeries newest(int count) {
    int from = Math.max(0, dates.size() - count);
    return new PlainSeries(
        dates.subList(from, dates.size()), values.subList(from, values.size()), clock, lagDays);
  }

  NavigableMap<LocalDate, Double> byDate() {
    NavigableMap<LocalDate, Double> all = new TreeMap<>();
    for (int i = 0; i < dates.size(); i++) {
      all.put(dates.get(i), values.get(i));
    }
    return all;
  }
}
