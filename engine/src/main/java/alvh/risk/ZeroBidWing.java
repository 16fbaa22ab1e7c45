package alvh.risk;

import alvh.instrument.OptionContract;
import alvh.pricing.Black76;
import alvh.pricing.ImpliedVol;
import alvh.pricing.ImpliedVolResult;
import alvh.surface.SmileSlice;
import java.util.Locale;
import java.util.Optional;

/// An option without a bid beyond the strikes that the smile was fitted to.
///
/// Its worth lies between 0 and its ask, so its vol lies between the one that gives 0, where delta
/// is 0, and the vol of the ask; the vol of half the ask stands for it.
///
/// @param ask index points
/// @param vol of half the ask, annualised
/// @param bound the delta at the vol of the ask: its delta lies between 0 and this
public record ZeroBidWing(double ask, double vol, double bound) {
  /// The dearest ask for which half of it may stand, index points: ten of the smallest steps of
  /// 0.05 of SPX options below 3.00 (Cboe rule 5.4). The error is then at most 0.25 points a
  /// contract.
  public static final double DEAREST_ASK = 0.50;

  /// The wing of `mark`, when its ask is small enough and has a vol.
  ///
  /// @param discount present value of 1 paid at expiry
  static Optional<ZeroBidWing> of(
      LegMark mark, OptionContract contract, SmileSlice smile, double discount) {
    // half a point is little beside SPX at thousands, not beside VIX at tens
    if (!(mark instanceof LegMark.Priced priced)
        || !contract.root().underlying().equals("SPX")
        || priced.bid() > 0
        || priced.ask() > DEAREST_ASK) {
      return Optional.empty();
    }
    var half = vol(priced.mid() / discount, contract, smile);
    var whole = vol(priced.ask() / discount, contract, smile);
    if (half instanceof ImpliedVolResult.Value(double vol)
        && whole instanceof ImpliedVolResult.Value(double highest)) {
      double rate = -Math.log(discount) / smile.years();
      double bound =
          Black76.greeks(
                  smile.forward(),
                  contract.strike(),
                  highest,
                  smile.years(),
                  rate,
                  contract.right().sign())
              .forwardDelta();
      return Optional.of(new ZeroBidWing(priced.ask(), vol, bound));
    }
    return Optional.empty();
  }

  private static ImpliedVolResult vol(
      double undiscounted, OptionContract contract, SmileSlice smile) {
    return ImpliedVol.of(
        undiscounted, smile.forward(), contract.strike(), smile.years(), contract.right().sign());
  }

  /// What the reader must know of it.
  String note(String beyond) {
    return String.format(
        Locale.ROOT,
        "%s: vol of half its ask of %.2f; its delta lies between 0 and %.4f",
        beyond,
        ask,
        bound);
  }
}
