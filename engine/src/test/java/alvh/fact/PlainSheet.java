package alvh.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Facts by name: a number, 1 or 0 for a flag, empty where it is unknown.
final class PlainSheet {
  private final Map<String, OptionalDouble> values = new TreeMap<>();

  void put(String name, OptionalDouble value) {
    values.put(name, value);
  }

  void number(String name, double value) {
    put(name, OptionalDouble.of(value));
  }

  void flag(String name, boolean value) {
    number(name, value ? 1 : 0);
  }

  void unknown(String... names) {
    for (String name : names) {
      put(name, OptionalDouble.empty());
    }
  }

  /// What `of` says of a series that is there and has at least `count` values.
  void of(String name, Optional<PlainSeries> series, int count, ToDoubleFunction<List<Double>> of) {
    Optional<List<Double>> enough =
        series.map(PlainSeries::values).filter(values -> values.size() >= count);
    put(
        name,
        enough.isPresent()
            ? OptionalDouble.of(of.applyAsDouble(enough.get()))
            : OptionalDouble.empty());
  }

  Map<String, OptionalDouble> values() {
    return Collections.unmodifiableMap(values);
  }
}
