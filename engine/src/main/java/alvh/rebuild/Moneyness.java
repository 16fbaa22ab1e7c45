package alvh.rebuild;

/// Stretches of moneyness `x` around the legs of an iron condor; deltas are those of 30 days.
public enum Moneyness {
  /// Around the put of delta -.05 and below.
  PUT_5(-1.3),
  /// Around the put of delta -.20.
  PUT_20(-0.4),
  /// Around the forward.
  AT_THE_MONEY(0.3),
  /// Around the call of delta .20.
  CALL_20(0.85),
  /// Around the call of delta .05 and above.
  CALL_5(Double.POSITIVE_INFINITY);

  private final double until;

  Moneyness(double until) {
    this.until = until;
  }

  /// The stretch of `x`.
  static Moneyness of(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("x must be a number");
    }
    for (Moneyness stretch : values()) {
      if (x < stretch.until) {
        return stretch;
      }
    }
    return CALL_5;
  }
}
