package alvh.demo;

import alvh.pricing.Black76;

/// One expiry's smile in the surface form SSVI, free of butterfly and calendar arbitrage.
///
/// `w(k) = θ/2 (1 + ρ φ k + sqrt((φ k + ρ)^2 + 1 - ρ^2))` with `φ = η / sqrt(θ (1 + θ))` and `η (1
/// + |ρ|) <= 2`.
///
/// @param atmVariance `θ`, total variance at the money
/// @see "J. Gatheral and A. Jacquier, Arbitrage-free SVI volatility surfaces, Quantitative Finance
///   14 (2014), sections 4 and 4.1, power-law example"
record Smile(double atmVariance) {
  private static final double RHO = -0.65;
  private static final double ETA = 0.9;

  /// Reach and step of the integral over log-moneyness, in standard deviations.
  private static final int PUT_REACH = 14;

  private static final int CALL_REACH = 8;
  private static final int STEPS_PER_DEVIATION = 40;

  /// The fair variance is almost proportional to `θ`: each round divides the error by ten or more.
  private static final int ROUNDS = 20;

  Smile {
    if (!(atmVariance > 0)) {
      throw new IllegalArgumentException("variance must be > 0, was " + atmVariance);
    }
  }

  /// The smile whose variance swap is worth `totalVariance`.
  static Smile ofFairVariance(double totalVariance) {
    Smile smile = new Smile(totalVariance);
    for (int i = 0; i < ROUNDS; i++) {
      smile = new Smile(smile.atmVariance * totalVariance / smile.fairVariance());
    }
    return smile;
  }

  /// Total standard deviation at log-moneyness `k = ln(K/F)`.
  double stdDev(double k) {
    double phi = ETA / StrictMath.sqrt(atmVariance * (1 + atmVariance));
    double shifted = phi * k + RHO;
    double root = StrictMath.sqrt(shifted * shifted + 1 - RHO * RHO);
    return StrictMath.sqrt(atmVariance / 2 * (1 + RHO * phi * k + root));
  }

  /// Total variance of a variance swap, `2 ∫ Q(K)/K^2 dK` over out-of-the-money prices, forward 1.
  double fairVariance() {
    double step = StrictMath.sqrt(atmVariance) / STEPS_PER_DEVIATION;
    double sum = 0;
    for (int i = -PUT_REACH * STEPS_PER_DEVIATION; i <= CALL_REACH * STEPS_PER_DEVIATION; i++) {
      double k = i * step;
      double strike = StrictMath.exp(k);
      sum += Black76.price(1, strike, stdDev(k), i < 0 ? -1 : 1) / strike;
    }
    return 2 * step * sum;
  }
}
