package alvh.rebuild;

/// Smiles as real chains have them, conditioned on the vol of vol and on the time to expiry.
public final class FittedShape implements SmileShape {
  private final ShapeCoefficients coefficients;

  /// @param coefficients from [ShapeFit]
  public FittedShape(ShapeCoefficients coefficients) {
    this.coefficients = coefficients;
  }

  /// The curve of one expiry.
  ///
  /// @param years to expiry, > 0
  public ShapeCurve curve(IndexState state, double years) {
    return ShapeCurve.of(coefficients, VolOfVol.of(state, years));
  }

  /// The smile of one expiry, scaled so that its own variance strip is `level`.
  ///
  /// @param forward index points, > 0
  /// @param years to expiry, > 0
  /// @param level `VIX(T)` as a vol: .20 for 20 points
  public RebuiltSmile smile(IndexState state, double forward, double years, double level) {
    return RebuiltSmile.of(forward, years, level, curve(state, years));
  }

  /// Before the scaling of [RebuiltSmile], which is within 4 % of 1 where `VIX(T) sqrt T` is at
  /// most .2, and .82 to .89 at .6.
  @Override
  public double ratio(IndexState state, double years, double x) {
    return curve(state, years).ratio(x);
  }
}
