package alvh.playbook;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The switch positions in which a row speaks: every switch named stands at one of the options.
///
/// @param options options by switch id; empty for a row that always speaks
public record OnlyWith(Map<String, List<String>> options) {
  /// A row that always speaks.
  public static final OnlyWith ALWAYS = new OnlyWith(Map.of());

  public OnlyWith {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// Whether the row speaks while `switches` stand as they do.
  public boolean holds(Collection<Switch> switches) {
    // most rows speak whatever is switched
    return options.isEmpty()
        || options.entrySet().stream()
            .allMatch(wanted ->
                switches.stream()
                    .filter(s -> s.id().equals(wanted.getKey()))
                    .anyMatch(s -> wanted.getValue().contains(s.chosen())));
  }

  /// As a person reads it: `vix-above-20 = hold`; empty for a row that always speaks.
  public String text() {
    return options.entrySet().stream()
        .map(e -> e.getKey() + " = " + String.join(" or ", e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
