package alvh.signal;

/// The newest value of an indicator, or that there are not enough data for one.
public sealed interface Reading {
  /// A value.
  ///
  /// @param value in the indicator's unit, finite
  record Value(double value) implements Reading {
    public Value {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value must be finite, was " + value);
      }
    }
  }

  /// Too few values.
  ///
  /// @param have how many there are
  /// @param need how many it takes
  record NotEnoughData(int have, int need) implements Reading {}

  /// Enough values, but the indicator has no value on them.
  ///
  /// @param reason such as a series that never moved
  record Undefined(String reason) implements Reading {}
}
