package alvh.desk;

import alvh.market.DayView;
import alvh.scenario.JointHistory;
import alvh.scenario.ScenarioSettings;
import alvh.time.TradingCalendar;
import java.time.YearMonth;
import java.util.Optional;

/// The policy of a run over years: the history that alternatives are valued on is read anew at the
/// first decision of every calendar month, from what that decision's view can know.
///
/// Monthly is our choice: twenty days among thousands move no quantile, and reading the history
/// costs more than a decision. Remembers the month, so one object belongs to one run.
public final class ValueSchedule {
  private final Policy plain;
  private final TradingCalendar calendar;
  private final ScenarioSettings settings;
  private final double weight;
  private Optional<YearMonth> month = Optional.empty();
  private Policy now;

  /// @param plain the policy without values
  /// @param weight as in [ValuePolicy]
  public ValueSchedule(
      Policy plain, TradingCalendar calendar, ScenarioSettings settings, double weight) {
    this.plain = plain;
    this.calendar = calendar;
    this.settings = settings;
    this.weight = weight;
    this.now = plain;
  }

  /// The policy for the moment of `view`; moments come in ascending order.
  public Policy at(DayView view) {
    YearMonth asked = YearMonth.from(view.date());
    if (month.filter(asked::equals).isEmpty()) {
      month = Optional.of(asked);
      now = plain.with(new ValuePolicy(JointHistory.of(view, calendar), settings, weight));
    }
    return now;
  }
}
