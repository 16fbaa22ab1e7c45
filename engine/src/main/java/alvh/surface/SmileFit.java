package alvh.surface;

import alvh.market.ChainSlice;

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

  /// The smile of `slice`.
  ///
  /// @param years to expiry, > 0
  /// @param forward index points, > 0
  /// @param discount factor to expiry, > 0
  static SmileFit of(ChainSlice slice, double years, double forward, double discount) {
    if (slice.root().underlying().equals("VIX")) {
      return VixSmileFitter.fit(slice, years, forward, discount);
    }
    return SmileFitter.fit(OtmQuotes.of(slice, years, forward, discount), years, forward);
  }
}
