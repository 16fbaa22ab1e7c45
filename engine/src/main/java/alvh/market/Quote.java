package alvh.market;

/// Bid and ask of one series, in index points.
///
/// @param bid >= 0; 0 when there is none
/// @param ask >= 0; 0 when there is none
public record Quote(double bid, double ask) {
  public Quote {
    if (!(bid >= 0) || !(ask >= 0) || Double.isInfinite(bid) || Double.isInfinite(ask)) {
      throw new IllegalArgumentException("bid and ask must be >= 0, were " + bid + " / " + ask);
    }
  }

  /// What this pair says.
  public QuoteState state() {
    return stateOf(bid, ask);
  }

  /// The state of a listed pair of bid and ask.
  public static QuoteState stateOf(double bid, double ask) {
    if (ask == 0) {
      return bid == 0 ? QuoteState.NO_QUOTE : QuoteState.CROSSED;
    }
    if (bid == 0) {
      return QuoteState.ZERO_BID;
    }
    if (bid == ask) {
      return QuoteState.LOCKED;
    }
    return bid < ask ? QuoteState.TWO_SIDED : QuoteState.CROSSED;
  }

  /// Halfway between bid and ask.
  public double mid() {
    return (bid + ask) / 2;
  }

  /// Ask minus bid.
  public double width() {
    return ask - bid;
  }
}
