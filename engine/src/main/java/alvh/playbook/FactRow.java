package alvh.playbook;

/// The facts of one moment laid out by slot of a [FactTable], for expressions that are evaluated
/// many times without a proof. Immutable.
///
/// A flag is stored as 0 or 1, an unknown fact as NaN, which stays inside this package: arithmetic
/// carries it to the comparison, which then answers unknown.
public final class FactRow {
  private final FactTable table;
  private final double[] slots;

  private FactRow(FactTable table, double[] slots) {
    this.table = table;
    this.slots = slots;
  }

  /// The values of all facts of `table`.
  public static FactRow of(FactTable table, Facts facts) {
    double[] slots = new double[table.declarations().size()];
    for (int slot = 0; slot < slots.length; slot++) {
      FactDeclaration declaration = table.declarations().get(slot);
      slots[slot] = stored(declaration, facts.value(declaration.name()));
    }
    return new FactRow(table, slots);
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
    return slots[slot];
  }

  /// The flag in `slot`.
  Truth flag(int slot) {
    return flag(slots[slot]);
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
      if (Double.isNaN(slots[slot])) {
        return false;
      }
    }
    return true;
  }
}
