package alvh.fact;

import alvh.book.Book;
import alvh.market.DayView;
import alvh.risk.RiskReport;
import alvh.time.TradingCalendar;

/// What facts are computed from.
///
/// @param view what can be known at the instant
/// @param calendar trading days
/// @param book what is held then
/// @param risk the book's risk at the same instant
public record FactInputs(DayView view, TradingCalendar calendar, Book book, RiskReport risk) {
  /// The part that does not depend on the book.
  MarketInputs market() {
    return new MarketInputs(view, calendar);
  }
}
