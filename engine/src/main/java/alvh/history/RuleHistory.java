package alvh.history;

import alvh.fact.FactSheet;
import alvh.instrument.EtpTable;
import alvh.playbook.Evaluation;
import alvh.playbook.Latches;
import alvh.playbook.Playbook;
import alvh.rebuild.RebuiltHistory;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Asks a playbook on the close of every day of a past, the reference book being held.
///
/// Facts of different days do not depend on each other and are computed side by side; what the
/// rules say is read day after day, as a release may wait for days. The result is the same whatever
/// the number of threads.
public final class RuleHistory {
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
    var reader = new ReferenceFacts(market, book, calendar, etps);
    List<FactSheet> facts =
        days.parallelStream()
            .map(day -> {
              FactSheet sheet = reader.on(day, playbook.facts());
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

  private List<LocalDate> days(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (calendar.isTradingDay(day)) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }
}
