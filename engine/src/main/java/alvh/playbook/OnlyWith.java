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
    // asked of every row on every day, so no streams
    for (Map.Entry<String, List<String>> wanted : options.entrySet()) {
      if (!isChosen(wanted.getKey(), wanted.getValue(), switches)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChosen(String id, List<String> options, Collection<Switch> switches) {
    for (Switch one : switches) {
      if (one.id().equals(id) && options.contains(one.chosen())) {
        return true;
      }
    }
    return false;
  }

  /// As a person reads it: `vix-above-20 = hold`; empty for a row that always speaks.
  public String text() {
    return options.entrySet().stream()
        .map(e -> e.getKey() + " = " + String.join(" or ", e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
