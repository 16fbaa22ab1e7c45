package alvh.cli;

import alvh.playbook.Entry;
import alvh.playbook.EntryPlan;
import alvh.playbook.ExpiryPlan;
import alvh.playbook.Playbook;
import java.util.Locale;
import java.util.stream.Collectors;

/// The condors that votes open, in words.
final class EntryText {
  private EntryText() {}

  /// Those meant as the switches stand.
  static TextTable table(Playbook playbook) {
    var table = new TextTable("entry", "source", "expiry", "strikes", "risk share");
    playbook.entries().stream()
        .filter(entry -> entry.onlyWith().holds(playbook.switches()))
        .forEach(entry ->
            table.row(
                entry.name(),
                entry.source(),
                expiry(entry.plan().expiry()),
                strikes(entry.plan()),
                Double.toString(entry.riskShare())));
    return table;
  }

  /// The entry of that name in every position of the switches; empty when there is none.
  static String all(Playbook playbook, String name) {
    return playbook.entries().stream()
        .filter(entry -> entry.name().equals(name))
        .map(EntryText::whole)
        .collect(Collectors.joining("; "));
  }

  private static String whole(Entry entry) {
    String text =
        expiry(entry.plan().expiry())
            + ", "
            + strikes(entry.plan())
            + ", risk share "
            + entry.riskShare();
    String onlyWith = entry.onlyWith().text();
    return onlyWith.isEmpty() ? text : text + " with " + onlyWith;
  }

  private static String expiry(ExpiryPlan plan) {
    return switch (plan) {
      case ExpiryPlan.NextMonthly(int leastDays) -> "monthly from " + leastDays + " days on";
      case ExpiryPlan.CalendarDays(String root, int least, int most) ->
          root + " " + least + " to " + most + " days";
      case ExpiryPlan.TradingDays(String root, int least, int most) ->
          root + " " + least + " to " + most + " trading days";
    };
  }

  private static String strikes(EntryPlan plan) {
    return switch (plan) {
      case EntryPlan.ByDelta(ExpiryPlan expiry, double sold, double bought) ->
          "deltas " + sold + " / " + bought;
      case EntryPlan.ByCredit credit -> strikes(credit);
    };
  }

  private static String strikes(EntryPlan.ByCredit plan) {
    EntryPlan.DistancePlan distance = plan.distance();
    return String.format(
        Locale.ROOT,
        "credit %s %s, natural from %s; %s / %s wide; %s to %s from %s ranges (%s, weight %s, times"
            + " %s); delta to %s, gamma to %s, step %s; first %s above skew %s",
        plan.credit().tier(),
        plan.credit().price().spelling(),
        plan.credit().leastNatural(),
        plan.putWidth(),
        plan.callWidth(),
        distance.least(),
        distance.most(),
        distance.start(),
        distance.range().formula().spelling(),
        distance.range().vix9dWeight(),
        distance.range().multiplier(),
        plan.maxDelta(),
        plan.maxGamma(),
        plan.step(),
        plan.skew().widened().spelling(),
        plan.skew().above());
  }
}
