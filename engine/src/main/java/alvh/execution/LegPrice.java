package alvh.execution;

import alvh.market.Quote;

/// What is known of the price of one leg of an order.
public sealed interface LegPrice {
  /// A bid and an ask.
  ///
  /// @param quote index points
  record Quoted(Quote quote) implements LegPrice {}

  /// A daily settlement, without bid and ask.
  ///
  /// @param settle index points, > 0
  record Settled(double settle) implements LegPrice {
    public Settled {
      if (!(settle > 0)) {
        throw new IllegalArgumentException("a settlement must be > 0, was " + settle);
      }
    }
  }
}
