package alvh.backtest;

import alvh.execution.Fees;
import alvh.instrument.TickTable;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Goes through a past day by day: settles, marks, decides, trades.
///
/// The clock of a day: the morning's settlements (SET, VRO) at 9:30; a decision at 11:00 where the
/// terms say so; the closing settlements of PM expiries at 16:00; marks at the close of index
/// options; the decision and its trades at those quotes. What is decided on a day trades on that
/// day's quotes, which the decision read. A pure function of its arguments.
public final class Backtest {
  private final BacktestMarket market;
  private final TradingCalendar calendar;
  private final TickTable ticks;
  private final Fees fees;

  /// @param market the past
  /// @param calendar trading days and expiries
  /// @param ticks smallest price steps
  /// @param fees costs of trades by date
  public Backtest(BacktestMarket market, TradingCalendar calendar, TickTable ticks, Fees fees) {
    this.market = market;
    this.calendar = calendar;
    this.ticks = ticks;
    this.fees = fees;
  }

  /// The run of `decider`.
  ///
  /// @param name what the run is called: the playbook's name
  /// @param done told each day when it is over
  /// @throws alvh.input.InputException when something expired whose final value is in no series
  public BacktestRun run(
      String name, BacktestTerms terms, Decider decider, Consumer<LocalDate> done) {
    var loop = new BacktestLoop(market, calendar, ticks, fees, terms, decider);
    List<BacktestDay> days = new ArrayList<>();
    List<LocalDate> dates = days(terms);
    for (LocalDate day : dates) {
      days.add(loop.day(day));
      done.accept(day);
    }
    LocalDate eve = calendar.previous(dates.getFirst());
    LocalDate morrow = calendar.next(dates.getLast());
    return new BacktestRun(name, terms, eve, days, morrow, loop.events());
  }

  /// The trading days of `terms`.
  public List<LocalDate> days(BacktestTerms terms) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = terms.from(); !day.isAfter(terms.to()); day = day.plusDays(1)) {
      if (calendar.isTradingDay(day)) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }
}
