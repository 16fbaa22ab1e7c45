package alvh.rebuild;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.surface.SliceForward;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// One real two-sided quote as a width.
///
/// @param month the month of its day
/// @param vix of its day, vol points
/// @param x moneyness as in [SmileShape]
/// @param price undiscounted mid, points
/// @param width ask minus bid, points, > 0
/// @param isCall whether it is a call
public record WidthSample(
    YearMonth month, double vix, double x, double price, double width, boolean isCall) {
  /// Farther out nothing is left of the price.
  private static final double FARTHEST = 8;

  /// The two-sided quotes of `slice`, in and out of the money.
  ///
  /// @param state the indices of its day
  /// @param years to expiry, > 0
  /// @param forward of the slice
  /// @param level `VIX(T)` as a vol
  public static List<WidthSample> of(
      IndexState state, ChainSlice slice, double years, SliceForward.Parity forward, double level) {
    var samples = new ArrayList<WidthSample>();
    double stdDev = level * Math.sqrt(years);
    for (int i = 0; i < slice.size(); i++) {
      double x = Math.log(slice.strike(i) / forward.forward()) / stdDev;
      for (Right right : Right.values()) {
        if (Math.abs(x) < FARTHEST && slice.state(right, i) == QuoteState.TWO_SIDED) {
          Quote quote = slice.quote(right, i);
          samples.add(
              new WidthSample(
                  YearMonth.from(state.day()),
                  state.vix(),
                  x,
                  quote.mid() / forward.discount(),
                  quote.ask() - quote.bid(),
                  right == Right.CALL));
        }
      }
    }
    return samples;
  }
}
