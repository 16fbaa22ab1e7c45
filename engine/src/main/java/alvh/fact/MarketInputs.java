package alvh.fact;

import alvh.market.DayView;
import alvh.time.TradingCalendar;

/// What the facts of the market are computed from: they are the same whatever book is held.
///
/// @param view what can be known at the instant
/// @param calendar trading days
public record MarketInputs(DayView view, TradingCalendar calendar) {}
