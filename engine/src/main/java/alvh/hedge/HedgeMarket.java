package alvh.hedge;

import alvh.book.Book;
import alvh.book.Position;
import alvh.execution.Fees;
import alvh.instrument.Listings;
import alvh.instrument.TickTable;
import alvh.market.DayView;
import alvh.risk.HedgeRisk;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.time.TradingCalendar;
import java.util.List;
import java.util.Map;

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
  /// Equity of the account in which units are valued; no figure of a single position depends on it.
  private static final double ANY_EQUITY = 1;

  /// The risk of each of `units`, in their order.
  public List<HedgeRisk> risks(List<Position> units) {
    var book = new Book("candidates", ANY_EQUITY, units);
    return RiskReport.of(book, marks, Map.of(), calendar).hedges();
  }
}
