package alvh.mispricing;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;
import alvh.surface.Median;
import java.util.Arrays;

/// Whether the quotes of a slice near the money are of the kind that trades.
///
/// Read within one at-the-money straddle of the forward: half of what call and put of a strike are
/// wide together, over the straddle. SPX slices of 2022, 2024 and early 2018 up to two years show
/// at most 3.2 %, 2018-02-05 has 7.8 % and the day after 5.3 %. What is found in wild quotes is no
/// money.
///
/// @param strikes listed in the window
/// @param pairs of them with call and put both two-sided
/// @param halfWidth median over the pairs, index points
/// @param straddle at the money, index points
public record QuoteCondition(int strikes, int pairs, double halfWidth, double straddle) {
  /// A choice of this project, from the figures above.
  private static final double WILD_SHARE = 0.04;

  /// Five ticks of .05 are a usual width of a VIX option, whatever its straddle.
  private static final double NARROW = 0.25;

  /// Nothing to judge by.
  static final QuoteCondition NONE = new QuoteCondition(0, 0, 0, 0);

  /// @param forward index points
  static QuoteCondition of(ChainSlice slice, double forward) {
    int centre = nearestPair(slice, forward);
    if (centre < 0) {
      return NONE;
    }
    double straddle = mid(slice, Right.CALL, centre) + mid(slice, Right.PUT, centre);
    int strikes = 0;
    double[] widths = new double[slice.size()];
    int pairs = 0;
    for (int i = 0; i < slice.size(); i++) {
      if (Math.abs(slice.strike(i) - forward) <= straddle) {
        strikes++;
        if (isPair(slice, i)) {
          widths[pairs++] =
              (slice.quote(Right.CALL, i).width() + slice.quote(Right.PUT, i).width()) / 2;
        }
      }
    }
    if (pairs == 0) {
      return new QuoteCondition(strikes, 0, 0, straddle);
    }
    double median = Median.of(Arrays.copyOf(widths, pairs));
    return new QuoteCondition(strikes, pairs, median, straddle);
  }

  /// Whether what is found among these quotes cannot be believed.
  public boolean isWild() {
    return pairs == 0 || (halfWidth > NARROW && halfWidth > WILD_SHARE * straddle);
  }

  private static int nearestPair(ChainSlice slice, double forward) {
    int best = -1;
    for (int i = 0; i < slice.size(); i++) {
      if (isPair(slice, i)
          && (best < 0
              || Math.abs(slice.strike(i) - forward) < Math.abs(slice.strike(best) - forward))) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isPair(ChainSlice slice, int i) {
    return slice.state(Right.CALL, i) == QuoteState.TWO_SIDED
        && slice.state(Right.PUT, i) == QuoteState.TWO_SIDED;
  }

  private static double mid(ChainSlice slice, Right right, int i) {
    return slice.quote(right, i).mid();
  }
}
