package alvh.history;

import alvh.book.Book;
import alvh.fact.FactCatalogue;
import alvh.fact.FactInputs;
import alvh.fact.FactSheet;
import alvh.fact.MarketInputs;
import alvh.instrument.EtpTable;
import alvh.market.DayView;
import alvh.market.MarketHistory;
import alvh.playbook.DefinedFact;
import alvh.risk.CondorEntry;
import alvh.risk.Figure;
import alvh.risk.MarketMarks;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.risk.VolShift;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/// The facts of any day on which the reference book is held. Safe for several threads.
final class ReferenceFacts {
  /// Between two cycles nothing is held; an account needs some equity.
  private static final Book EMPTY = new Book("reference", 1, List.of());

  private final MarketHistory market;
  private final ReferenceBook book;
  private final TradingCalendar calendar;
  private final EtpTable etps;
  private final Map<String, CondorEntry> entries;

  ReferenceFacts(
      MarketHistory market, ReferenceBook book, TradingCalendar calendar, EtpTable etps) {
    this.market = market;
    this.book = book;
    this.calendar = calendar;
    this.etps = etps;
    this.entries = entries();
  }

  /// What each condor's exposure was when it was sold, which later figures are held against.
  private Map<String, CondorEntry> entries() {
    Map<String, CondorEntry> found = new ConcurrentHashMap<>();
    book.cycles().parallelStream()
        .forEach(cycle -> {
          LocalDate opened = cycle.pack().opened();
          PackageRisk sold =
              RiskReport.of(cycle.book(), marks(view(opened)), Map.of(), calendar)
                  .condors()
                  .getFirst();
          if (sold.vegaPerVixPointUsd() instanceof Figure.Known(double vega)) {
            found.put(cycle.pack().id(), new CondorEntry(opened, true, vega));
          }
        });
    return found;
  }

  private DayView view(LocalDate day) {
    return DayView.of(market, NewYork.instant(day, calendar.indexOptionsClose(day)));
  }

  private MarketMarks marks(DayView view) {
    return MarketMarks.of(view, calendar, etps, OptionalDouble.empty(), VolShift.SHAPE);
  }

  /// Every fact at the close of `day`.
  ///
  /// @param defined the facts that a playbook adds
  FactSheet on(LocalDate day, List<DefinedFact> defined) {
    DayView view = view(day);
    MarketMarks marks = marks(view);
    Optional<ReferenceCycle> cycle = book.on(day);
    Book held = cycle.map(ReferenceCycle::book).orElse(EMPTY);
    RiskReport risk = RiskReport.of(held, marks, entries, calendar);
    var inputs = new MarketInputs(view, calendar, Optional.of(marks));
    return FactCatalogue.sheet(new FactInputs(inputs, held, risk), defined);
  }
}
