package alvh.market;

/// What a pair of bid and ask says.
public enum QuoteState {
  /// 0 < bid < ask.
  TWO_SIDED,
  /// Bid 0, ask above 0: worth between nothing and the ask.
  ZERO_BID,
  /// Bid equals ask, above 0.
  LOCKED,
  /// Bid above ask.
  CROSSED,
  /// No ask: nobody offers, so nothing is known.
  NO_QUOTE,
  /// The series is not in the chain.
  UNLISTED
}
