package alvh.rebuild;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;

/// The rule that keeps a slice with wild quotes out of every fit and of every error table.
///
/// Of the out-of-the-money quotes within 10 % of the forward and worth more than half a point,
/// those count that have no bid or whose width is more than half their mid. Above one in five the
/// slice is wild. On 2018-02-05 they are 31 %; on the other real days at hand at most 10 %
/// (2018-02-09).
public final class WildQuotes {
  /// In `|ln(K/F)|`.
  private static final double NEAR = 0.1;

  private static final double WORTH = 0.5;
  private static final double WIDE = 0.5;
  private static final double MOST = 0.2;

  private WildQuotes() {}

  /// Whether `slice` is to be left out.
  ///
  /// @param forward of the slice, index points
  public static boolean isWild(ChainSlice slice, double forward) {
    return share(slice, forward) > MOST;
  }

  /// The share of wild quotes; 1 when there are no quotes near the forward.
  static double share(ChainSlice slice, double forward) {
    int near = 0;
    int wild = 0;
    for (int i = 0; i < slice.size(); i++) {
      Right right = slice.strike(i) < forward ? Right.PUT : Right.CALL;
      if (Math.abs(Math.log(slice.strike(i) / forward)) < NEAR
          && slice.state(right, i) != QuoteState.UNLISTED) {
        near++;
        wild += isWild(slice.quote(right, i)) ? 1 : 0;
      }
    }
    return near == 0 ? 1 : (double) wild / near;
  }

  /// Whether a quote worth more than half a point has no bid or is wider than half its mid.
  public static boolean isWild(Quote quote) {
    double mid = (quote.bid() + quote.ask()) / 2;
    boolean isTwoSided = quote.bid() > 0 && quote.ask() > quote.bid();
    return mid > WORTH && (!isTwoSided || quote.ask() - quote.bid() > WIDE * mid);
  }
}
