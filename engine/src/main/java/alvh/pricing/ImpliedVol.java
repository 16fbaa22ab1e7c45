package alvh.pricing;

import alvh.math.LogRatio;

/// Black-76 implied volatility to the precision of a double, for every price that has one.
///
/// Jäckel's method, see [LetsBeRational]: no iteration limit, no tolerance, no bracket. An
/// in-the-money price is turned into the out-of-the-money one by parity, which leaves it the
/// rounding error of the whole price: where the time value is a fraction `q` of the price,
/// `log10(1/q)` digits of the volatility are lost. No algorithm can do better, the digits are not
/// in the number.
///
/// @see "P. Jäckel, Let's Be Rational (2013, revised 2016), Wilmott 2015(75), 40-53"
public final class ImpliedVol {
  /// Answer of [#stdDev] for a price that is not a number.
  public static final double NO_QUOTE = -1;

  /// Answer of [#stdDev] for a price below the intrinsic value.
  public static final double BELOW_INTRINSIC = -2;

  /// Answer of [#stdDev] for a price equal to the intrinsic value, or so little above it at the
  /// money that the vol underflows.
  public static final double AT_INTRINSIC = -3;

  /// Answer of [#stdDev] for a price at or above the forward (call) or the strike (put).
  public static final double ABOVE_MAXIMUM = -4;

  private ImpliedVol() {}

  /// The annualised volatility at which [Black76#price] gives the price, or why there is none.
  ///
  /// Accuracy as for [#stdDev].
  ///
  /// @param undiscountedPrice in index points; any double, NaN meaning that there is no quote
  /// @param forward in index points, > 0
  /// @param strike in index points, > 0
  /// @param years to expiry, ACT/365F, > 0
  /// @param callPutSign +1 call, -1 put
  public static ImpliedVolResult of(
      double undiscountedPrice, double forward, double strike, double years, int callPutSign) {
    Arguments.checkPositive("years", years);
    double stdDev = stdDev(undiscountedPrice, forward, strike, callPutSign);
    if (stdDev > 0) {
      return new ImpliedVolResult.Value(stdDev / Math.sqrt(years));
    }
    double intrinsic = Math.max(callPutSign * (forward - strike), 0);
    return switch ((int) stdDev) {
      case (int) NO_QUOTE -> new ImpliedVolResult.NoQuote();
      case (int) BELOW_INTRINSIC ->
          new ImpliedVolResult.BelowIntrinsic(undiscountedPrice, intrinsic);
      case (int) AT_INTRINSIC -> new ImpliedVolResult.AtIntrinsic(undiscountedPrice);
      case (int) ABOVE_MAXIMUM ->
          new ImpliedVolResult.AboveMaximum(undiscountedPrice, callPutSign > 0 ? forward : strike);
      default ->
          throw new IllegalStateException("stdDev is neither positive nor a reason, was " + stdDev);
    };
  }

  /// The total standard deviation `σ sqrt(T)` at which [Black76#price] gives the price, > 0; or,
  /// for arrays, where an object per price is too much, one of the negative constants of this
  /// class. Never NaN, 0 or infinite.
  ///
  /// Relative error below `4e-15 max(1, p / (σ dp/dσ))`, `p` being the price as given; measured
  /// against prices of 65 digits over `s` from 0.001 to 3.2 and moneyness up to 8 standard
  /// deviations and beyond.
  ///
  /// @param undiscountedPrice in index points; any double, NaN meaning that there is no quote
  /// @param forward in index points, > 0
  /// @param strike in index points, > 0
  /// @param callPutSign +1 call, -1 put
  public static double stdDev(
      double undiscountedPrice, double forward, double strike, int callPutSign) {
    Arguments.checkForwardStrikeSign(forward, strike, callPutSign);
    double intrinsic = Math.max(callPutSign * (forward - strike), 0);
    double maximum = callPutSign > 0 ? forward : strike;
    if (!(undiscountedPrice > intrinsic && undiscountedPrice < maximum)) {
      return reasonForNone(undiscountedPrice, intrinsic);
    }
    double x = Math.abs(LogRatio.of(forward, strike));
    double rootForward = Math.sqrt(forward);
    double rootStrike = Math.sqrt(strike);
    double root = rootForward * rootStrike;
    if (x == 0 && undiscountedPrice < root * Double.MIN_NORMAL) {
      // the vol itself would underflow
      return AT_INTRINSIC;
    }
    double normalizedMaximum =
        forward < strike ? rootForward / rootStrike : rootStrike / rootForward;
    return LetsBeRational.stdDev(
        x, normalizedMaximum, undiscountedPrice - intrinsic, maximum - undiscountedPrice, root);
  }

  private static double reasonForNone(double price, double intrinsic) {
    if (Double.isNaN(price)) {
      return NO_QUOTE;
    }
    if (price < intrinsic) {
      return BELOW_INTRINSIC;
    }
    return price == intrinsic ? AT_INTRINSIC : ABOVE_MAXIMUM;
  }
}
