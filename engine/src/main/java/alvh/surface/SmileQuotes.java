package alvh.surface;

import alvh.market.ChainSlice;
import java.time.Instant;
import java.util.Optional;

/// The quotes from which one smile is fitted.
///
/// @param quotes out of the money
/// @param years to expiry, > 0
/// @param forward points, > 0
record SmileQuotes(OtmQuotes quotes, double years, double forward) {
  /// The quotes of `slice`; empty without a forward.
  static Optional<SmileQuotes> of(ChainSlice slice, Instant asOf, SliceForward forward) {
    double years = slice.expiry().yearsFrom(asOf);
    return switch (forward) {
      case SliceForward.Parity p -> Optional.of(of(slice, years, p.forward(), p.discount()));
      case SliceForward.Given g -> Optional.of(of(slice, years, g.forward(), g.discount()));
      case SliceForward.Unknown u -> Optional.empty();
    };
  }

  private static SmileQuotes of(ChainSlice slice, double years, double forward, double discount) {
    return new SmileQuotes(OtmQuotes.of(slice, years, forward, discount), years, forward);
  }
}
