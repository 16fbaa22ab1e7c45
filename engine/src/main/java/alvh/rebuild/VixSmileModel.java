package alvh.rebuild;

import alvh.surface.LognormalMixture;

/// The smile of any VIX expiry as one family: a mixture of three lognormals whose size follows the
/// tenor and whose weights shift with it.
///
/// Standard deviation of the body `s(T) = level sqrt((1 - e^(-kT)) / k + c T)`: the vol of a VX
/// falls with its tenor because VIX reverts, down to `c`. Component forwards and the third standard
/// deviation are multiples of `s`; log odds are linear in `ln(T / 30 days)`. Everything scales with
/// `level`, so the smile keeps its form in standard deviations when vol of vol rises: one day of
/// quotes can say no more.
///
/// @param logOdds2 `ln(w2 / w1)` at 30 days
/// @param logOdds2PerLogTime its slope in `ln(T / 30 days)`
/// @param logOdds3 `ln(w3 / w1)` at 30 days
/// @param logOdds3PerLogTime its slope
/// @param logRatio2 `ln(F2 / F1) / s`
/// @param logRatio3 `ln(F3 / F1) / s`
/// @param lastStdDev third standard deviation over `s`, > 0
/// @param reversion `k`, per year, > 0
/// @param floor `c`, >= 0
/// @param shortestDays tenor below which the weights stay as they are there, days, > 0
/// @param longestDays tenor above which the weights stay as they are there, days
public record VixSmileModel(
    double logOdds2,
    double logOdds2PerLogTime,
    double logOdds3,
    double logOdds3PerLogTime,
    double logRatio2,
    double logRatio3,
    double lastStdDev,
    double reversion,
    double floor,
    double shortestDays,
    double longestDays) {
  private static final double CENTRE_YEARS = 30 / 365.0;
  private static final double DAYS_PER_YEAR = 365;

  public VixSmileModel {
    double numbers = logOdds2 + logOdds2PerLogTime + logOdds3 + logOdds3PerLogTime;
    if (!Double.isFinite(numbers + logRatio2 + logRatio3)
        || !(lastStdDev > 0)
        || !(reversion > 0)
        || !(floor >= 0)
        || !(shortestDays > 0)
        || !(longestDays >= shortestDays)) {
      throw new IllegalArgumentException(
          "numbers must be finite, lastStdDev, reversion and days > 0, floor >= 0");
    }
  }

  /// The distribution of VIX at expiry.
  ///
  /// @param forward the VX settle, points, > 0
  /// @param years to expiry, > 0
  /// @param level size of the vol of vol, annualised, > 0
  public LognormalMixture mixture(double forward, double years, double level) {
    if (!(years > 0) || !(level > 0)) {
      throw new IllegalArgumentException(
          "years and level must be > 0, were " + years + " and " + level);
    }
    double stdDev = level * Math.sqrt(-Math.expm1(-reversion * years) / reversion + floor * years);
    double shown = Math.clamp(years, shortestDays / DAYS_PER_YEAR, longestDays / DAYS_PER_YEAR);
    double logTime = Math.log(shown / CENTRE_YEARS);
    return LognormalMixture.of(
        forward,
        new LognormalMixture.Form(
            logOdds2 + logOdds2PerLogTime * logTime,
            logOdds3 + logOdds3PerLogTime * logTime,
            logRatio2 * stdDev,
            logRatio3 * stdDev,
            stdDev,
            lastStdDev * stdDev));
  }
}
