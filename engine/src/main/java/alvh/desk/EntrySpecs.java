package alvh.desk;

import alvh.entry.CreditTier;
import alvh.entry.EntrySpec;
import alvh.entry.ExpectedRange;
import alvh.entry.ExpiryChoice;
import alvh.entry.ShortCaps;
import alvh.entry.ShortDistance;
import alvh.entry.SkewRule;
import alvh.entry.WingWidths;
import alvh.instrument.OptionRoot;
import alvh.playbook.EntryPlan;
import alvh.playbook.ExpiryPlan;

/// What a playbook's entry means to the search.
final class EntrySpecs {
  private EntrySpecs() {}

  static EntrySpec of(EntryPlan plan) {
    return switch (plan) {
      case EntryPlan.ByDelta(ExpiryPlan expiry, double sold, double bought) ->
          new EntrySpec.ByDelta(expiry(expiry), sold, bought);
      case EntryPlan.ByCredit credit ->
          new EntrySpec.ByCredit(
              expiry(credit.expiry()),
              new CreditTier(credit.credit().tier(), basis(credit.credit().price())),
              new WingWidths(credit.putWidth(), credit.callWidth()),
              distance(credit.distance()),
              new ShortCaps(credit.maxDelta(), credit.maxGamma()),
              credit.step(),
              skew(credit.skew()));
    };
  }

  private static ExpiryChoice expiry(ExpiryPlan plan) {
    return switch (plan) {
      case ExpiryPlan.NextMonthly(int leastDays) -> new ExpiryChoice.NextMonthly(leastDays);
      case ExpiryPlan.CalendarDays(String root, int least, int most) ->
          new ExpiryChoice.InDays(OptionRoot.valueOf(root), least, most);
      case ExpiryPlan.TradingDays(String root, int least, int most) ->
          new ExpiryChoice.InTradingDays(OptionRoot.valueOf(root), least, most);
    };
  }

  private static CreditTier.Basis basis(EntryPlan.Price price) {
    return switch (price) {
      case MID -> CreditTier.Basis.MID;
      case NATURAL -> CreditTier.Basis.NATURAL;
    };
  }

  private static ShortDistance distance(EntryPlan.DistancePlan plan) {
    return new ShortDistance(range(plan.range()), plan.least(), plan.start(), plan.most());
  }

  private static ExpectedRange range(EntryPlan.RangePlan plan) {
    return switch (plan.formula()) {
      case BLEND -> ExpectedRange.blend(plan.multiplier(), plan.vix9dWeight());
      case VIX -> ExpectedRange.ofVix(plan.multiplier());
      case PRINTED_FOR_ONE_DAY -> ExpectedRange.printedForOneDay(plan.multiplier());
      case AS_PRINTED -> ExpectedRange.asPrinted(plan.multiplier());
    };
  }

  private static SkewRule skew(EntryPlan.SkewPlan plan) {
    return switch (plan.widened()) {
      case BOTH -> new SkewRule.Symmetric();
      case CALL -> new SkewRule.WidenCall(plan.above());
      case PUT -> new SkewRule.WidenPut(plan.above());
    };
  }
}
