package alvh.fact;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.market.DayView;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.time.TradingCalendar;
import java.util.Optional;

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

  /// The risk of one condor package.
  Optional<PackageRisk> condor(OptionPackage pack) {
    return risk.condors().stream().filter(c -> c.pack().id().equals(pack.id())).findFirst();
  }
}
