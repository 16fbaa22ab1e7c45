package alvh.surface;

import alvh.market.ChainSlice;
import java.time.Instant;
import java.util.Optional;

/// The quotes from which one smile is fitted.
///
/// @param slice the quotes
/// @param years to expiry, > 0
/// @param forward points, > 0
/// @param discount factor to expiry, > 0
/// @param quotes those of `slice` that are out of the money and two-sided, as vols
record SmileQuotes(
    ChainSlice slice, double years, double forward, double discount, OtmQuotes quotes) {
  static SmileQuotes of(ChainSlice slice, double years, double forward, double discount) {
    OtmQuotes quotes = OtmQuotes.of(slice, years, forward, discount);
    return new SmileQuotes(slice, years, forward, discount, quotes);
  }

  /// The quotes of `slice`; empty without a forward.
  static Optional<SmileQuotes> of(ChainSlice slice, Instant asOf, SliceForward forward) {
    double years = slice.expiry().yearsFrom(asOf);
    return switch (forward) {
      case SliceForward.Parity p -> Optional.of(of(slice, years, p.forward(), p.discount()));
      case SliceForward.Given g -> Optional.of(of(slice, years, g.forward(), g.discount()));
      case SliceForward.Unknown u -> Optional.empty();
    };
  }

  /// The strikes in even or in odd places, the lowest being number 0.
  SmileQuotes everySecond(boolean isEven) {
    return of(slice.rows(i -> (i % 2 == 0) == isEven), years, forward, discount);
  }

  boolean isOnVix() {
    return slice.root().underlying().equals("VIX");
  }
}
