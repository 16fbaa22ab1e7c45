package alvh.rebuild;

/// The fitted numbers of [FittedWidths]: the parts of `ln width`.
///
/// @param constant at a price of .75 and a calm VIX
/// @param perPrice per unit of `u = ln(price + .25)`
/// @param perPriceSquared per unit of `u^2`
/// @param perVix per unit of `ln(max(VIX, 15) / 15)`
/// @param inTheMoney far in the money
public record WidthCoefficients(
    double constant, double perPrice, double perPriceSquared, double perVix, double inTheMoney) {
  /// How many there are.
  static final int SIZE = 5;

  static WidthCoefficients of(double[] c) {
    return new WidthCoefficients(c[0], c[1], c[2], c[3], c[4]);
  }
}
