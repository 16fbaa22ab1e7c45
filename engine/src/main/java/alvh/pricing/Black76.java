package alvh.pricing;

import alvh.math.LogRatio;
import alvh.math.Normal;

/// Black's (1976) formula for a European option on a forward, and all its greeks.
///
/// Prices are in index points; `callPutSign` is +1 for a call and -1 for a put. The
/// out-of-the-money side is computed and the other follows by parity, so parity holds to the last
/// bit of the larger price.
///
/// @see "F. Black, The pricing of commodity contracts, JFE 3 (1976) 167-179, the option formula"
public final class Black76 {
  /// One calendar day in years, ACT/365F.
  private static final double ONE_DAY = 1.0 / 365;

  private Black76() {}

  /// Undiscounted price `±(F Φ(±d1) - K Φ(±d2))` with `d1,2 = ln(F/K)/s ± s/2`.
  ///
  /// Relative error below `3 (8 + z^2) 2.2e-16` with `z = ln(F/K)/s`, for out-of-the-money prices
  /// down to 1e-300 (measured against 65 digits); the `z^2` is what rounding the inputs costs
  /// already.
  ///
  /// @param forward in index points, > 0
  /// @param strike in index points, > 0
  /// @param stdDev `σ sqrt(T)`, not `σ`; 0 gives the intrinsic value
  /// @param callPutSign +1 call, -1 put
  public static double price(double forward, double strike, double stdDev, int callPutSign) {
    Arguments.checkForwardStrikeSign(forward, strike, callPutSign);
    Arguments.checkNotNegative("stdDev", stdDev);
    double x = Math.abs(LogRatio.of(forward, strike));
    double moneyness = x == 0 ? 0 : x / stdDev;
    double halfStdDev = 0.5 * stdDev;
    double root = Math.sqrt(forward) * Math.sqrt(strike);
    double vega = root * NormalizedBlack.vega(moneyness, halfStdDev);
    return Math.max(callPutSign * (forward - strike), 0)
        + timeValue(moneyness, halfStdDev, vega, Math.min(forward, strike));
  }

  /// Present value: the undiscounted price times `discount`.
  ///
  /// @param discount factor to the payment date, > 0
  public static double discountedPrice(
      double forward, double strike, double stdDev, double discount, int callPutSign) {
    Arguments.checkPositive("discount", discount);
    return discount * price(forward, strike, stdDev, callPutSign);
  }

  /// Undiscounted forward delta `±Φ(±d1)`, in `[-1, 1]`; `±1/2` at the money with `stdDev` 0.
  ///
  /// Relative error of the same size as that of [#price].
  ///
  /// @param stdDev `σ sqrt(T)`, >= 0
  public static double forwardDelta(double forward, double strike, double stdDev, int callPutSign) {
    Arguments.checkForwardStrikeSign(forward, strike, callPutSign);
    Arguments.checkNotNegative("stdDev", stdDev);
    double x = LogRatio.of(forward, strike);
    double moneyness = x == 0 ? 0 : x / stdDev;
    return callPutSign * Normal.cumulative(callPutSign * (moneyness + 0.5 * stdDev));
  }

  /// Slope of the undiscounted price in the total standard deviation, `F φ(d1)`, index points per
  /// 1.00 of `s`. Vega per 1.00 of vol is this times `sqrt(T)`, the same for call and put.
  ///
  /// @param stdDev `σ sqrt(T)`, >= 0
  public static double pricePerStdDev(double forward, double strike, double stdDev) {
    Arguments.checkForwardStrikeSign(forward, strike, 1);
    Arguments.checkNotNegative("stdDev", stdDev);
    double x = LogRatio.of(forward, strike);
    double moneyness = x == 0 ? 0 : x / stdDev;
    return Math.sqrt(forward) * Math.sqrt(strike) * NormalizedBlack.vega(moneyness, 0.5 * stdDev);
  }

  /// Present value `V = exp(-r T) B(F, K, σ sqrt(T))` and all its greeks.
  ///
  /// @param forward `F`, in index points, > 0
  /// @param strike `K`, in index points, > 0
  /// @param vol `σ`, annualised, 0.20 = 20 %, >= 0
  /// @param years `T`, to expiry, ACT/365F, >= 0
  /// @param rate `r`, continuous, to the payment date; 0 gives undiscounted greeks
  /// @param callPutSign +1 call, -1 put
  public static Greeks greeks(
      double forward, double strike, double vol, double years, double rate, int callPutSign) {
    Arguments.checkForwardStrikeSign(forward, strike, callPutSign);
    Arguments.checkNotNegative("vol", vol);
    Arguments.checkNotNegative("years", years);
    Arguments.checkFinite("rate", rate);
    double rootYears = Math.sqrt(years);
    double stdDev = vol * rootYears;
    double x = LogRatio.of(forward, strike);
    double z = x == 0 ? 0 : x / stdDev;
    double root = Math.sqrt(forward) * Math.sqrt(strike);
    double slope = root * NormalizedBlack.vega(Math.abs(z), 0.5 * stdDev);
    double undiscounted =
        Math.max(callPutSign * (forward - strike), 0)
            + timeValue(Math.abs(z), 0.5 * stdDev, slope, Math.min(forward, strike));
    double d1 = z + 0.5 * stdDev;
    double discount = Math.exp(-rate * years);
    double price = discount * undiscounted;
    double delta = discount * callPutSign * cumulative(callPutSign * d1, slope / forward);
    if (slope == 0) {
      return new Greeks(price, delta, 0, 0, rate * price * ONE_DAY, 0, 0, rate * delta * ONE_DAY);
    }
    double density = discount * slope / forward;
    double vega = discount * slope * rootYears;
    double volPerRootYear = vol == 0 ? 0 : vol / rootYears;
    double d2PerVol = (x == 0 ? 0 : z / vol) - 0.5 * rootYears;
    double d2PerYear = (x == 0 ? 0 : z / years) - 0.5 * volPerRootYear;
    double thetaPerYear = rate * price - 0.5 * discount * slope * volPerRootYear;
    double charmPerYear = rate * delta + 0.5 * density * d2PerYear;
    return new Greeks(
        price,
        delta,
        density / (forward * stdDev),
        vega,
        thetaPerYear * ONE_DAY,
        -density * d2PerVol,
        vega * d1 * d2PerVol,
        charmPerYear * ONE_DAY);
  }

  /// Price of the out-of-the-money option, in index points.
  ///
  /// @param vega slope of the price in the standard deviation, in index points
  /// @param maximum the smaller of forward and strike
  private static double timeValue(
      double moneyness, double halfStdDev, double vega, double maximum) {
    if (vega == 0) {
      return moneyness < halfStdDev ? maximum : 0;
    }
    return vega * NormalizedBlack.valueOverVega(moneyness, halfStdDev, vega, maximum);
  }

  /// `Φ(d)` from the density at `d`, without a second exponential.
  private static double cumulative(double d, double density) {
    double tail = density == 0 ? 0 : density * Normal.millsRatio(Math.abs(d));
    return d < 0 ? tail : 1 - tail;
  }
}
