package alvh.rebuild;

/// Stretches of time to expiry.
public enum Tenor {
  /// Below 14 days.
  DAYS_7_14(14),
  /// 14 to 35 days.
  DAYS_14_35(35),
  /// 35 days and more; the real chains have them on one day only.
  DAYS_35_60(Double.POSITIVE_INFINITY);

  private static final double DAYS_PER_YEAR = 365;

  private final double until;

  Tenor(double until) {
    this.until = until;
  }

  /// The stretch of `years`.
  ///
  /// @param years > 0
  static Tenor of(double years) {
    if (!(years > 0)) {
      throw new IllegalArgumentException("years must be > 0, was " + years);
    }
    for (Tenor stretch : values()) {
      if (years * DAYS_PER_YEAR < stretch.until) {
        return stretch;
      }
    }
    return DAYS_35_60;
  }
}
