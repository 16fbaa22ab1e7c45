package alvh.backtest;

import alvh.backtest.BacktestAccount.Holding;
import alvh.book.Book;
import alvh.book.CashSettlement;
import alvh.book.Sleeve;
import alvh.desk.DeskMarket;
import alvh.execution.Fees;
import alvh.instrument.FutureContract;
import alvh.instrument.OptionContract;
import alvh.instrument.TickTable;
import alvh.playbook.BacktestDefaults;
import alvh.risk.Figure;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The state of a run between two days. Changes, and belongs to one run.
final class BacktestLoop {
  private final BacktestMarket market;
  private final TradingCalendar calendar;
  private final BacktestTerms terms;
  private final Decider decider;
  private final Settling settling;
  private final Trading trading;
  private final CashYield cash;
  private final BacktestAccount account;
  private final Marks marks;
  private final List<TradeEvent> events = new ArrayList<>();
  private Instant since;

  BacktestLoop(
      BacktestMarket market,
      TradingCalendar calendar,
      TickTable ticks,
      Fees fees,
      BacktestTerms terms,
      Decider decider) {
    this.market = market;
    this.calendar = calendar;
    this.terms = terms;
    this.decider = decider;
    this.settling = Settling.of(market.history(), calendar, terms.set());
    this.marks = new Marks(market.history());
    this.account = new BacktestAccount(terms.startCents());
    this.trading = new Trading(account, ticks, fees, terms.fills(), terms.creditBias(), events);
    this.cash = new CashYield(market, terms.cash());
    this.since = NewYork.instant(terms.from(), TradingCalendar.OPEN).minusSeconds(1);
  }

  List<TradeEvent> events() {
    return List.copyOf(events);
  }

  BacktestDay day(LocalDate day) {
    DayBook lines = new DayBook();
    long interest = cash.since(day, account.cashCents());
    account.receive(interest, Sleeve.CONDOR);
    settle(NewYork.instant(day, TradingCalendar.OPEN), lines);
    DayPlan plan = new DayPlan(List.of(), "", Map.of(), Figure.unknown("nothing was decided"));
    boolean isMorning = terms.enterAt() == BacktestDefaults.EnterAt.MORNING;
    if (isMorning) {
      DeskMarket then = market.morning(day, account.options());
      mark(then, day, lines);
      plan = decide(then, lines);
    }
    settle(NewYork.instant(day, calendar.closeTime(day)), lines);
    DeskMarket close = market.close(day, account.options());
    mark(close, day, lines);
    if (!isMorning) {
      plan = decide(close, lines);
    }
    return new BacktestDay(
        day,
        account.cashCents(),
        lines.positions(account, marks, close.view()),
        interest,
        plan.marginUsd(),
        close.marks().spxLevel(),
        close.marks().vixClose(),
        plan.layers(),
        plan.sentence(),
        plan.notes());
  }

  private void settle(Instant until, DayBook lines) {
    for (CashSettlement due : settling.due(account.holdings(), since, until)) {
      Map<Holding, Pnl> settled = new HashMap<>();
      for (Holding one : account.holdings()) {
        if (due.settles(one.instrument())) {
          Pnl made = marks.settled(one, due);
          lines.add(one, made);
          settled.put(one, made);
        }
      }
      account
          .settle(due)
          .forEach((holding, paid) -> {
            long cents = paid;
            if (holding.instrument() instanceof FutureContract) {
              cents = Objects.requireNonNull(settled.get(holding)).totalCents();
              account.receive(cents, holding.sleeve());
            }
            events.add(new TradeEvent.Settled(due, holding.position(), cents));
          });
    }
    since = until;
  }

  /// Marks everything held, books what futures gained, and says what made the difference.
  private void mark(DeskMarket then, LocalDate day, DayBook lines) {
    for (Holding one : account.holdings()) {
      switch (one.instrument()) {
        case OptionContract option -> lines.add(one, marks.option(one, option, then));
        case FutureContract future -> {
          Pnl made = marks.future(one, future, then, day);
          account.receive(made.totalCents(), one.sleeve());
          lines.add(one, made);
        }
        default -> throw new IllegalStateException(one.instrument().label() + " is not marked");
      }
    }
  }

  private DayPlan decide(DeskMarket then, DayBook lines) {
    DayPlan plan = decider.decide(then, book());
    for (PlannedTrade trade : plan.trades()) {
      trading.trade(trade, then, marks, lines);
    }
    Instant at = then.view().asOf();
    for (UnpricedAction one : plan.unpriced()) {
      events.add(
          new TradeEvent.NotPriced(at, one.position(), one.action(), one.why(), one.reason()));
    }
    return plan;
  }

  private Book book() {
    long equity =
        switch (terms.framing()) {
          case FUNDED -> account.cashCents() + marks.cents(account.holdings());
          case OVERLAY ->
              account.condorEquityCents(
                  marks.cents(
                      account.holdings().stream()
                          .filter(h -> h.sleeve() == Sleeve.CONDOR)
                          .toList()));
        };
    return account.book("backtest", Math.max(1, equity));
  }
}
