package alvh.fact;

import alvh.market.DayView;
import alvh.risk.MarketMarks;
import alvh.time.TradingCalendar;
import java.util.Optional;

/// What the facts of the market are computed from: they are the same whatever book is held.
///
/// @param view what can be known at the instant
/// @param calendar trading days
/// @param marks the surfaces of the instant; none where no option is looked at
public record MarketInputs(DayView view, TradingCalendar calendar, Optional<MarketMarks> marks) {
  /// Inputs without surfaces: facts of the smile are unknown.
  public MarketInputs(DayView view, TradingCalendar calendar) {
    this(view, calendar, Optional.empty());
  }
}
