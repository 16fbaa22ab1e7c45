package alvh.desk;

import alvh.market.DayView;
import alvh.scenario.JointDay;
import alvh.scenario.JointHistory;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The histories of one past that alternatives are valued on: one for every calendar month, of the
/// moves up to the month before. So a decision does not depend on the day a run began.
///
/// Monthly is our choice: twenty days among thousands move no quantile, and reading the history
/// costs more than a decision. Read once for all runs over the past; any thread may ask.
public final class ValueHistories {
  private final TradingCalendar calendar;
  private final Map<YearMonth, JointHistory> known = new ConcurrentHashMap<>();

  public ValueHistories(TradingCalendar calendar) {
    this.calendar = calendar;
  }

  /// The history for the month of `view`, from what the view that asks first can know. All views
  /// are of one past.
  JointHistory at(DayView view) {
    return known.computeIfAbsent(
        YearMonth.from(view.date()),
        month -> {
          JointHistory all = JointHistory.of(view, calendar);
          LocalDate first = month.atDay(1);
          List<JointDay> before =
              all.days().stream().filter(d -> d.date().isBefore(first)).toList();
          return new JointHistory(before, all.leftOut());
        });
  }
}
