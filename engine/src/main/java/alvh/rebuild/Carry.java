package alvh.rebuild;

/// What it costs to hold the index to an expiry: a rate that is straight between two maturities and
/// a flat dividend yield.
///
/// `F = S e^((r(T) - q) T)`, rates continuous, ACT/365F.
///
/// @param shortRate to three months and below
/// @param longRate to two years and above
/// @param dividendYield twelve-month dividends / index level, continuous
/// @param source where each comes from, for people
public record Carry(double shortRate, double longRate, double dividendYield, String source) {
  /// Three months and two years, the maturities of the Treasury yields that are free to have.
  static final double SHORT_YEARS = 0.25;

  static final double LONG_YEARS = 2;

  public Carry {
    if (!Double.isFinite(shortRate) || !Double.isFinite(longRate) || !(dividendYield >= 0)) {
      throw new IllegalArgumentException(
          "rates must be finite and the yield >= 0, were "
              + shortRate
              + ", "
              + longRate
              + ", "
              + dividendYield);
    }
  }

  /// The continuous rate to `years`.
  ///
  /// @param years >= 0
  public double rate(double years) {
    double share =
        (Math.clamp(years, SHORT_YEARS, LONG_YEARS) - SHORT_YEARS) / (LONG_YEARS - SHORT_YEARS);
    return shortRate + share * (longRate - shortRate);
  }

  /// The discount factor to `years`.
  ///
  /// @param years >= 0
  public double discount(double years) {
    return Math.exp(-rate(years) * years);
  }

  /// The forward of an index at `spot`.
  ///
  /// @param spot index points, > 0
  /// @param years >= 0
  public double forward(double spot, double years) {
    return spot * Math.exp((rate(years) - dividendYield) * years);
  }
}
