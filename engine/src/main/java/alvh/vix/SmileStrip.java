package alvh.vix;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.pricing.Black76;
import alvh.surface.SmileSlice;
import java.util.stream.IntStream;

/// The variance strip of a fitted smile, as an integral instead of a sum over listed strikes.
///
/// `variance = (2/T) int q(k) e^(-k) dk` over `k = ln(K/F)`, with `q` the undiscounted
/// out-of-the-money price in units of the forward; Simpson's rule.
///
/// @see "K. Demeterfi, E. Derman, M. Kamal, J. Zou, More than you ever wanted to know about
///   volatility swaps, Goldman Sachs (1999), equation 29"
public final class SmileStrip {
  /// Halves of the interval; the integrand has a kink at the forward, which is one of their ends.
  private static final int STEPS = 400;

  private SmileStrip() {}

  /// Annualised variance from the strikes between `lowest` and `highest`.
  ///
  /// @param lowest below the forward, > 0
  /// @param highest above the forward
  public static double variance(SmileSlice smile, double lowest, double highest) {
    double forward = smile.forward();
    if (!(lowest > 0) || !(lowest < forward) || !(highest > forward)) {
      throw new IllegalArgumentException(
          "strikes must lie on both sides of " + forward + ", were " + lowest + ", " + highest);
    }
    double sum =
        integral(smile, Math.log(lowest / forward), 0, -1)
            + integral(smile, 0, Math.log(highest / forward), 1);
    return 2 * sum / smile.years();
  }

  /// Annualised variance from the strikes that `strip` used, each at the smile's price and with the
  /// weight of Cboe's method: what the sum makes of the smile. It differs from `strip` by the fit
  /// alone, from [#variance] by the distance of the strikes.
  ///
  /// @param slice the quotes from which `strip` was read
  public static double sum(SmileSlice smile, ChainSlice slice, VarianceStrip strip) {
    double centre = strip.centralStrike();
    double[] strikes =
        IntStream.range(0, slice.size())
            .filter(i -> slice.strike(i) >= strip.lowestStrike())
            .filter(i -> slice.strike(i) <= strip.highestStrike())
            .filter(i ->
                slice.strike(i) == centre
                    || StripReader.hasBid(
                        slice, slice.strike(i) < centre ? Right.PUT : Right.CALL, i))
            .mapToDouble(slice::strike)
            .toArray();
    double forward = smile.forward();
    double sum = 0;
    int last = strikes.length - 1;
    for (int i = 0; i <= last; i++) {
      double below = strikes[Math.max(0, i - 1)];
      double above = strikes[Math.min(last, i + 1)];
      double spacing = i == 0 || i == last ? above - below : (above - below) / 2;
      double strike = strikes[i];
      double stdDev = Math.sqrt(smile.totalVariance(strike));
      double put = Black76.price(forward, strike, stdDev, -1);
      double call = Black76.price(forward, strike, stdDev, 1);
      double price = strike == centre ? (put + call) / 2 : strike < centre ? put : call;
      sum += spacing / (strike * strike) * price;
    }
    double excess = forward / centre - 1;
    return (2 * sum - excess * excess) / smile.years();
  }

  private static double integral(SmileSlice smile, double low, double high, int sign) {
    double step = (high - low) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double k = low + i * step;
      double strike = smile.forward() * Math.exp(k);
      double stdDev = Math.sqrt(smile.totalVariance(strike));
      double price = Black76.price(1, Math.exp(k), stdDev, sign) * Math.exp(-k);
      sum += price * (i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return sum * step / 3;
  }
}
