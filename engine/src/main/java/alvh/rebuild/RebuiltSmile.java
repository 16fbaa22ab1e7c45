package alvh.rebuild;

import alvh.surface.SmileSlice;

/// A smile of given shape whose own variance strip, with strikes without end, is a given level.
///
/// `vol(K) = scale level r(ln(K/F) / (scale level sqrt T))`. The strip of a smile is the mean of
/// its squared vols under the normal density of `-d2`: `VIX(T)^2 T = integral q(x) n(z) dz, z = x/r
/// + s r/2`, `s = scale level sqrt T`, `r = sqrt q`. One quadrature of 80 points serves each step
///   of the fixed point; it is right to 2e-7.
///
/// @see "J. Gatheral, The Volatility Surface, Wiley (2006), chapter 11, variance swap as integral
///   of implied variance"
public final class RebuiltSmile implements SmileSlice {
  /// Moneyness for which the real chains have quotes.
  private static final double QUOTED_BELOW = -5;

  private static final double QUOTED_ABOVE = 2.5;

  private final double forward;
  private final double years;
  private final double rootYears;
  private final double stdDev;
  private final ShapeCurve curve;

  private RebuiltSmile(double forward, double years, double stdDev, ShapeCurve curve) {
    this.forward = forward;
    this.years = years;
    this.rootYears = Math.sqrt(years);
    this.stdDev = stdDev;
    this.curve = curve;
  }

  /// The smile.
  ///
  /// @param forward index points, > 0
  /// @param years to expiry, > 0
  /// @param level `VIX(T)` as a vol, > 0
  public static RebuiltSmile of(double forward, double years, double level, ShapeCurve curve) {
    if (!(forward > 0) || !(years > 0) || !(level > 0)) {
      throw new IllegalArgumentException(
          "forward, years and level must be > 0, were " + forward + ", " + years + " and " + level);
    }
    double target = level * Math.sqrt(years);
    return new RebuiltSmile(forward, years, StripScale.solve(curve, target), curve);
  }

  @Override
  public double forward() {
    return forward;
  }

  @Override
  public double years() {
    return years;
  }

  /// The lowest strike at whose moneyness the real chains have quotes.
  @Override
  public double lowestStrike() {
    return forward * Math.exp(QUOTED_BELOW * stdDev);
  }

  /// The highest strike at whose moneyness the real chains have quotes.
  @Override
  public double highestStrike() {
    return forward * Math.exp(QUOTED_ABOVE * stdDev);
  }

  @Override
  public double vol(double strike) {
    return curve.ratio(moneyness(strike)) * stdDev / rootYears;
  }

  @Override
  public double volSlope(double strike) {
    double x = moneyness(strike);
    return curve.squareSlope(x) / (2 * curve.ratio(x)) / (strike * rootYears);
  }

  private double moneyness(double strike) {
    if (!(strike > 0)) {
      throw new IllegalArgumentException("strike must be > 0, was " + strike);
    }
    return Math.log(strike / forward) / stdDev;
  }
}
