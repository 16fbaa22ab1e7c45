package alvh.entry;

/// Black's formula once more, by quadrature and bisection and nothing of the engine.
final class PlainBlack {
  private static final int PANELS = 200;
  private static final int HALVINGS = 60;
  private static final double HIGHEST_STD_DEV = 4;

  private PlainBlack() {}

  /// Simpson's rule over the normal density; right to 1e-9 within eight standard deviations.
  static double cumulative(double x) {
    double h = x / PANELS;
    double sum = density(0) + density(x);
    for (int i = 1; i < PANELS; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * density(i * h);
    }
    return 0.5 + sum * h / 3;
  }

  static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /// @param sign +1 call, -1 put
  static double price(double forward, double strike, double stdDev, int sign) {
    double d1 = d1(forward, strike, stdDev);
    return sign * (forward * cumulative(sign * d1) - strike * cumulative(sign * (d1 - stdDev)));
  }

  static double d1(double forward, double strike, double stdDev) {
    return Math.log(forward / strike) / stdDev + stdDev / 2;
  }

  /// The standard deviation of an out-of-the-money price.
  static double stdDev(double price, double forward, double strike, int sign) {
    double low = 0;
    double high = HIGHEST_STD_DEV;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (price(forward, strike, middle, sign) < price) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// Without regard to sign.
  static double delta(double price, double forward, double strike, int sign) {
    return cumulative(sign * d1(forward, strike, stdDev(price, forward, strike, sign)));
  }
}
