package alvh.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The facts of one moment: of market and book, and of every condor and hedge layer by name.
///
/// @param book every fact that is not of one condor or layer
/// @param condors the `condor.` facts by the condor's name, in the order of the book
/// @param layers the `layer.` facts by the layer's name, in the order of the book
public record Situation(Facts book, Map<String, Facts> condors, Map<String, Facts> layers) {
  public Situation {
    condors = Collections.unmodifiableMap(new LinkedHashMap<>(condors));
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
  }

  /// The facts that each subject of `scope` sees, by its name; the book's name is empty.
  public Map<String, Facts> subjects(Scope scope) {
    return switch (scope) {
      case BOOK -> Map.of("", book);
      case CONDOR -> seen(condors, "condor.");
      case LAYER -> seen(layers, "layer.");
    };
  }

  private Map<String, Facts> seen(Map<String, Facts> own, String prefix) {
    Map<String, Facts> seen = new LinkedHashMap<>();
    own.forEach((name, facts) -> seen.put(name, facts.forNamesFrom(prefix, book)));
    return seen;
  }
}
