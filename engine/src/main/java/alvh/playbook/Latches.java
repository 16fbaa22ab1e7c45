package alvh.playbook;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The cases that have fired and not yet been released: what hysteresis remembers from one moment
/// to the next.
///
/// @param held label and subject of each, as [RuleOutcome#latch] writes them
public record Latches(Set<String> held) {
  /// Nothing is held.
  public static final Latches NONE = new Latches(Set.of());

  public Latches {
    held = Collections.unmodifiableSet(new TreeSet<>(held));
  }

  boolean holds(String latch) {
    return held.contains(latch);
  }
}
