package alvh.surface;

/// Continuous rates, ACT/365F, from Treasury quotes as they are published.
///
/// @see "31 CFR 356, appendix B: price of a bill 100 (1 - d r / 360), of a note by two coupons a
///   year"
public final class TreasuryRate {
  private static final double DAYS_PER_YEAR = 365;
  private static final double DAYS_OF_DISCOUNT_YEAR = 360;

  /// Of the bill that the three-month series quotes.
  private static final double DAYS_OF_BILL = 91;

  private static final double HALF_YEARS = 2;

  private TreasuryRate() {}

  /// The rate of the three-month bill: `-ln(1 - d 91/360) 365/91`.
  ///
  /// @param discount on a bank discount basis, as FRED DTB3 but .0524 for 5.24 %; may be negative
  /// @throws IllegalArgumentException when the price of the bill would not be above 0
  public static double ofBill(double discount) {
    double price = 1 - discount * DAYS_OF_BILL / DAYS_OF_DISCOUNT_YEAR;
    if (!(price > 0) || !Double.isFinite(price)) {
      throw new IllegalArgumentException("a bill cannot be at a discount of " + discount);
    }
    return -Math.log(price) * DAYS_PER_YEAR / DAYS_OF_BILL;
  }

  /// The rate of a par yield: `2 ln(1 + y/2)`.
  ///
  /// @param yield bond equivalent (two coupons a year), as FRED DGS2 but .0440 for 4.40 %; > -2
  public static double ofParYield(double yield) {
    if (!(yield > -HALF_YEARS) || !Double.isFinite(yield)) {
      throw new IllegalArgumentException("yield must be above -2, was " + yield);
    }
    return HALF_YEARS * Math.log1p(yield / HALF_YEARS);
  }
}
