package alvh.vix;

import alvh.market.ChainSlice;

/// The model-free variance of one expiry, as the Cboe VIX method reads it.
///
/// `variance = (2/T) sum (dK/K^2) e^(RT) Q(K) - (1/T) (F/K0 - 1)^2`
///
/// @param forward `F`, from the strike with the smallest `|C - P|`, index points
/// @param centralStrike `K0`, the highest strike not above `F`
/// @param variance annualised, > 0
/// @param years `T`, minutes / 525,600
/// @param strikes how many strikes have a say, `K0` counted once
/// @param lowestStrike the lowest put used
/// @param highestStrike the highest call used
/// @see "Cboe, Volatility Index Methodology: Cboe Volatility Index, steps 1 and 2"
public record VarianceStrip(
    double forward,
    double centralStrike,
    double variance,
    double years,
    int strikes,
    double lowestStrike,
    double highestStrike) {

  /// The strip of `slice`.
  ///
  /// @param years to expiry, > 0
  /// @param rate continuous, to expiry
  public static StripResult of(ChainSlice slice, double years, double rate) {
    if (!(years > 0) || !Double.isFinite(rate)) {
      throw new IllegalArgumentException(
          "years must be > 0 and rate finite, were " + years + " and " + rate);
    }
    return new StripReader(slice, years, Math.exp(rate * years)).read();
  }

  /// The square root of the variance: this expiry's own VIX / 100.
  public double vol() {
    return Math.sqrt(variance);
  }
}
