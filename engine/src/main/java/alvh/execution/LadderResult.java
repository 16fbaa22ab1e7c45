package alvh.execution;

/// The ladder of an order, or why it has none.
public sealed interface LadderResult {
  /// Why an order has no ladder.
  enum Reason {
    /// A leg has no bid or no ask, or only a settlement.
    MISSING,
    /// A leg's bid is above its ask.
    CROSSED,
    /// A leg's bid is its ask.
    LOCKED,
    /// The legs are of several kinds of instruments and have no common tick.
    MIXED
  }

  /// The order can be worked.
  record Priced(LimitLadder ladder) implements LadderResult {}

  /// It cannot.
  ///
  /// @param leg the instrument that forbids it
  record Refused(Reason reason, String leg) implements LadderResult {}
}
