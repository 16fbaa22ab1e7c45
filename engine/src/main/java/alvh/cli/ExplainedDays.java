package alvh.cli;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
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

  List<BacktestDay> chosen() {
    return run.days().stream().filter(d -> days.contains(d.day())).toList();
  }

  List<TradeEvent> events(LocalDate day) {
    return run.events().stream().filter(e -> NewYork.date(e.at()).equals(day)).toList();
  }

  double share(Order order) {
    return run.terms().fills().share(order.legs().size());
  }

  /// The net price before it was rounded to the tick.
  static double exact(TradeEvent.Filled filled) {
    double net = 0;
    for (int i = 0; i < filled.legs().size(); i++) {
      net -= filled.order().legs().get(i).ratio() * filled.legs().get(i).price();
    }
    return net;
  }

  static Optional<Quote> quote(OrderLeg leg) {
    return switch (leg.price()) {
      case LegPrice.Quoted(Quote quote) -> Optional.of(quote);
      case LegPrice.Settled settled -> Optional.empty();
    };
  }

  static String words(Quote quote) {
    return words(quote.state(), WildQuotes.isWild(quote));
  }

  static String words(QuoteState state, boolean isWild) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (isWild ? ", wild" : "");
  }

  /// The days as JSON.
  List<Object> json() {
    List<Object> all = new ArrayList<>();
    for (BacktestDay day : chosen()) {
      Map<String, Object> json = Json.object();
      json.put("date", day.day().toString());
      json.put("decision", day.decision());
      if (run.terms().value().isPresent()) {
        json.put("values", ValuesReport.json(day.notes().values()));
      }
      json.put("cashUsd", BacktestReport.usd(day.cashCents()));
      json.put("marksUsd", BacktestReport.usd(day.marksCents(p -> true)));
      json.put("equityUsd", BacktestReport.usd(day.equityCents()));
      json.put("orders", events(day.day()).stream().flatMap(e -> order(e).stream()).toList());
      json.put(
          "settlements", events(day.day()).stream().flatMap(e -> settled(e).stream()).toList());
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
      case TradeEvent.NotPriced never -> {
        Map<String, Object> json = head(never, never.action(), false);
        json.put("why", never.why());
        json.put("legs", List.of());
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
