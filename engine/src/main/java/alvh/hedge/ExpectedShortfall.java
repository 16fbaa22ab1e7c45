package alvh.hedge;

import java.util.Arrays;

/// The mean of the worst twentieth of equally likely losses: CVaR 95.
///
/// It is `min over q of q + E[max(L - q, 0)] / .05`, taken at the quantile; when a twentieth is no
/// whole number of losses, the mildest of them counts in part.
///
/// @see "R. T. Rockafellar, S. Uryasev, Optimization of conditional value-at-risk, Journal of Risk
///   2 (2000) 21-41, theorem 1"
public final class ExpectedShortfall {
  /// The share of losses that is looked at: that of CVaR 95.
  static final double TAIL = 0.05;

  private ExpectedShortfall() {}

  /// The smallest of the worst losses.
  ///
  /// @param losses at least one
  static double quantile(double[] losses) {
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    int worst = (int) Math.ceil(TAIL * losses.length);
    return sorted[losses.length - worst];
  }

  /// CVaR 95 of `losses`, in their unit.
  ///
  /// @param losses at least one, equally likely
  public static double of(double[] losses) {
    double quantile = quantile(losses);
    double beyond = 0;
    for (double loss : losses) {
      beyond += Math.max(0, loss - quantile);
    }
    return quantile + beyond / (TAIL * losses.length);
  }

  /// What each loss adds to CVaR 95: `q + max(L - q, 0) / .05`. Their mean is CVaR 95.
  ///
  /// @param losses at least one, equally likely
  public static double[] parts(double[] losses) {
    double quantile = quantile(losses);
    double[] parts = new double[losses.length];
    for (int i = 0; i < losses.length; i++) {
      parts[i] = quantile + Math.max(0, losses[i] - quantile) / TAIL;
    }
    return parts;
  }

  /// The weights with which the losses make up their CVaR: a subgradient. They sum to 1; losses
  /// equal to the quantile share what is left.
  static double[] weights(double[] losses) {
    double quantile = quantile(losses);
    double each = 1 / (TAIL * losses.length);
    double left = 1;
    int atQuantile = 0;
    for (double loss : losses) {
      left -= loss > quantile ? each : 0;
      atQuantile += loss == quantile ? 1 : 0;
    }
    double[] weights = new double[losses.length];
    for (int i = 0; i < losses.length; i++) {
      weights[i] = losses[i] > quantile ? each : losses[i] == quantile ? left / atQuantile : 0;
    }
    return weights;
  }
}
