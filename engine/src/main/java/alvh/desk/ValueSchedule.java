package alvh.desk;

import alvh.market.DayView;
import alvh.scenario.JointDay;
import alvh.scenario.JointHistory;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The policy of a run over years: the history that alternatives are valued on is read anew at the
/// first decision of every calendar month, from what that decision's view can know, and ends with
/// the month before. So a decision does not depend on the day a run began.
///
/// Monthly is our choice: twenty days among thousands move no quantile, and reading the history
/// costs more than a decision. Remembers the month, so one object belongs to one run.
public final class ValueSchedule {
  private final Policy plain;
  private final TradingCalendar calendar;
  private final ValueTerms terms;
  private Optional<YearMonth> month = Optional.empty();
  private Policy now;

  /// @param plain the policy without values
  /// @param terms how alternatives are valued
  public ValueSchedule(Policy plain, TradingCalendar calendar, ValueTerms terms) {
    this.plain = plain;
    this.calendar = calendar;
    this.terms = terms;
    this.now = plain;
  }

  /// The policy for the moment of `view`; moments come in ascending order.
  public Policy at(DayView view) {
    YearMonth asked = YearMonth.from(view.date());
    if (month.filter(asked::equals).isEmpty()) {
      month = Optional.of(asked);
      JointHistory all = JointHistory.of(view, calendar);
      LocalDate first = asked.atDay(1);
      List<JointDay> before = all.days().stream().filter(d -> d.date().isBefore(first)).toList();
      now = plain.with(new ValuePolicy(new JointHistory(before, all.leftOut()), terms));
    }
    return now;
  }
}
