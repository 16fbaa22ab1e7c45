package alvh.surface;

import alvh.market.QuoteState;
import alvh.pricing.ImpliedVolResult;

/// The implied vol of one quote, or why it has none.
public sealed interface QuoteVol {
  /// The vol of the mid.
  ///
  /// @param vol annualised, > 0
  record Value(double vol) implements QuoteVol {}

  /// The quote has no usable mid.
  ///
  /// @param state what the quote says: zero bid, crossed, no quote, unlisted
  record NoMid(QuoteState state) implements QuoteVol {}

  /// The mid has no vol: it lies at or below intrinsic value, or at or above its maximum.
  ///
  /// @param reason which of them, with the price
  record NoVol(ImpliedVolResult reason) implements QuoteVol {}

  /// The forward of the slice is not known.
  ///
  /// @param reason what is missing
  record NoForward(String reason) implements QuoteVol {}
}
