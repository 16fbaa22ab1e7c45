package alvh.surface;

/// A smile whose total variance is a spline of log-moneyness, with linear wings.
final class SplineSmile implements SmileSlice {
  private final double forward;
  private final double years;
  private final SplineBasis basis;
  private final double[] knots;
  private final double[] bends;
  private final double lowestStrike;
  private final double highestStrike;

  /// @param forward points
  /// @param years to expiry
  /// @param basis where the knots are
  /// @param knots total variance at each, > 0
  /// @param lowestStrike the lowest strike with a quote that was used
  /// @param highestStrike the highest one
  SplineSmile(
      double forward,
      double years,
      SplineBasis basis,
      double[] knots,
      double lowestStrike,
      double highestStrike) {
    this.forward = forward;
    this.years = years;
    this.basis = basis;
    this.knots = knots.clone();
    this.bends = basis.bends(knots);
    this.lowestStrike = lowestStrike;
    this.highestStrike = highestStrike;
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
  public double totalVariance(double strike) {
    return at(strike).value();
  }

  @Override
  public double vol(double strike) {
    return Math.sqrt(totalVariance(strike) / years);
  }

  @Override
  public double volSlope(double strike) {
    SplinePoint point = at(strike);
    return point.slope() / (2 * Math.sqrt(point.value() * years) * strike);
  }

  SplinePoint point(double k) {
    return basis.point(k, knots, bends);
  }

  private SplinePoint at(double strike) {
    if (!(strike > 0) || Double.isInfinite(strike)) {
      throw new IllegalArgumentException("strike must be > 0, was " + strike);
    }
    return point(Math.log(strike / forward));
  }
}
