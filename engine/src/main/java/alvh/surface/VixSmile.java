package alvh.surface;

import alvh.math.Normal;
import alvh.pricing.Black76;
import alvh.pricing.ImpliedVol;

/// The smile of one VIX expiry on its own future: the Black-76 vols of a [LognormalMixture].
///
/// Free of butterfly arbitrage at every strike, quoted or not. Nothing is claimed between expiries:
/// their options are written on different futures, so total variances need not rise with expiry and
/// no calendar spread is bounded by another.
public final class VixSmile implements SmileSlice {
  private final LognormalMixture mixture;
  private final double years;
  private final double lowestStrike;
  private final double highestStrike;

  /// @param years to expiry, > 0
  /// @param lowestStrike the lowest strike with a quote that was used
  /// @param highestStrike the highest strike with a quote that was used
  public VixSmile(
      LognormalMixture mixture, double years, double lowestStrike, double highestStrike) {
    if (!(years > 0) || !(lowestStrike > 0) || !(highestStrike >= lowestStrike)) {
      throw new IllegalArgumentException(
          "years and strikes must be > 0 and ascend, were "
              + years
              + ", "
              + lowestStrike
              + ", "
              + highestStrike);
    }
    this.mixture = mixture;
    this.years = years;
    this.lowestStrike = lowestStrike;
    this.highestStrike = highestStrike;
  }

  /// The distribution behind it.
  public LognormalMixture mixture() {
    return mixture;
  }

  @Override
  public double forward() {
    return mixture.forward();
  }

  @Override
  public double years() {
    return years;
  }

  @Override
  public double lowestStrike() {
    return lowestStrike;
  }

  @Override
  public double highestStrike() {
    return highestStrike;
  }

  /// Vol at `strike`; so far out that the price is below the smallest double it is the limit of the
  /// wings.
  @Override
  public double vol(double strike) {
    return stdDev(strike) / Math.sqrt(years);
  }

  /// By the chain rule on `Black(K, vol(K)) = price(K)`: the probability beyond the strike differs
  /// from that of one lognormal by vega times the slope. 0 where vega vanishes.
  @Override
  public double volSlope(double strike) {
    double stdDev = stdDev(strike);
    double vega = Black76.pricePerStdDev(forward(), strike, stdDev);
    if (vega == 0) {
      return 0;
    }
    int sign = sign(strike);
    double d2 = Math.log(forward() / strike) / stdDev - 0.5 * stdDev;
    double excess = mixture.probability(strike, sign) - Normal.cumulative(sign * d2);
    return -sign * excess / vega / Math.sqrt(years);
  }

  private double stdDev(double strike) {
    if (!(strike > 0) || Double.isInfinite(strike)) {
      throw new IllegalArgumentException("strike must be > 0, was " + strike);
    }
    int sign = sign(strike);
    double stdDev = ImpliedVol.stdDev(mixture.price(strike, sign), forward(), strike, sign);
    return stdDev > 0 ? stdDev : mixture.widestStdDev();
  }

  private int sign(double strike) {
    return strike < forward() ? -1 : 1;
  }
}
