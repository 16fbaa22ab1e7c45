package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.pricing.Black76;
import alvh.surface.SmileSlice;

/// Looks for arbitrage in prices on a grid of strikes that reaches far into both wings.
final class ArbitrageGrid {
  /// In `ln(K/F)`: from a fall of 95 % to a rise of half.
  private static final double LOWEST = -3;

  private static final double HIGHEST = 0.4;
  private static final int STRIKES = 400;

  /// Prices for a forward of 1 carry rounding of this size.
  private static final double ROUNDING = 1e-14;

  private ArbitrageGrid() {}

  /// Asserts that calls fall and are convex in the strike, and that total variance is not below
  /// that of the expiry before.
  ///
  /// @param before total variances of the expiry before on the same grid, or none
  /// @return total variances on the grid
  static double[] check(SmileSlice smile, double[] before, Object what) {
    double[] variances = new double[STRIKES];
    double[] prices = new double[STRIKES];
    double[] strikes = new double[STRIKES];
    for (int i = 0; i < STRIKES; i++) {
      strikes[i] = Math.exp(LOWEST + i * (HIGHEST - LOWEST) / (STRIKES - 1));
      variances[i] = smile.totalVariance(strikes[i] * smile.forward());
      prices[i] = Black76.price(1, strikes[i], Math.sqrt(variances[i]), 1);
    }
    for (int i = 1; i + 1 < STRIKES; i++) {
      double left = (prices[i] - prices[i - 1]) / (strikes[i] - strikes[i - 1]);
      double right = (prices[i + 1] - prices[i]) / (strikes[i + 1] - strikes[i]);
      double rounding = ROUNDING / (strikes[i] - strikes[i - 1]);
      assertThat(right - left).as("%s at %s", what, strikes[i]).isGreaterThan(-rounding);
      assertThat(right).as("%s at %s", what, strikes[i]).isBetween(-1 - rounding, rounding);
      if (before.length > 0) {
        assertThat(variances[i]).as("%s at %s", what, strikes[i]).isGreaterThan(before[i]);
      }
    }
    return variances;
  }
}
