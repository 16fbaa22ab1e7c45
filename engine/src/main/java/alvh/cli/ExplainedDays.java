package alvh.cli;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
import alvh.backtest.FilledLeg;
import alvh.backtest.LegMark;
import alvh.backtest.PositionDay;
import alvh.backtest.TradeEvent;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.input.InputException;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.rebuild.WildQuotes;
import alvh.time.NewYork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Chosen days of a run leg by leg: what each was quoted, what it filled at, how it was marked.
///
/// @param run the run
/// @param days trading days of it
record ExplainedDays(BacktestRun run, List<LocalDate> days) {
  ExplainedDays {
    days = List.copyOf(days);
  }

  /// Refuses a day that a run over `all` does not have, before it is run.
  static void check(List<LocalDate> days, List<LocalDate> all) {
    for (LocalDate day : days) {
      if (!all.contains(day)) {
        throw new InputException(
            "--explain " + day,
            "is no trading day of the run",
            "choose one of its trading days: --from and --to say which they are");
      }
    }
  }

  private List<BacktestDay> chosen() {
    return run.days().stream().filter(d -> days.contains(d.day())).toList();
  }

  private List<TradeEvent> events(LocalDate day) {
    return run.events().stream().filter(e -> NewYork.date(e.at()).equals(day)).toList();
  }

  void print(Console console) {
    for (BacktestDay day : chosen()) {
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
      events(day.day()).forEach(event -> print(console, event));
      marks(console, day);
    }
  }

  private void print(Console console, TradeEvent event) {
    switch (event) {
      case TradeEvent.Filled filled -> {
        console.line(
            String.format(
                Locale.ROOT,
                "%s %s: %d at %s, of which to the tick %s; slippage %s, fees %s USD; %s",
                filled.action(),
                "filled",
                filled.fill().quantity(),
                Numbers.plain(filled.fill().netPrice()),
                Numbers.fixed(filled.fill().netPrice() - exact(filled), 3),
                usd(filled.slippageCents()),
                usd(filled.fill().feesCents()),
                filled.reason()));
        var table =
            new TextTable("leg", "contracts", "bid", "ask", "mid", "share", "price", "fees", "quote");
        double share = share(filled.order());
        for (int i = 0; i < filled.legs().size(); i++) {
          FilledLeg leg = filled.legs().get(i);
          OrderLeg of = filled.order().legs().get(i);
          Optional<Quote> quote = quote(of);
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
          Optional<Quote> quote = quote(leg);
          table.row(
              leg.instrument().label(),
              Long.toString((long) leg.ratio() * never.order().quantity()),
              quote.map(q -> Numbers.plain(q.bid())).orElse("-"),
              quote.map(q -> Numbers.plain(q.ask())).orElse("-"),
              quote.map(ExplainedDays::words).orElse("daily settlement"));
        }
        console.lines(table.lines());
      }
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

  private static void marks(Console console, BacktestDay day) {
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
            leg.state().map(s -> words(s, leg.isWild())).orElse("-"),
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

  private static final int DECIMALS = 3;

  private double share(Order order) {
    return run.terms().fills().share(order.legs().size());
  }

  /// The net price before it was rounded to the tick.
  private static double exact(TradeEvent.Filled filled) {
    double net = 0;
    for (int i = 0; i < filled.legs().size(); i++) {
      net -= filled.order().legs().get(i).ratio() * filled.legs().get(i).price();
    }
    return net;
  }

  private static Optional<Quote> quote(OrderLeg leg) {
    return switch (leg.price()) {
      case LegPrice.Quoted(Quote quote) -> Optional.of(quote);
      case LegPrice.Settled settled -> Optional.empty();
    };
  }

  private static String words(Quote quote) {
    return words(quote.state(), WildQuotes.isWild(quote));
  }

  private static String words(QuoteState state, boolean isWild) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (isWild ? ", wild" : "");
  }

  private static String usd(long cents) {
    return Numbers.grouped(BacktestReport.usd(cents), 2);
  }

  /// The days as JSON.
  List<Object> json() {
    List<Object> all = new ArrayList<>();
    for (BacktestDay day : chosen()) {
      Map<String, Object> json = Json.object();
      json.put("date", day.day().toString());
      json.put("decision", day.decision());
      json.put("cashUsd", BacktestReport.usd(day.cashCents()));
      json.put("marksUsd", BacktestReport.usd(day.marksCents(p -> true)));
      json.put("equityUsd", BacktestReport.usd(day.equityCents()));
      json.put("orders", events(day.day()).stream().flatMap(e -> order(e).stream()).toList());
      json.put("settlements", events(day.day()).stream().flatMap(e -> settled(e).stream()).toList());
      List<Object> marks = new ArrayList<>();
      day.positions().forEach(p -> p.legs().forEach(leg -> marks.add(mark(p, leg))));
      json.put("marks", marks);
      all.add(json);
    }
    return all;
  }

  private Optional<Map<String, Object>> order(TradeEvent event) {
    return switch (event) {
      case TradeEvent.Filled filled -> {
        Map<String, Object> json = head(filled, filled.action(), true);
        json.put("modelShare", share(filled.order()));
        json.put("exactPrice", exact(filled));
        json.put("netPrice", filled.fill().netPrice());
        json.put("slippageUsd", BacktestReport.usd(filled.slippageCents()));
        json.put("feesUsd", BacktestReport.usd(filled.fill().feesCents()));
        List<Object> legs = new ArrayList<>();
        for (int i = 0; i < filled.legs().size(); i++) {
          Map<String, Object> leg = leg(filled.order(), filled.order().legs().get(i));
          leg.put("mid", filled.legs().get(i).mid());
          leg.put("price", filled.legs().get(i).price());
          leg.put("feesUsd", BacktestReport.usd(filled.legs().get(i).feesCents()));
          legs.add(leg);
        }
        json.put("legs", legs);
        yield Optional.of(json);
      }
      case TradeEvent.NotFilled never -> {
        Map<String, Object> json = head(never, never.action(), false);
        json.put("why", never.why());
        json.put("legs", never.order().legs().stream().map(l -> leg(never.order(), l)).toList());
        yield Optional.of(json);
      }
      case TradeEvent.Settled settled -> Optional.empty();
    };
  }

  private static Map<String, Object> head(TradeEvent event, String action, boolean isFilled) {
    Map<String, Object> json = Json.object();
    json.put("position", event.position());
    json.put("action", action);
    json.put("reason", event.reason());
    json.put("isFilled", isFilled);
    return json;
  }

  private static Map<String, Object> leg(Order order, OrderLeg leg) {
    Map<String, Object> json = Json.object();
    json.put("leg", leg.instrument().label());
    json.put("contracts", (long) leg.ratio() * order.quantity());
    quoted(json, quote(leg));
    json.put("quote", quote(leg).map(ExplainedDays::words).orElse("daily settlement"));
    return json;
  }

  private static void quoted(Map<String, Object> json, Optional<Quote> quote) {
    quote.ifPresent(q -> {
      json.put("bid", q.bid());
      json.put("ask", q.ask());
    });
  }

  private static Optional<Map<String, Object>> settled(TradeEvent event) {
    if (!(event instanceof TradeEvent.Settled settled)) {
      return Optional.empty();
    }
    Map<String, Object> json = Json.object();
    json.put("position", settled.position());
    json.put("value", settled.settlement().value());
    json.put("source", settled.settlement().source());
    json.put("cashUsd", BacktestReport.usd(settled.cashCents()));
    return Optional.of(json);
  }

  private static Map<String, Object> mark(PositionDay position, LegMark leg) {
    Map<String, Object> json = Json.object();
    json.put("position", position.id());
    json.put("leg", leg.instrument().label());
    json.put("contracts", leg.contracts());
    quoted(json, leg.quote());
    leg.state().ifPresent(s -> json.put("quote", words(s, leg.isWild())));
    json.put("rule", leg.rule().label());
    json.put("price", leg.price());
    leg.vol().ifPresent(vol -> json.put("vol", vol));
    json.put("markUsd", BacktestReport.usd(leg.cents()));
    if (!leg.note().isEmpty()) {
      json.put("note", leg.note());
    }
    return json;
  }
}
