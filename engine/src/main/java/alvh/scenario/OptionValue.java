package alvh.scenario;

import alvh.pricing.Black76;
import alvh.risk.OptionPricing;

/// The model value of one bought option, before a move and after.
///
/// After the move less time is left, the rate to expiry is the same.
final class OptionValue {
  private static final double DAYS_PER_YEAR = 365;

  private final OptionPricing.Known option;
  private final double ratePerYear;
  private final double before;

  OptionValue(OptionPricing.Known option) {
    this.option = option;
    this.ratePerYear = -Math.log(option.discount()) / option.smile().years();
    this.before = points(option.smile().forward(), option.vol(), 0);
  }

  /// Index points gained when the forward is at `forward`, the vol at `vol` and `days` have passed;
  /// an option that has expired meanwhile is worth what it pays.
  double gain(double forward, double vol, double days) {
    return points(forward, vol, days) - before;
  }

  private double points(double forward, double vol, double days) {
    double years = Math.max(0, option.smile().years() - days / DAYS_PER_YEAR);
    return Black76.discountedPrice(
        forward,
        option.contract().strike(),
        vol * Math.sqrt(years),
        Math.exp(-ratePerYear * years),
        option.contract().right().sign());
  }
}
