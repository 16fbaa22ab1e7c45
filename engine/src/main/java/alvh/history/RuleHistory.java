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
import alvh.playbook.Evaluation;
import alvh.playbook.Latches;
import alvh.playbook.Playbook;
import alvh.rebuild.RebuiltHistory;
import alvh.risk.CondorEntry;
import alvh.risk.Figure;
import alvh.risk.MarketMarks;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.risk.VolShift;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Asks a playbook on the close of every day of a past, the reference book being held.
///
/// Facts of different days do not depend on each other and are computed side by side; what the
/// rules say is read day after day, as a release may wait for days. The result is the same whatever
/// the number of threads.
public final class RuleHistory {
  /// Between two cycles nothing is held; an account needs some equity.
  private static final Book EMPTY = new Book("reference", 1, List.of());

  private final RebuiltHistory history;
  private final TradingCalendar calendar;
  private final EtpTable etps;

  /// @param history index series, futures and the model of chains
  /// @param calendar trading days
  /// @param etps leverage of volatility ETPs by date
  public RuleHistory(RebuiltHistory history, TradingCalendar calendar, EtpTable etps) {
    this.history = history;
    this.calendar = calendar;
    this.etps = etps;
  }

  /// What `playbook` said from `from` to `to`, both included.
  ///
  /// @param done told each day when its facts are there, from any thread, in any order
  public HistoryReport of(
      Playbook playbook, LocalDate from, LocalDate to, Consumer<LocalDate> done) {
    List<LocalDate> days = days(from, to);
    ReferenceBook book = ReferenceBook.over(history, calendar, from, to);
    var market = new ReferenceMarket(history, book);
    Map<String, CondorEntry> entries = entries(market, book);
    List<FactSheet> facts =
        days.parallelStream()
            .map(day -> {
              FactSheet sheet = facts(market, book, day, entries, playbook.facts());
              done.accept(day);
              return sheet;
            })
            .toList();
    var report = new HistoryReport(playbook, days, book);
    Latches latches = Latches.NONE;
    for (int i = 0; i < days.size(); i++) {
      Evaluation said = playbook.evaluate(facts.get(i).situation(), latches);
      latches = said.latches();
      report.add(new DaySaying(days.get(i), facts.get(i), said));
    }
    return report;
  }

  /// What each condor's exposure was when it was sold, which later figures are held against.
  private Map<String, CondorEntry> entries(MarketHistory market, ReferenceBook reference) {
    Map<String, CondorEntry> entries = new ConcurrentHashMap<>();
    reference.cycles().parallelStream()
        .forEach(cycle -> {
          LocalDate opened = cycle.pack().opened();
          PackageRisk sold =
              risk(view(market, opened), cycle.book(), Map.of()).condors().getFirst();
          if (sold.vegaPerVixPointUsd() instanceof Figure.Known(double vega)) {
            entries.put(cycle.pack().id(), new CondorEntry(opened, true, vega));
          }
        });
    return entries;
  }

  private DayView view(MarketHistory market, LocalDate day) {
    return DayView.of(market, NewYork.instant(day, calendar.indexOptionsClose(day)));
  }

  private RiskReport risk(DayView view, Book book, Map<String, CondorEntry> entries) {
    return RiskReport.of(book, marks(view), entries, calendar);
  }

  private MarketMarks marks(DayView view) {
    return MarketMarks.of(view, calendar, etps, OptionalDouble.empty(), VolShift.SHAPE);
  }

  private List<LocalDate> days(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (calendar.isTradingDay(day)) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }

  private FactSheet facts(
      MarketHistory market,
      ReferenceBook reference,
      LocalDate day,
      Map<String, CondorEntry> entries,
      List<DefinedFact> defined) {
    DayView view = view(market, day);
    Optional<ReferenceCycle> cycle = reference.on(day);
    Book book = cycle.map(ReferenceCycle::book).orElse(EMPTY);
    MarketMarks marks = marks(view);
    RiskReport risk = RiskReport.of(book, marks, entries, calendar);
    return FactCatalogue.sheet(
        FactCatalogue.market(
            new MarketInputs(view, calendar, Optional.of(marks)), defined),
        new FactInputs(view, calendar, book, risk),
        defined);
  }
}
