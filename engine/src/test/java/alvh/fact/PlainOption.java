package alvh.fact;

import java.util.OptionalDouble;

/// Black's formula on a forward and its inverse by halving, by the book.
///
/// @param forward of the expiry, index points
/// @param discount factor to it
/// @param years to it
record PlainOption(double forward, double discount, double years) {
  private static final double HIGHEST_VOL = 5;
  private static final int HALVINGS = 45;

  /// Discounted price.
  double price(double strike, boolean isCall, double vol) {
    double deviation = vol * Math.sqrt(years);
    double d1 = Math.log(forward / strike) / deviation + deviation / 2;
    double call = forward * normal(d1) - strike * normal(d1 - deviation);
    return discount * (isCall ? call : call - forward + strike);
  }

  /// The vol of a price; empty when it has none.
  OptionalDouble vol(double strike, boolean isCall, double price) {
    double low = 1e-6;
    double high = HIGHEST_VOL;
    if (price <= price(strike, isCall, low) || price >= price(strike, isCall, high)) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (price(strike, isCall, middle) < price) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of((low + high) / 2);
  }

  /// `dV/dF`.
  double delta(double strike, boolean isCall, double vol) {
    double deviation = vol * Math.sqrt(years);
    double d1 = Math.log(forward / strike) / deviation + deviation / 2;
    return discount * (isCall ? normal(d1) : normal(d1) - 1);
  }

  /// `d²V/dF²`.
  double gamma(double strike, double vol) {
    double deviation = vol * Math.sqrt(years);
    double d1 = Math.log(forward / strike) / deviation + deviation / 2;
    return discount * Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI) / (forward * deviation);
  }

  /// The normal distribution: Simpson's rule on the density, right to 1e-8 of a unit.
  static double normal(double x) {
    int steps = 120;
    double end = Math.min(Math.abs(x), 8);
    double h = end / steps;
    double sum = 1 + Math.exp(-end * end / 2);
    for (int i = 1; i < steps; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * Math.exp(-i * h * i * h / 2);
    }
    double half = sum * h / 3 / Math.sqrt(2 * Math.PI);
    return x < 0 ? 0.5 - half : 0.5 + half;
  }
}
