package alvh.rebuild;

/// Bid-ask widths as real quotes have them, by price, moneyness and VIX.
///
/// `ln width = a + b u + c u^2 + d ln(max(VIX, 15)/15) + e [in the money] (1 - e^(-1.5 |x|))` with
/// `u = ln(price + .25)`; never below one price step. Time to expiry adds nothing beyond price and
/// moneyness.
public final class FittedWidths {
  /// The smallest price step of SPX options.
  private static final double SMALLEST = 0.05;

  private static final double PRICE_SHIFT = 0.25;
  private static final double CALM_VIX = 15;
  private static final double DEPTH = 1.5;

  private final WidthCoefficients coefficients;

  /// @param coefficients from [WidthFit]
  public FittedWidths(WidthCoefficients coefficients) {
    this.coefficients = coefficients;
  }

  /// The derivative of `ln width` by each coefficient: the row of a regression.
  static double[] row(double vix, double x, double price, boolean isCall) {
    double u = Math.log(price + PRICE_SHIFT);
    boolean isInside = isCall ? x < 0 : x > 0;
    return new double[] {
      1,
      u,
      u * u,
      Math.log(Math.max(vix, CALM_VIX) / CALM_VIX),
      isInside ? -Math.expm1(-DEPTH * Math.abs(x)) : 0
    };
  }

  /// Ask minus bid before the price grid, points, > 0; arguments as in [QuoteWidths].
  public double width(IndexState state, double years, double x, double price, boolean isCall) {
    if (!(years > 0) || !(price >= 0) || Double.isNaN(x)) {
      throw new IllegalArgumentException(
          "years must be > 0 and price >= 0, were " + years + ", " + price + " at x " + x);
    }
    double[] row = row(state.vix(), x, price, isCall);
    double log =
        coefficients.constant()
            + coefficients.perPrice() * row[1]
            + coefficients.perPriceSquared() * row[2]
            + coefficients.perVix() * row[3]
            + coefficients.inTheMoney() * row[4];
    return Math.max(SMALLEST, Math.exp(log));
  }
}
