package alvh.mispricing;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;
import java.util.ArrayList;
import java.util.List;

/// The gap `e = (C - P) - D (F - K)` of one strike, with what trading it would cost.
///
/// A gap above `high` would pay for a conversion, one below `low` for a reversal, if the forward
/// `F` traded. It does not: only against another strike's synthetic, as a box.
///
/// @param strike index points
/// @param gap at the middle of the quotes, points
/// @param low the gap at which the synthetic can be sold, after fees
/// @param high the gap at which it can be bought, after fees
public record ParityGap(double strike, double gap, double low, double high) {
  /// The gaps of the strikes with call and put both two-sided.
  ///
  /// @param forward index points, from all strikes
  /// @param discount to expiry
  static List<ParityGap> of(NetQuotes quotes, double forward, double discount) {
    ChainSlice slice = quotes.slice();
    List<ParityGap> gaps = new ArrayList<>();
    for (int i = 0; i < slice.size(); i++) {
      if (slice.state(Right.CALL, i) == QuoteState.TWO_SIDED
          && slice.state(Right.PUT, i) == QuoteState.TWO_SIDED) {
        double due = discount * (forward - slice.strike(i));
        gaps.add(
            new ParityGap(
                slice.strike(i),
                slice.quote(Right.CALL, i).mid() - slice.quote(Right.PUT, i).mid() - due,
                quotes.sellSynthetic(i) - due,
                quotes.buySynthetic(i) - due));
      }
    }
    return gaps;
  }

  /// Whether 0 lies within what trading costs.
  public boolean isWithinCosts() {
    return low <= 0 && high >= 0;
  }
}
