package alvh.fact;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.capital.CapitalPolicy;
import alvh.market.DayView;
import alvh.risk.CondorEntry;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What facts are computed from.
///
/// @param market the part that does not depend on the book
/// @param book what is held at the instant
/// @param risk the book's risk at the same instant
/// @param resizedOn the last day on which the hedge was resized; empty before the first
/// @param entries what each condor was when it was first seen, by position id
/// @param capital how capital is charged
public record FactInputs(
    MarketInputs market,
    Book book,
    RiskReport risk,
    Optional<LocalDate> resizedOn,
    Map<String, CondorEntry> entries,
    CapitalPolicy capital) {
  /// Inputs without a past, no hedge was ever resized and no condor seen before, and the default
  /// policy of capital.
  public FactInputs(MarketInputs market, Book book, RiskReport risk) {
    this(market, book, risk, Optional.empty(), Map.of(), CapitalPolicy.DEFAULT);
  }

  /// Inputs without surfaces: facts of the smile are unknown.
  public FactInputs(DayView view, TradingCalendar calendar, Book book, RiskReport risk) {
    this(new MarketInputs(view, calendar), book, risk);
  }

  /// What can be known at the instant.
  DayView view() {
    return market.view();
  }

  /// The moment, as facts write it.
  String stamp() {
    return market.stamp();
  }

  /// Trading days.
  TradingCalendar calendar() {
    return market.calendar();
  }

  /// The risk of one condor package.
  Optional<PackageRisk> condor(OptionPackage pack) {
    return risk.condors().stream().filter(c -> c.pack().id().equals(pack.id())).findFirst();
  }
}
