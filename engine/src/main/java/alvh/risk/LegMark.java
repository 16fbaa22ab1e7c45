package alvh.risk;

import alvh.book.OptionLeg;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.market.QuoteState;

/// What the quotes of an instant say of one leg.
public sealed interface LegMark {
  /// The leg.
  OptionLeg leg();

  /// A leg with a market.
  ///
  /// @param leg the leg
  /// @param bid index points; 0 when nobody bids, the leg then being worth 0 to its ask
  /// @param ask index points, > 0
  /// @param state two-sided, zero-bid or locked
  record Priced(OptionLeg leg, double bid, double ask, QuoteState state) implements LegMark {
    /// Halfway between bid and ask, index points.
    public double mid() {
      return (bid + ask) / 2;
    }

    /// Whether an order can be filled against this quote: a locked one is none.
    public boolean isExecutable() {
      return state == QuoteState.TWO_SIDED || state == QuoteState.ZERO_BID;
    }
  }

  /// A leg without a usable market.
  ///
  /// @param leg the leg
  /// @param why the state of its quote, in words
  record Unpriceable(OptionLeg leg, String why) implements LegMark {}

  /// The mark of `leg` in `chain`.
  static LegMark of(OptionLeg leg, OptionChain chain) {
    QuoteState state = chain.state(leg.contract());
    return switch (state) {
      case TWO_SIDED, ZERO_BID, LOCKED ->
          chain
              .quote(leg.contract())
              .<LegMark>map(q -> priced(leg, q, state))
              .orElseThrow(
                  () -> new IllegalStateException(name(leg) + " has a state but no quote"));
      case CROSSED ->
          new Unpriceable(
              leg,
              name(leg)
                  + " is crossed: "
                  + chain.quote(leg.contract()).map(q -> q.bid() + " / " + q.ask()).orElse(""));
      case NO_QUOTE -> new Unpriceable(leg, name(leg) + " is quoted 0 / 0");
      case UNLISTED -> new Unpriceable(leg, name(leg) + " is not in the chain");
    };
  }

  private static String name(OptionLeg leg) {
    return leg.contract().label();
  }

  private static LegMark priced(OptionLeg leg, Quote quote, QuoteState state) {
    return new Priced(leg, quote.bid(), quote.ask(), state);
  }
}
