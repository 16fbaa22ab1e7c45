package alvh.playbook;

/// The value of a fact at one moment: known with its origin, or unknown with the reason.
public sealed interface FactValue {

  /// A known number, finite, in the unit of its declaration.
  ///
  /// @param asOf the moment the value speaks of, as text: `2018-02-05` or an instant
  /// @param source where it comes from, such as `VIX close`
  record Amount(double value, String asOf, String source) implements FactValue {
    public Amount {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a known number must be finite, was " + value);
      }
    }
  }

  /// A known flag.
  ///
  /// @param asOf the moment the value speaks of
  /// @param source where it comes from
  record Flag(boolean value, String asOf, String source) implements FactValue {}

  /// No value, and why.
  record Unknown(String why) implements FactValue {}

  /// Whether the value is at hand.
  default boolean isKnown() {
    return switch (this) {
      case Amount amount -> true;
      case Flag flag -> true;
      case Unknown unknown -> false;
    };
  }
}
