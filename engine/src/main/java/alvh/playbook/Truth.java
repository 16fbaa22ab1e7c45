package alvh.playbook;

/// A truth value of Kleene's strong three-valued logic, ordered false < unknown < true.
///
/// Unknown stands for a value that exists but is not at hand: `and` is the smaller of two values,
/// `or` the larger, so `false and unknown` is false and `true or unknown` is true.
///
/// @see "S. C. Kleene, Introduction to Metamathematics, 1952, section 64"
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /// [#TRUE] or [#FALSE].
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /// The smaller of the two.
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /// The larger of the two.
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// True for false, false for true, unknown for unknown.
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  /// Whether two values are equal; unknown when either is.
  public Truth same(Truth other) {
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : of(this == other);
  }

  /// Whether the value is true or false.
  public boolean isKnown() {
    return this != UNKNOWN;
  }
}
