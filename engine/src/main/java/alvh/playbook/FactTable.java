package alvh.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The facts that expressions may name, each with a fixed slot; immutable.
///
/// A table is compared by identity: expressions and rows that meet must come from the same one, so
/// a catalogue keeps a single table.
public final class FactTable {
  private final List<FactDeclaration> declarations;
  private final Map<String, Integer> slots;
  private final ExpressionReader reader;

  private FactTable(List<FactDeclaration> declarations) {
    this.declarations = List.copyOf(declarations);
    Map<String, Integer> bySlot = new LinkedHashMap<>();
    for (FactDeclaration declaration : this.declarations) {
      if (bySlot.put(declaration.name(), bySlot.size()) != null) {
        throw new IllegalArgumentException("fact declared twice: " + declaration.name());
      }
    }
    slots = Collections.unmodifiableMap(bySlot);
    reader = new ExpressionReader(this.declarations);
  }

  /// The table of `declarations`, whose names must differ.
  public static FactTable of(List<FactDeclaration> declarations) {
    return new FactTable(declarations);
  }

  /// A table of these facts and `more` of other names.
  public FactTable with(List<FactDeclaration> more) {
    List<FactDeclaration> all = new ArrayList<>(declarations);
    all.addAll(more);
    return of(all);
  }

  /// The declarations in slot order.
  public List<FactDeclaration> declarations() {
    return declarations;
  }

  /// The declared names in slot order.
  public Set<String> names() {
    return slots.keySet();
  }

  /// The declaration of `name`.
  public Optional<FactDeclaration> find(String name) {
    return Optional.ofNullable(slots.get(name)).map(declarations::get);
  }

  /// The slot of `name`, which the table declares.
  int slot(String name) {
    return Optional.ofNullable(slots.get(name)).orElseThrow();
  }

  ExpressionReader reader() {
    return reader;
  }
}
