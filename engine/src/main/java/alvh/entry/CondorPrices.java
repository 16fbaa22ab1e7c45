package alvh.entry;

import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
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

  /// The vertical that sells `sold` and buys `width` points farther out.
  PackageQuote side(OtmStrike sold, double width) {
    double bought = sold.strike() + sold.right().sign() * width;
    return PackageQuote.of(
        List.of(leg(sold.strike(), sold.right(), -1), leg(bought, sold.right(), 1)), chain);
  }

  private OptionLeg leg(double strike, Right right, int ratio) {
    return new OptionLeg(
        new OptionContract(slice.root(), slice.expiry().date(), strike, right), ratio);
  }
}
