package alvh.desk;

import alvh.book.Book;
import alvh.market.ReleaseDates;
import alvh.time.TradingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what is different from one decision to the next.
///
/// A pure function: two equal decisions differ in nothing, so nothing is told twice. Against no
/// decision at all the first one is told as if everything had been quiet before: what fires, what
/// is near and what is broken, but not what is unknown.
///
/// @param calendar trading days and expiries
/// @param releases when news is scheduled; empty when nothing is known of it
/// @param policy from where on dates and prices are near
public record Alerts(TradingCalendar calendar, List<ReleaseDates> releases, AlertPolicy policy) {
  public Alerts {
    releases = List.copyOf(releases);
  }

  /// What a person should know on `after`: action first, then limits and rules, strikes, dates, and
  /// what is no longer known.
  ///
  /// @param before the decision before, on an earlier moment; empty for the first
  /// @param book the book of `after`
  public List<Alert> between(Optional<Decision> before, Decision after, Book book) {
    if (before.isPresent() && before.get().asOf().isAfter(after.asOf())) {
      throw new IllegalArgumentException(
          "the decision of " + before.get().asOf() + " is not before that of " + after.asOf());
    }
    List<Alert> alerts = new ArrayList<>();
    alerts.addAll(ActionAlerts.of(before, after));
    alerts.addAll(RuleAlerts.of(before, after));
    alerts.addAll(new StrikeAlerts(policy).of(before, after));
    alerts.addAll(new DateAlerts(calendar, policy).expiries(before, after, book));
    alerts.addAll(new DateAlerts(calendar, policy).events(before, after, releases));
    before.ifPresent(earlier -> alerts.addAll(LostFacts.of(earlier, after)));
    return List.copyOf(alerts);
  }
}
