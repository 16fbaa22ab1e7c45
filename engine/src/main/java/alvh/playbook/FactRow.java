package alvh.playbook;

/// The facts of one moment laid out by slot of a [FactTable], for expressions that are evaluated
/// many times without a proof. Immutable to whoever looks.
///
/// A fact is looked up when it is first read, as most expressions read few of them.
///
/// A flag is stored as 0 or 1, an unknown fact as NaN, which stays inside this package: arithmetic
/// carries it to the comparison, which then answers unknown.
public final class FactRow {
  private final FactTable table;
  private final Facts facts;
  private final double[] slots;
  private final boolean[] isRead;

  private FactRow(FactTable table, Facts facts) {
    this.table = table;
    this.facts = facts;
    this.slots = new double[table.declarations().size()];
    this.isRead = new boolean[slots.length];
  }

  /// The values of all facts of `table`.
  public static FactRow of(FactTable table, Facts facts) {
    return new FactRow(table, facts);
  }

  /// How `value` is stored.
  static double stored(FactDeclaration declaration, FactValue value) {
    boolean isNumber = declaration.type() == FactType.NUMBER;
    return switch (value) {
      case FactValue.Amount amount when isNumber -> amount.value();
      case FactValue.Flag flag when !isNumber -> flag.value() ? 1 : 0;
      case FactValue.Unknown unknown -> Double.NaN;
      case FactValue.Amount amount -> throw wrongType(declaration, amount);
      case FactValue.Flag flag -> throw wrongType(declaration, flag);
    };
  }

  static IllegalArgumentException wrongType(FactDeclaration declaration, FactValue value) {
    return new IllegalArgumentException(
        "fact " + declaration.name() + " is a " + declaration.type() + ", was given " + value);
  }

  /// The table whose slots the row follows.
  public FactTable table() {
    return table;
  }

  /// The number in `slot`, NaN when unknown.
  double number(int slot) {
    if (!isRead[slot]) {
      FactDeclaration declaration = table.declarations().get(slot);
      slots[slot] = stored(declaration, facts.value(declaration.name()));
      isRead[slot] = true;
    }
    return slots[slot];
  }

  /// The flag in `slot`.
  Truth flag(int slot) {
    return flag(number(slot));
  }

  /// What `stored` says of a flag.
  static Truth flag(double stored) {
    if (stored == 1) {
      return Truth.TRUE;
    }
    return stored == 0 ? Truth.FALSE : Truth.UNKNOWN;
  }

  /// Whether the facts in all slots that are `asked` for are known.
  boolean isComplete(int[] asked) {
    for (int slot : asked) {
      if (Double.isNaN(number(slot))) {
        return false;
      }
    }
    return true;
  }
}
