package alvh.desk;

import alvh.risk.Figure;
import alvh.scenario.JointDay;
import alvh.scenario.JointHistory;
import alvh.scenario.ScenarioDraw;
import alvh.scenario.ScenarioSet;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;

/// On what the alternatives of a decision are valued, and how.
///
/// The history is made by the caller, once for many days. Whatever it holds, a decision draws only
/// from moves that ended on a day before its own.
///
/// @param history joint moves of SPX, VIX and the VX curve
/// @param terms how many are drawn, and what their outcomes count
public record ValuePolicy(JointHistory history, ValueTerms terms) {
  /// With [ValueTerms#DEFAULT].
  public static ValuePolicy of(JointHistory history) {
    return new ValuePolicy(history, ValueTerms.DEFAULT);
  }

  /// The moves for a decision on `date`, or why there are none.
  ///
  /// @param vix its level on `date`, vol points
  ScenarioDraw draw(LocalDate date, Figure vix, TradingCalendar calendar) {
    return ScenarioSet.of(before(date), date, vix, calendar, terms.settings());
  }

  private JointHistory before(LocalDate date) {
    List<JointDay> days = history.days();
    if (days.isEmpty() || days.getLast().date().isBefore(date)) {
      return history;
    }
    return new JointHistory(
        days.stream().filter(d -> d.date().isBefore(date)).toList(), history.leftOut());
  }
}
