package alvh.surface;

import alvh.market.ChainSlice;
import java.util.List;

/// The outcome of fitting a smile to a slice.
public sealed interface SmileFit {
  /// A smile that may be read.
  ///
  /// @param smile the smile
  /// @param quality how well it agrees with the quotes
  record Fitted(SmileSlice smile, SmileQuality quality) implements SmileFit {}

  /// No smile.
  ///
  /// @param reason what is missing or wrong
  record Refused(String reason) implements SmileFit {}

  /// The smile of `slice` alone, free of butterfly arbitrage.
  ///
  /// @param years to expiry, > 0
  /// @param forward index points, > 0
  /// @param discount factor to expiry, > 0
  static SmileFit of(ChainSlice slice, double years, double forward, double discount) {
    SmileQuotes quotes = SmileQuotes.of(slice, years, forward, discount);
    return SmileFitter.fit(List.of(quotes)).getFirst();
  }

  /// A smile that is known and not fitted, as of quotes that were made from it, with what `slice`
  /// says of it.
  ///
  /// @param discount factor to expiry, > 0
  static SmileFit known(SmileSlice smile, ChainSlice slice, double discount) {
    SmileQuotes quotes = SmileQuotes.of(slice, smile.years(), smile.forward(), discount);
    return new Fitted(smile, SmileFitter.quality(smile, quotes.quotes(), 0));
  }
}
