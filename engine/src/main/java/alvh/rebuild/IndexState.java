package alvh.rebuild;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// What the volatility indices said at the close of one day; the input of every rebuilt chain.
///
/// @param day the trading day
/// @param spx close of the S&P 500, index points
/// @param vix close, vol points, > 0
/// @param vix9d 9-day index, vol points; published from 2011
/// @param vix3m 93-day index, vol points
/// @param vix6m 184-day index, vol points; published from 2008
/// @param vvix volatility of VIX, vol points; published from 2006-03-06
public record IndexState(
    LocalDate day,
    double spx,
    double vix,
    OptionalDouble vix9d,
    OptionalDouble vix3m,
    OptionalDouble vix6m,
    OptionalDouble vvix) {
  public IndexState {
    if (!(spx > 0) || !(vix > 0)) {
      throw new IllegalArgumentException(
          "SPX and VIX of " + day + " must be > 0, were " + spx + ", " + vix);
    }
  }
}
