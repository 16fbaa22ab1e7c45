package alvh.signal;

/// MACD, or that there are not enough data for it.
public sealed interface MacdResult {
  /// The values.
  ///
  /// @param macd after the last value
  record Known(Macd macd) implements MacdResult {}

  /// Too few values.
  ///
  /// @param have how many there are
  /// @param need how many it takes
  record NotEnoughData(int have, int need) implements MacdResult {}
}
