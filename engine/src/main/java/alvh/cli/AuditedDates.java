package alvh.cli;

import alvh.backtest.AuditDifference;
import alvh.backtest.AuditEnding;
import alvh.backtest.BacktestRun;
import alvh.backtest.BacktestTerms;
import alvh.backtest.LookAheadAudit;
import alvh.market.MarketHistory;
import alvh.playbook.Playbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A look-ahead audit of random dates.
///
/// A run from the first day for every date would take days; a window before each date sees the same
/// code on the same market. What it does not see is a state older than the window.
///
/// @param dates what was audited, ascending
/// @param days that were compared, with both endings
/// @param events fills, refusals and settlements among them
/// @param differences the first of each date and ending
record AuditedDates(
    List<LocalDate> dates, int days, int events, List<AuditDifference> differences) {
  AuditedDates {
    dates = List.copyOf(dates);
    differences = List.copyOf(differences);
  }

  /// @param count dates, > 0
  /// @param daysBefore trading days that are run before each, >= 0
  /// @param seed of the draw
  record Plan(int count, int daysBefore, long seed) {}

  static AuditedDates of(
      BacktestSession session,
      Playbook playbook,
      BacktestTerms terms,
      Plan plan,
      Progress progress) {
    List<LocalDate> all = session.days(terms);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(plan.seed()));
    List<Integer> drawn = places.stream().limit(plan.count()).sorted().toList();
    List<AuditDifference> differences = new ArrayList<>();
    int days = 0;
    int events = 0;
    int done = 0;
    for (int place : drawn) {
      LocalDate date = all.get(place);
      LocalDate from = all.get(Math.max(0, place - plan.daysBefore()));
      LookAheadAudit.Runner runner =
          (MarketHistory base, LocalDate to) ->
              session.runOver(base, playbook, terms.between(from, to));
      BacktestRun whole = runner.run(session.base(), date);
      var audit = new LookAheadAudit(session.base(), runner, whole);
      for (AuditEnding ending : AuditEnding.values()) {
        audit.at(date, ending).ifPresent(differences::add);
        days += whole.days().size();
        events += whole.events().size();
        progress.share(++done, drawn.size() * AuditEnding.values().length);
      }
    }
    return new AuditedDates(drawn.stream().map(all::get).toList(), days, events, differences);
  }
}
