package alvh.report;

import alvh.backtest.BacktestDay;
import alvh.backtest.HedgeAccount;
import alvh.backtest.LayerTimeline;
import alvh.backtest.Pnl;
import alvh.backtest.PnlPart;
import alvh.backtest.RoundTrip;
import alvh.performance.Measure;
import alvh.performance.PairMeasure;
import alvh.performance.Statistic;
import alvh.report.HtmlTable.Entry;
import alvh.time.NewYork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tables of the page: every number that a chart shows can be read there.
final class PageTables {
  private PageTables() {}

  /// Figures of ours and of the others of `roles`.
  static String figures(Results results, String name, List<OtherCurve.Role> roles) {
    List<Results.Beside> others = of(results, roles);
    List<String> columns = new ArrayList<>(List.of("figure", results.run().playbook()));
    others.forEach(o -> columns.add(o.other().label()));
    var table = new HtmlTable(name, "Figures of each curve; USD, whole run", columns, false);
    for (Measure measure : Measure.values()) {
      List<Entry> row = new ArrayList<>(List.of(Entry.text(measure.label())));
      row.add(entry(results.performance().figure(measure), measure.unit()));
      others.forEach(o -> row.add(entry(o.performance().figure(measure), measure.unit())));
      table.row(row);
    }
    return table.html();
  }

  /// Ours beside each of the others of `roles`, by whole months.
  static String pairs(Results results, String name, List<OtherCurve.Role> roles) {
    List<Results.Beside> others =
        of(results, roles).stream().filter(o -> o.monthly().isPresent()).toList();
    if (others.isEmpty()) {
      return "";
    }
    List<String> columns = new ArrayList<>(List.of("ours beside"));
    others.forEach(o -> columns.add(o.other().label()));
    var table = new HtmlTable(name, "By whole months that both have", columns, false);
    for (PairMeasure measure : PairMeasure.values()) {
      List<Entry> row = new ArrayList<>(List.of(Entry.text(measure.label())));
      others.forEach(o -> row.add(entry(o.monthly().orElseThrow().figure(measure), measure.unit())));
      table.row(row);
    }
    return table.html();
  }

  static List<Results.Beside> of(Results results, List<OtherCurve.Role> roles) {
    return results.others().stream().filter(o -> roles.contains(o.other().role())).toList();
  }

  private static Entry entry(Statistic statistic, Measure.Unit unit) {
    String text = Words.figure(statistic, unit);
    return switch (statistic) {
      case Statistic.Known(double value) -> Entry.number(text, value);
      case Statistic.Unknown(String why) -> Entry.note(text, why);
    };
  }

  /// What the condors and the parts of the hedge made in `spans`.
  static String hedge(HedgeAccount account, String name, String caption, List<HedgeAccount.Span> spans) {
    List<HedgeAccount.Part> parts = List.copyOf(account.whole().hedgeCents().keySet());
    boolean isTold = spans.stream().anyMatch(s -> !s.why().isEmpty());
    List<String> columns = new ArrayList<>(List.of("time"));
    if (isTold) {
      columns.add("what happened");
    }
    columns.add("condors");
    parts.forEach(p -> columns.add(p.label()));
    columns.add("hedge, all parts");
    columns.add("interest");
    var table = new HtmlTable(name, caption + ", USD", columns, false);
    for (HedgeAccount.Span span : spans) {
      String part = span.isWhole() ? "" : " (from " + span.from() + " to " + span.to() + ")";
      List<Entry> row = new ArrayList<>();
      row.add(Entry.text(span.label() + part));
      if (isTold) {
        row.add(Entry.text(span.why()));
      }
      row.add(Entry.usd(span.condorCents()));
      parts.forEach(p -> row.add(Entry.usd(span.hedgeCents().getOrDefault(p, 0L))));
      row.add(Entry.usd(span.wholeHedgeCents()));
      row.add(Entry.usd(span.interestCents()));
      table.row(row);
    }
    return table.html();
  }

  /// Profit by what made it, a column a year.
  static String attribution(Results results) {
    SortedMap<Integer, Pnl> years = byYear(results);
    List<String> columns = new ArrayList<>(List.of("made by"));
    years.keySet().forEach(y -> columns.add(Integer.toString(y)));
    columns.add("all years");
    var table = new HtmlTable("attribution-table", "Profit by what made it, USD", columns, false);
    Pnl all = years.values().stream().reduce(Pnl.NONE, Pnl::plus);
    for (PnlPart part : PnlPart.values()) {
      List<Entry> row = new ArrayList<>(List.of(Entry.text(part.label())));
      years.values().forEach(p -> row.add(Entry.usd(p.of(part))));
      row.add(Entry.usd(all.of(part)));
      table.row(row);
    }
    List<Entry> sum = new ArrayList<>(List.of(Entry.text("change of equity")));
    years.values().forEach(p -> sum.add(Entry.usd(p.totalCents())));
    sum.add(Entry.usd(all.totalCents()));
    table.row(sum);
    return table.html();
  }

  static SortedMap<Integer, Pnl> byYear(Results results) {
    SortedMap<Integer, Pnl> years = new TreeMap<>();
    for (BacktestDay day : results.run().days()) {
      years.merge(day.day().getYear(), day.pnl(), Pnl::plus);
    }
    return years;
  }

  /// When each layer was in which state.
  static String layers(Results results) {
    var table =
        new HtmlTable(
            "layer-table",
            "States of the layers, trading days",
            List.of("layer", "state", "from", "to", "days"),
            true);
    for (Map.Entry<String, List<LayerTimeline.Span>> layer : results.layers().layers().entrySet()) {
      for (LayerTimeline.Span span : layer.getValue()) {
        table.row(
            Entry.text(layer.getKey()),
            Entry.text(span.state()),
            Entry.text(span.from().toString()),
            Entry.text(span.to().toString()),
            Entry.number(Integer.toString(span.days()), span.days()));
      }
    }
    return table.html();
  }

  /// Every position.
  static String trades(Results results) {
    var table =
        new HtmlTable(
            "trade-table",
            "Every position; USD, fees in the profit",
            List.of(
                "position", "kind", "sleeve", "opened", "closed", "legs", "packages", "premium",
                "profit", "fees", "slippage", "VIX at opening", "why opened", "why closed"),
            true);
    for (RoundTrip trip : results.trades()) {
      table.row(
          Entry.text(trip.position()),
          Entry.text(trip.kind().label()),
          Entry.text(trip.sleeve().label()),
          Entry.text(NewYork.date(trip.opened()).toString()),
          Entry.text(trip.closed().map(c -> NewYork.date(c).toString()).orElse("held")),
          Entry.text(TradeTables.legs(trip)),
          Entry.number(Integer.toString(trip.quantity()), trip.quantity()),
          Entry.usd(trip.premiumCents()),
          Entry.usd(trip.pnlCents()),
          Entry.usd(trip.feesCents()),
          Entry.usd(trip.slippageCents()),
          vix(trip),
          Entry.text(trip.openingReason()),
          Entry.text(trip.closingReason()));
    }
    return table.html();
  }

  private static Entry vix(RoundTrip trip) {
    var vix = trip.opening().vix().asNumber();
    return vix.isPresent()
        ? Entry.number(Words.number(vix.getAsDouble()), vix.getAsDouble())
        : Entry.text("unknown");
  }
}
