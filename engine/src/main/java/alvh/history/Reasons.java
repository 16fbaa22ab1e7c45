package alvh.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts why facts were missing. Mutable, belongs to one thread.
final class Reasons {
  private final Map<String, Reason> byName = new LinkedHashMap<>();

  void add(String name, String why) {
    byName.merge(
        name,
        new Reason(name, 1, why, why),
        (old, one) -> new Reason(name, old.days() + 1, old.first(), why));
  }

  List<Reason> all() {
    return List.copyOf(byName.values());
  }
}
