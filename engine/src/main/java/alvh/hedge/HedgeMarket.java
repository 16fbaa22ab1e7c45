package alvh.hedge;

import alvh.book.Position;
import alvh.execution.Fees;
import alvh.instrument.Listings;
import alvh.instrument.TickTable;
import alvh.market.DayView;
import alvh.risk.HedgeRisk;
import alvh.risk.MarketMarks;
import alvh.time.TradingCalendar;

/// The market that hedges are looked for in.
///
/// @param view what can be known
/// @param marks its surfaces and VIX side
/// @param calendar trading days
/// @param listings what could be traded when
/// @param ticks smallest price steps
/// @param fees costs of a trade
public record HedgeMarket(
    DayView view,
    MarketMarks marks,
    TradingCalendar calendar,
    Listings listings,
    TickTable ticks,
    Fees fees) {
  /// The risk of `unit`; no figure of it depends on the book that it is in.
  public HedgeRisk risk(Position unit) {
    return marks.hedge(unit);
  }
}
