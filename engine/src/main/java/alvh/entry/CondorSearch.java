package alvh.entry;

import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.SliceForward;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.util.Optional;

/// Finds the strikes of an iron condor on the quotes of an instant.
///
/// A pure function of specification and market. Short legs have a bid, long legs an ask; a long leg
/// without a bid counts as 0 at the bid. Prices are those of [alvh.risk.PackageQuote].
public final class CondorSearch {
  private final TradingCalendar calendar;

  private CondorSearch(TradingCalendar calendar) {
    this.calendar = calendar;
  }

  /// A search that knows the trading days of `calendar`.
  public static CondorSearch on(TradingCalendar calendar) {
    return new CondorSearch(calendar);
  }

  /// The condor that `spec` means in `market`, or why there is none.
  public EntryResult find(EntrySpec spec, EntryMarket market) {
    OptionChain chain = market.chain();
    Optional<ChainSlice> slice = spec.expiry().slice(chain, calendar);
    if (slice.isEmpty()) {
      return new EntryResult.Refused(
          "the chain of " + NewYork.date(chain.asOf()) + " has no " + spec.expiry().text());
    }
    return switch (market.discounting()) {
      case DiscountFit.Given given -> find(spec, market, slice.get(), given.curve());
      case DiscountFit.Fitted fitted -> find(spec, market, slice.get(), fitted.curve());
      case DiscountFit.Refused(String reason) ->
          new EntryResult.Refused("no discount curve: " + reason);
    };
  }

  private static EntryResult find(
      EntrySpec spec, EntryMarket market, ChainSlice slice, DiscountCurve curve) {
    double years = slice.expiry().yearsFrom(market.chain().asOf());
    double discount = curve.discount(years);
    return switch (SliceForward.of(slice, discount)) {
      case SliceForward.Parity parity ->
          find(spec, market, OtmStrikes.of(slice, years, parity.forward(), discount));
      case SliceForward.Given given ->
          find(spec, market, OtmStrikes.of(slice, years, given.forward(), discount));
      case SliceForward.Unknown(String reason) ->
          new EntryResult.Refused("no forward of " + slice + ": " + reason);
    };
  }

  private static EntryResult find(EntrySpec spec, EntryMarket market, OtmStrikes strikes) {
    var prices = new CondorPrices(strikes.slice(), market.chain());
    return switch (spec) {
      case EntrySpec.ByDelta byDelta -> DeltaSearch.find(byDelta, strikes, prices);
      case EntrySpec.ByCredit byCredit ->
          CreditSearch.find(byCredit, strikes, prices, market.vols());
    };
  }
}
