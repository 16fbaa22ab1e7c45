package alvh.surface;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.pricing.ImpliedVol;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The out-of-the-money two-sided quotes of a VIX slice as undiscounted prices, strikes ascending.
///
/// Quotes whose mid has no vol are left out: they violate a bound.
public final class VixQuotes {
  private static final int ATM_QUOTES = 4;

  private final double forward;
  private final double[] strikes;
  private final double[] bids;
  private final double[] asks;
  private final double[] stdDevs;

  private VixQuotes(
      double forward, double[] strikes, double[] bids, double[] asks, double[] stdDevs) {
    this.forward = forward;
    this.strikes = strikes;
    this.bids = bids;
    this.asks = asks;
    this.stdDevs = stdDevs;
  }

  /// The quotes of `slice`.
  ///
  /// @param forward points, > 0
  /// @param discount factor to expiry, > 0
  public static VixQuotes of(ChainSlice slice, double forward, double discount) {
    double[][] columns = new double[4][slice.size()];
    int n = 0;
    for (int i = 0; i < slice.size(); i++) {
      double strike = slice.strike(i);
      Right right = strike < forward ? Right.PUT : Right.CALL;
      if (slice.state(right, i) == QuoteState.TWO_SIDED) {
        Quote quote = slice.quote(right, i);
        double stdDev = ImpliedVol.stdDev(quote.mid() / discount, forward, strike, right.sign());
        if (stdDev > 0) {
          columns[0][n] = strike;
          columns[1][n] = quote.bid() / discount;
          columns[2][n] = quote.ask() / discount;
          columns[3][n++] = stdDev;
        }
      }
    }
    int size = n;
    double[][] cut =
        Arrays.stream(columns).map(c -> Arrays.copyOf(c, size)).toArray(double[][]::new);
    return new VixQuotes(forward, cut[0], cut[1], cut[2], cut[3]);
  }

  /// Those whose [#absoluteDelta] is `least` or more.
  public VixQuotes withDeltaFrom(double least) {
    int[] rows = IntStream.range(0, size()).filter(i -> absoluteDelta(i) >= least).toArray();
    return new VixQuotes(
        forward, kept(strikes, rows), kept(bids, rows), kept(asks, rows), kept(stdDevs, rows));
  }

  private static double[] kept(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }

  /// How many there are.
  public int size() {
    return strikes.length;
  }

  /// The forward that divides puts from calls, points.
  public double forward() {
    return forward;
  }

  /// Points.
  public double strike(int i) {
    return strikes[i];
  }

  /// -1 put, +1 call.
  public int sign(int i) {
    return strikes[i] < forward ? -1 : 1;
  }

  /// Undiscounted, in points.
  public double mid(int i) {
    return (bids[i] + asks[i]) / 2;
  }

  /// Half the distance of bid and ask, in points, > 0.
  public double halfWidth(int i) {
    return (asks[i] - bids[i]) / 2;
  }

  /// `vol sqrt(T)` of the mid.
  public double stdDev(int i) {
    return stdDevs[i];
  }

  /// Whether bid and ask hold the price.
  public boolean isInside(int i, double undiscountedPrice) {
    return undiscountedPrice >= bids[i] && undiscountedPrice <= asks[i];
  }

  /// |forward delta| at the vol of the mid.
  public double absoluteDelta(int i) {
    return Math.abs(Black76.forwardDelta(forward, strikes[i], stdDevs[i], sign(i)));
  }

  /// A standard deviation near the money that one wild quote cannot move.
  double roughAtmStdDev() {
    int count = Math.min(ATM_QUOTES, size());
    int above = 0;
    while (above < size() && strikes[above] < forward) {
      above++;
    }
    int start = Math.clamp(above - count / 2, 0, size() - count);
    double[] near = Arrays.copyOfRange(stdDevs, start, start + count);
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    return Median.weighted(near, weights);
  }
}
