package alvh.surface;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.pricing.ImpliedVol;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The out-of-the-money two-sided quotes of a slice as vols, strikes ascending: puts below the
/// forward, calls from it on. Zero bids, crossed and locked quotes are left out.
final class OtmQuotes {
  private final double[] strikes;
  private final double[] bidVols;
  private final double[] midVols;
  private final double[] askVols;

  private OtmQuotes(double[] strikes, double[] bidVols, double[] midVols, double[] askVols) {
    this.strikes = strikes;
    this.bidVols = bidVols;
    this.midVols = midVols;
    this.askVols = askVols;
  }

  static OtmQuotes of(ChainSlice slice, double years, double forward, double discount) {
    double[][] columns = new double[4][slice.size()];
    double rootYears = Math.sqrt(years);
    int n = 0;
    for (int i = 0; i < slice.size(); i++) {
      double strike = slice.strike(i);
      Right right = strike < forward ? Right.PUT : Right.CALL;
      if (slice.state(right, i) == QuoteState.TWO_SIDED) {
        Quote quote = slice.quote(right, i);
        double bid = stdDev(quote.bid(), discount, forward, strike, right);
        double mid = stdDev(quote.mid(), discount, forward, strike, right);
        double ask = stdDev(quote.ask(), discount, forward, strike, right);
        if (bid > 0 && mid > bid && ask > mid) {
          columns[0][n] = strike;
          columns[1][n] = bid / rootYears;
          columns[2][n] = mid / rootYears;
          columns[3][n++] = ask / rootYears;
        }
      }
    }
    int size = n;
    double[][] cut =
        Arrays.stream(columns).map(c -> Arrays.copyOf(c, size)).toArray(double[][]::new);
    return new OtmQuotes(cut[0], cut[1], cut[2], cut[3]);
  }

  /// Negative where the price has no vol.
  private static double stdDev(
      double price, double discount, double forward, double strike, Right right) {
    return ImpliedVol.stdDev(price / discount, forward, strike, right.sign());
  }

  int size() {
    return strikes.length;
  }

  double strike(int i) {
    return strikes[i];
  }

  double midVol(int i) {
    return midVols[i];
  }

  /// Ask vol minus bid vol, > 0.
  double volWidth(int i) {
    return askVols[i] - bidVols[i];
  }

  boolean isInside(int i, double vol) {
    return vol >= bidVols[i] && vol <= askVols[i];
  }

  /// A vol near the money that one wild quote cannot move.
  double roughAtmVol(double forward) {
    int[] near = near(forward);
    return Median.weighted(
        Arrays.stream(near).mapToDouble(this::midVol).toArray(),
        Arrays.stream(near).mapToDouble(i -> 1 / volWidth(i)).toArray());
  }

  /// The typical width of the quotes near the money, vol.
  double roughAtmWidth(double forward) {
    int[] near = near(forward);
    double[] weights = new double[near.length];
    Arrays.fill(weights, 1);
    return Median.weighted(Arrays.stream(near).mapToDouble(this::volWidth).toArray(), weights);
  }

  private int[] near(double forward) {
    int count = Math.min(ATM_QUOTES, size());
    int above = 0;
    while (above < size() && strikes[above] < forward) {
      above++;
    }
    int start = Math.clamp(above - count / 2, 0, size() - count);
    return IntStream.range(start, start + count).toArray();
  }

  private static final int ATM_QUOTES = 8;
}
