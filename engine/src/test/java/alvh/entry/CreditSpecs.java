package alvh.entry;

import alvh.instrument.OptionRoot;

/// Specifications of searches for a credit.
final class CreditSpecs {
  /// The caps that the description of the method names.
  static final ShortCaps CAPS = new ShortCaps(0.18, 0.05);

  static final double STEP = 5;

  private CreditSpecs() {}

  /// The next trading day's expiry, mid credit, both sides `width` wide.
  static EntrySpec.ByCredit oneDay(double tier, double width, ShortDistance distance) {
    return of(
        new ExpiryChoice.InTradingDays(OptionRoot.SPXW, 1, 1),
        new CreditTier(tier, CreditTier.Basis.MID),
        width,
        distance,
        new SkewRule.Symmetric());
  }

  static EntrySpec.ByCredit of(
      ExpiryChoice expiry, CreditTier tier, double width, ShortDistance distance, SkewRule skew) {
    return new EntrySpec.ByCredit(expiry, tier, WingWidths.both(width), distance, CAPS, STEP, skew);
  }

  static EntrySpec.ByCredit with(EntrySpec.ByCredit spec, SkewRule skew) {
    return new EntrySpec.ByCredit(
        spec.expiry(), spec.tier(), spec.widths(), spec.distance(), spec.caps(), spec.step(), skew);
  }
}
