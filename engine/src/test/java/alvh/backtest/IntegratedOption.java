package alvh.backtest;

/// A European option as the integral of its payoff over the lognormal density, by Simpson's rule:
/// no normal distribution function, no formula of Black.
///
/// @param strike index points
/// @param sign +1 call, -1 put
record IntegratedOption(double strike, int sign) {
  private static final int STEPS = 4_000;
  private static final double REACH = 10;

  /// Present value, index points.
  double value(double forward, double stdDev, double discount) {
    if (stdDev == 0) {
      return discount * Math.max(0, sign * (forward - strike));
    }
    double kink = (Math.log(strike / forward) + stdDev * stdDev / 2) / stdDev;
    double low = sign > 0 ? Math.max(kink, -REACH) : -REACH;
    double high = sign > 0 ? Math.max(REACH, kink) : Math.min(kink, REACH);
    if (!(high > low)) {
      return 0;
    }
    double step = (high - low) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double z = low + i * step;
      double index = forward * Math.exp(stdDev * z - stdDev * stdDev / 2);
      double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.max(0, sign * (index - strike)) * Math.exp(-z * z / 2);
    }
    return discount * sum * step / 3 / Math.sqrt(2 * Math.PI);
  }

  /// Slope in the forward by a central difference.
  double delta(double forward, double stdDev, double discount) {
    double bump = forward * 1e-5;
    return (value(forward + bump, stdDev, discount) - value(forward - bump, stdDev, discount))
        / (2 * bump);
  }
}
