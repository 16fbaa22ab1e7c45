package alvh.cli;

import alvh.backtest.BacktestDay;
import alvh.backtest.FilledLeg;
import alvh.backtest.LegMark;
import alvh.backtest.PositionDay;
import alvh.backtest.TradeEvent;
import alvh.execution.OrderLeg;
import alvh.market.Quote;
import java.util.Locale;
import java.util.Optional;

/// Chosen days of a run on the console.
final class ExplainedText {
  private static final int DECIMALS = 3;

  private final Console console;
  private final ExplainedDays days;

  ExplainedText(Console console, ExplainedDays days) {
    this.console = console;
    this.days = days;
  }

  void print() {
    for (BacktestDay day : days.chosen()) {
      console.heading(
          String.format(
              Locale.ROOT,
              "%s: SPX %s, VIX %s; cash %s, marks %s, equity %s USD",
              day.day(),
              Numbers.figure(day.spx(), 2),
              Numbers.figure(day.vix(), 2),
              usd(day.cashCents()),
              usd(day.marksCents(p -> true)),
              usd(day.equityCents())));
      if (!day.decision().isEmpty()) {
        console.line("decided: " + day.decision());
      }
      if (!day.notes().values().isEmpty()) {
        console.lines(ValuesReport.table(day.notes().values()).lines());
      }
      days.events(day.day()).forEach(this::print);
      marks(day);
    }
  }

  private void print(TradeEvent event) {
    switch (event) {
      case TradeEvent.Filled filled -> {
        console.line(
            String.format(
                Locale.ROOT,
                "%s %s: %d at %s, its legs %s; slippage %s, fees %s USD; %s",
                filled.action(),
                "filled",
                filled.fill().quantity(),
                Numbers.plain(filled.fill().netPrice()),
                Numbers.fixed(ExplainedDays.exact(filled), DECIMALS),
                usd(filled.slippageCents()),
                usd(filled.fill().feesCents()),
                filled.reason()));
        var table =
            new TextTable(
                "leg", "contracts", "bid", "ask", "mid", "share", "price", "fees", "quote");
        double share = days.share(filled.order());
        for (int i = 0; i < filled.legs().size(); i++) {
          FilledLeg leg = filled.legs().get(i);
          OrderLeg of = filled.order().legs().get(i);
          Optional<Quote> quote = ExplainedDays.quote(of);
          table.row(
              of.instrument().label(),
              Long.toString((long) of.ratio() * filled.order().quantity()),
              quote.map(q -> Numbers.plain(q.bid())).orElse("-"),
              quote.map(q -> Numbers.plain(q.ask())).orElse("-"),
              Numbers.fixed(leg.mid(), DECIMALS),
              Numbers.plain(share),
              Numbers.fixed(leg.price(), DECIMALS),
              usd(leg.feesCents()),
              quote.map(ExplainedDays::words).orElse("daily settlement"));
        }
        console.lines(table.lines());
      }
      case TradeEvent.NotFilled never -> {
        console.line(never.action() + " did not fill, the position stays: " + never.why());
        var table = new TextTable("leg", "contracts", "bid", "ask", "quote");
        for (OrderLeg leg : never.order().legs()) {
          Optional<Quote> quote = ExplainedDays.quote(leg);
          table.row(
              leg.instrument().label(),
              Long.toString((long) leg.ratio() * never.order().quantity()),
              quote.map(q -> Numbers.plain(q.bid())).orElse("-"),
              quote.map(q -> Numbers.plain(q.ask())).orElse("-"),
              quote.map(ExplainedDays::words).orElse("daily settlement"));
        }
        console.lines(table.lines());
      }
      case TradeEvent.NotPriced never ->
          console.line(never.action() + " could not be given, the position stays: " + never.why());
      case TradeEvent.Settled settled ->
          console.line(
              String.format(
                  Locale.ROOT,
                  "%s settled at %s (%s): %s USD",
                  settled.position(),
                  Numbers.plain(settled.settlement().value()),
                  settled.settlement().source(),
                  usd(settled.cashCents())));
    }
  }

  private void marks(BacktestDay day) {
    var table =
        new TextTable(
            "position", "leg", "contracts", "bid", "ask", "quote", "rule", "mark", "vol", "USD");
    for (PositionDay position : day.positions()) {
      for (LegMark leg : position.legs()) {
        table.row(
            position.id(),
            leg.instrument().label(),
            Long.toString(leg.contracts()),
            leg.quote().map(q -> Numbers.plain(q.bid())).orElse("-"),
            leg.quote().map(q -> Numbers.plain(q.ask())).orElse("-"),
            leg.state().map(s -> ExplainedDays.words(s, leg.isWild())).orElse("-"),
            leg.rule().label(),
            Numbers.fixed(leg.price(), DECIMALS),
            leg.vol().isPresent() ? Numbers.percent(leg.vol().getAsDouble(), 1) : "-",
            usd(leg.cents()));
      }
    }
    if (!table.isEmpty()) {
      console.line("marks");
      console.lines(table.lines());
    }
  }

  private static String usd(long cents) {
    return Numbers.grouped(BacktestReport.usd(cents), 2);
  }
}
