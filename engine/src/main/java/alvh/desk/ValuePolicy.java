package alvh.desk;

import alvh.hedge.HedgeOptimiser;
import alvh.risk.Figure;
import alvh.scenario.JointDay;
import alvh.scenario.JointHistory;
import alvh.scenario.ScenarioDraw;
import alvh.scenario.ScenarioSet;
import alvh.scenario.ScenarioSettings;
import alvh.scenario.StationaryBootstrap;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;

/// On what the alternatives of a decision are valued, and how much a bad outcome weighs.
///
/// The history is made by the caller, once for many days. Whatever it holds, a decision draws only
/// from moves that ended on a day before its own.
///
/// @param history joint moves of SPX, VIX and the VX curve
/// @param settings number of moves, horizon, mean block, seed
/// @param weight what a dollar of CVaR 95 counts beside a dollar of mean gain, >= 0
public record ValuePolicy(JointHistory history, ScenarioSettings settings, double weight) {
  /// Moves that every alternative is valued on: the worst twentieth are then 25. Our choice, so
  /// that a day of a run over years costs some hundredths of a second.
  public static final int SCENARIOS = 500;

  /// 500 paths over [ScenarioSettings#HORIZON] trading days.
  public static final ScenarioSettings SETTINGS =
      new ScenarioSettings(
          SCENARIOS,
          ScenarioSettings.HORIZON,
          StationaryBootstrap.MEAN_BLOCK,
          ScenarioSettings.SEED);

  public ValuePolicy {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("a weight must be finite and >= 0, was " + weight);
    }
  }

  /// With the settings above and the weight of [HedgeOptimiser#AVERSION].
  public static ValuePolicy of(JointHistory history) {
    return new ValuePolicy(history, SETTINGS, HedgeOptimiser.AVERSION);
  }

  /// The moves for a decision on `date`, or why there are none.
  ///
  /// @param vix its level on `date`, vol points
  ScenarioDraw draw(LocalDate date, Figure vix, TradingCalendar calendar) {
    return ScenarioSet.of(before(date), date, vix, calendar, settings);
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
