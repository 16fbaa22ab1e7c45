package alvh.surface;

/// A smile whose vol is a spline between its quotes.
///
/// Between the lowest and highest strike used, vol is a natural cubic spline in `asinh(x)` with `x
/// = ln(K/F) / (atm vol sqrt T)`: evenly spaced knots there are dense near the money, where quotes
/// are tight, and sparse in the wings. Beyond them total variance is linear in `ln K`, with the
/// spline's slope at the end kept between flat and 2 outward (Lee's moment bound), so vol never
/// falls to nothing. Where that bound bites the slope has a kink at the end strike.
///
/// Smooth, not constrained: butterfly arbitrage is neither imposed nor checked here.
///
/// @see "R. Lee, The moment formula for implied volatility at extreme strikes, Mathematical Finance
///   14 (2004), theorem 3.2"
final class SplineSmile implements SmileSlice {
  private static final double LEE_BOUND = 2;

  private final double forward;
  private final double years;
  private final double scale;
  private final NaturalSpline spline;
  private final double lowestStrike;
  private final double highestStrike;
  private final double lowSlope;
  private final double highSlope;

  /// @param forward index points
  /// @param years to expiry
  /// @param scale standard deviation that makes `ln(K/F)` a moneyness, > 0
  /// @param spline vol against `asinh(x)`, > 0 over the strikes
  SplineSmile(
      double forward,
      double years,
      double scale,
      NaturalSpline spline,
      double lowestStrike,
      double highestStrike) {
    this.forward = forward;
    this.years = years;
    this.scale = scale;
    this.spline = spline;
    this.lowestStrike = lowestStrike;
    this.highestStrike = highestStrike;
    this.lowSlope = Math.clamp(varianceSlope(lowestStrike), -LEE_BOUND, 0);
    this.highSlope = Math.clamp(varianceSlope(highestStrike), 0, LEE_BOUND);
  }

  @Override
  public double forward() {
    return forward;
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

  @Override
  public double vol(double strike) {
    if (!(strike > 0) || Double.isInfinite(strike)) {
      throw new IllegalArgumentException("strike must be > 0, was " + strike);
    }
    if (isQuoted(strike)) {
      return spline.value(coordinate(strike));
    }
    return Math.sqrt(extrapolatedVariance(strike) / years);
  }

  @Override
  public double volSlope(double strike) {
    if (isQuoted(strike)) {
      return splineSlope(strike);
    }
    double slope = strike < lowestStrike ? lowSlope : highSlope;
    return slope / (2 * vol(strike) * years * strike);
  }

  private double extrapolatedVariance(double strike) {
    boolean isLow = strike < lowestStrike;
    double edge = isLow ? lowestStrike : highestStrike;
    double slope = isLow ? lowSlope : highSlope;
    double vol = spline.value(coordinate(edge));
    return vol * vol * years + slope * Math.log(strike / edge);
  }

  /// `d(total variance) / d ln K` of the spline.
  private double varianceSlope(double strike) {
    return 2 * spline.value(coordinate(strike)) * years * strike * splineSlope(strike);
  }

  private double splineSlope(double strike) {
    double x = Math.log(strike / forward) / scale;
    return spline.slope(coordinate(strike)) / (Math.sqrt(1 + x * x) * scale * strike);
  }

  private double coordinate(double strike) {
    return asinh(Math.log(strike / forward) / scale);
  }

  static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), x);
  }
}
