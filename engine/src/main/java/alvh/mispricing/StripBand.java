package alvh.mispricing;

import alvh.execution.Fees;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;
import alvh.time.Expiry;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.time.LocalDate;
import java.util.Optional;

/// Total variance of one expiry as its strip reads it, and what is uncertain about it.
///
/// All figures are total variances, annual variance times years. The strip bought at the asks costs
/// `total + quotes + fees`, sold at the bids it brings `total - quotes - fees`.
///
/// @param expiry when it ends
/// @param root the class
/// @param total at the middle of the quotes, by Cboe's method
/// @param quotes half the width of the strip's quotes
/// @param tail an estimate of what lies beyond the last strikes and is missing from `total`
/// @param fees of trading every strike of the strip once
record StripBand(
    Expiry expiry, OptionRoot root, double total, double quotes, double tail, double fees) {

  /// The strip of `slice`; empty when its quotes give no variance.
  ///
  /// @param rate continuous, to expiry
  /// @param day the trade date, for the fees
  static Optional<StripBand> of(
      ChainSlice slice, double years, double rate, Fees fees, LocalDate day) {
    return switch (VarianceStrip.of(slice, years, rate)) {
      case StripResult.Refused _ -> Optional.empty();
      case StripResult.Read(VarianceStrip strip) -> {
        var legs = StripLegs.of(slice, strip.centralStrike(), Math.exp(rate * years), fees, day);
        double halfWidth = 0;
        double fee = 0;
        for (int i = 0; i < legs.size(); i++) {
          double weight = 2 * legs.growth() * legs.spacing(i) / Math.pow(legs.strike(i), 2);
          halfWidth += weight * legs.halfWidth(i);
          fee += weight * legs.fee(i);
        }
        double beyond =
            StripTail.overSquare(legs, Right.PUT) + StripTail.overSquare(legs, Right.CALL);
        yield Optional.of(
            new StripBand(
                slice.expiry(),
                slice.root(),
                strip.variance() * strip.years(),
                halfWidth,
                2 * legs.growth() * beyond,
                fee));
      }
    };
  }

  /// Whether the series has a bid that the strip reads.
  static boolean hasBid(ChainSlice slice, Right right, int i) {
    QuoteState state = slice.state(right, i);
    return state == QuoteState.TWO_SIDED || state == QuoteState.LOCKED;
  }
}
