package alvh.fact;

import alvh.playbook.FactValue;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Facts by name, those of a book worked out when they are first asked for: rules read few of them,
/// and of a book that is only thought of fewer still.
///
/// A map that shows no difference to whoever reads it; whoever makes it adds to it first.
final class AskedFacts extends AbstractMap<String, FactValue> {
  private final Map<String, FactValue> known;
  private final Map<String, Supplier<FactValue>> asked = new LinkedHashMap<>();
  private Optional<Map<String, FactValue>> all = Optional.empty();

  /// @param known the facts that are worked out already, which come first
  AskedFacts(Map<String, FactValue> known) {
    this.known = known;
  }

  /// Adds the fact `name`.
  void add(String name, Supplier<FactValue> source) {
    asked.put(name, new Once<>(source));
  }

  @Override
  public @Nullable FactValue get(@Nullable Object name) {
    Supplier<FactValue> one = asked.get(name);
    return one == null ? known.get(name) : one.get();
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return asked.containsKey(name) || known.containsKey(name);
  }

  @Override
  public int size() {
    return known.size() + asked.size();
  }

  @Override
  public Set<Entry<String, FactValue>> entrySet() {
    Map<String, FactValue> every = all.orElseGet(this::worked);
    all = Optional.of(every);
    return every.entrySet();
  }

  private Map<String, FactValue> worked() {
    Map<String, FactValue> every = new LinkedHashMap<>(known);
    asked.forEach((name, one) -> every.put(name, one.get()));
    return Collections.unmodifiableMap(every);
  }
}
