package alvh.fact;

import alvh.playbook.FactValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What two computations of the same facts say, fact by fact.
final class FactComparison {
  private final double tolerance;
  private final Map<String, Double> absolute;
  private final List<String> disagreements = new ArrayList<>();
  private final Map<String, Integer> known = new TreeMap<>();
  private final Map<String, Double> largest = new TreeMap<>();

  /// @param tolerance relative to the size of the value, absolute below 1
  FactComparison(double tolerance) {
    this(tolerance, Map.of());
  }

  /// @param tolerance as above
  /// @param absolute by name of the fact, in its unit, instead of it
  FactComparison(double tolerance, Map<String, Double> absolute) {
    this.tolerance = tolerance;
    this.absolute = Map.copyOf(absolute);
  }

  void add(String when, Map<String, OptionalDouble> plain, Map<String, FactValue> facts) {
    plain.forEach((name, expected) -> {
      FactValue fact = facts.getOrDefault(name, new FactValue.Unknown("not in the catalogue"));
      OptionalDouble value = value(fact);
      known.merge(name, value.isPresent() ? 1 : 0, Integer::sum);
      if (expected.isEmpty() || value.isEmpty()) {
        if (expected.isPresent() || value.isPresent()) {
          disagreements.add(when + " " + name + ": " + expected + " here, but " + fact);
        }
        return;
      }
      boolean isAbsolute = absolute.containsKey(name);
      double size = isAbsolute ? 1 : Math.max(1, Math.abs(expected.getAsDouble()));
      double difference = Math.abs(expected.getAsDouble() - value.getAsDouble()) / size;
      largest.merge(name, difference, Math::max);
      if (!(difference <= absolute.getOrDefault(name, tolerance))) {
        disagreements.add(when + " " + name + ": " + expected.getAsDouble() + " here, but " + fact);
      }
    });
  }

  private static OptionalDouble value(FactValue fact) {
    return switch (fact) {
      case FactValue.Amount amount -> OptionalDouble.of(amount.value());
      case FactValue.Flag flag -> OptionalDouble.of(flag.value() ? 1 : 0);
      case FactValue.Unknown unknown -> OptionalDouble.empty();
    };
  }

  /// Every moment and fact on which they differ.
  List<String> disagreements() {
    return Collections.unmodifiableList(disagreements);
  }

  /// On how many moments each fact was known.
  Map<String, Integer> known() {
    return Collections.unmodifiableMap(known);
  }

  /// The largest difference of each fact.
  Map<String, Double> largest() {
    return Collections.unmodifiableMap(largest);
  }

  /// One line: facts, and the largest difference with its fact.
  String summary() {
    return largest.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(worst ->
            String.format(
                Locale.ROOT,
                "%d facts, largest difference %.1e (%s)",
                known.size(),
                worst.getValue(),
                worst.getKey()))
        .orElse(known.size() + " facts, none known");
  }
}
