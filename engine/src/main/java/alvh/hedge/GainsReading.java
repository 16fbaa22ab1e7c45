package alvh.hedge;

/// Gains in scenarios, or why there are none.
public sealed interface GainsReading {
  /// Every position and every candidate can be revalued.
  ///
  /// @param gains theirs
  record Known(HedgeGains gains) implements GainsReading {}

  /// One cannot.
  ///
  /// @param why what is missing, in words
  record Unknown(String why) implements GainsReading {}
}
