package alvh.demo;

/// Interest and dividends of the fictional market, and the forwards that follow.
final class RateCurve {
  /// Continuous rate in the long run and what the short end pays above it.
  private static final double LONG_RATE = 0.0395;

  private static final double SHORT_PREMIUM = 0.0035;

  /// Years over which the premium decays by 1/e.
  private static final double DECAY_YEARS = 0.75;

  private static final double DIVIDEND_YIELD = 0.013;

  private RateCurve() {}

  /// Continuous zero rate to `years`.
  static double rate(double years) {
    return LONG_RATE + SHORT_PREMIUM * StrictMath.exp(-years / DECAY_YEARS);
  }

  /// Discount factor to `years`.
  static double discount(double years) {
    return StrictMath.exp(-rate(years) * years);
  }

  /// Forward of the index for `years`, index points.
  static double forward(double years) {
    return DemoDay.SPOT * StrictMath.exp((rate(years) - DIVIDEND_YIELD) * years);
  }
}
