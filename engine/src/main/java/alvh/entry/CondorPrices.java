package alvh.entry;

import alvh.book.IronCondor;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.risk.Figure;
import alvh.risk.PackageQuote;
import java.util.List;

/// What condors of one slice can be opened for.
final class CondorPrices {
  private final ChainSlice slice;
  private final OptionChain chain;

  CondorPrices(ChainSlice slice, OptionChain chain) {
    this.slice = slice;
    // quotes are looked up slice by slice, and only one can be meant
    this.chain =
        new OptionChain(
            chain.underlying(),
            chain.asOf(),
            chain.underlyingLevel(),
            List.of(slice),
            chain.grade(),
            chain.source(),
            chain.creditError());
  }

  IronCondor condor(double shortPut, double longPut, double shortCall, double longCall) {
    return new IronCondor(
        slice.root(), slice.expiry().date(), shortPut, longPut, shortCall, longCall);
  }

  PackageQuote quote(IronCondor condor) {
    return PackageQuote.of(condor.legs(), chain);
  }

  /// The number of a credit whose legs were seen to have a market.
  static double known(Figure credit) {
    return switch (credit) {
      case Figure.Known(double value) -> value;
      case Figure.Unknown(String why) ->
          throw new IllegalStateException("legs with a market have no price: " + why);
    };
  }
}
