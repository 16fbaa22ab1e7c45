package alvh.cli;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
import alvh.backtest.BacktestTerms;
import alvh.backtest.HedgeAccount;
import alvh.backtest.Pnl;
import alvh.backtest.PnlPart;
import alvh.backtest.PositionKind;
import alvh.backtest.RoundTrip;
import alvh.backtest.RunCurve;
import alvh.backtest.TradeEvent;
import alvh.book.Sleeve;
import alvh.market.DataGrade;
import alvh.performance.Comparison;
import alvh.performance.Measure;
import alvh.performance.PairMeasure;
import alvh.performance.Performance;
import alvh.performance.RiskFree;
import alvh.performance.Statistic;
import alvh.playbook.Playbook;
import alvh.rebuild.SettlementReading;
import alvh.report.OtherCurve;
import alvh.report.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The results of a run for the console and as JSON.
///
/// @param results the run with its figures
/// @param playbook what was run
/// @param realChains the underlyings whose quotes were real
/// @param index what the run is held against
/// @param readings the same run with each stand-in for SET; empty when nothing settled to it
/// @param explained days to be shown leg by leg; none unless asked for
record BacktestReport(
    Results results,
    Playbook playbook,
    Set<String> realChains,
    Optional<OtherCurve> index,
    Map<SettlementReading, BacktestRun> readings,
    ExplainedDays explained) {
  private static final double CENTS_PER_USD = 100;

  BacktestRun run() {
    return results.run();
  }

  /// What every part of the profit came to over the whole run.
  Pnl parts() {
    return run().days().stream().map(BacktestDay::pnl).reduce(Pnl.NONE, Pnl::plus);
  }

  /// The same of one sleeve and kind.
  Map<String, Pnl> bySleeve() {
    Map<String, Pnl> sums = new TreeMap<>();
    for (BacktestDay day : run().days()) {
      day.positions()
          .forEach(
              p -> sums.merge(p.sleeve().label() + ", " + p.kind().label(), p.pnl(), Pnl::plus));
    }
    return sums;
  }

  /// Orders that did not fill, and actions on condors that could not be ordered.
  List<TradeEvent.Undone> unfilled() {
    return run().events().stream()
        .filter(TradeEvent.Undone.class::isInstance)
        .map(TradeEvent.Undone.class::cast)
        .toList();
  }

  /// Marks that were not the mid of a good quote, by day.
  List<String> notedMarks() {
    List<String> notes = new ArrayList<>();
    for (BacktestDay day : run().days()) {
      day.positions().forEach(p -> p.notes().forEach(n -> notes.add(day.day() + "  " + n)));
    }
    return notes;
  }

  /// What kind of prices each part of the book was marked at.
  Set<String> grades() {
    Set<String> grades = new TreeSet<>();
    for (BacktestDay day : run().days()) {
      day.positions()
          .forEach(
              p -> grades.add(p.kind().label() + ": " + p.grade().name().toLowerCase(Locale.ROOT)));
    }
    return grades;
  }

  /// Whether an SPX option was marked at a price that is rebuilt.
  boolean isRebuilt() {
    return run().days().stream()
        .flatMap(day -> day.positions().stream())
        .anyMatch(p -> p.kind() == PositionKind.SPX_OPTIONS && p.grade() == DataGrade.REBUILT);
  }

  /// Ours beside the index, by whole months, with the reading that counts.
  Optional<Comparison> benchmark() {
    return index.flatMap(i -> against(run(), i));
  }

  private static Optional<Comparison> against(BacktestRun run, OtherCurve index) {
    return Comparison.of(
        RunCurve.of(run), index.curve(), Comparison.Periodicity.MONTHLY, RiskFree.none());
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("playbook", playbook.name());
    json.put("title", playbook.title());
    json.put("mode", playbook.mode().spelling());
    json.put("terms", terms(run().terms()));
    json.put("realChains", List.copyOf(new TreeSet<>(realChains)));
    json.put("grades", List.copyOf(grades()));
    json.put("days", run().days().size());
    json.put("equityUsd", usd(run().days().getLast().equityCents()));
    json.put("performance", performance(results.performance()));
    json.put("pnlUsd", pnl(parts()));
    Map<String, Object> sleeves = Json.object();
    bySleeve().forEach((name, pnl) -> sleeves.put(name, pnl(pnl)));
    json.put("pnlBySleeveUsd", sleeves);
    json.put("hedge", hedge());
    json.put("trades", trades());
    json.put("unfilled", unfilled().stream().map(BacktestReport::unfilled).toList());
    json.put("notedMarks", notedMarks());
    if (run().terms().value().isPresent()) {
      json.put("values", ValuesReport.json(run()));
    }
    json.put("explained", explained.json());
    benchmark().ifPresent(c -> json.put("benchmark", benchmark(c)));
    Map<String, Object> others = Json.object();
    for (Results.Beside beside : results.others()) {
      others.put(beside.other().label(), performance(beside.performance()));
    }
    json.put("others", others);
    return json;
  }

  private static Map<String, Object> terms(BacktestTerms terms) {
    Map<String, Object> json = Json.object();
    json.put("from", terms.from().toString());
    json.put("to", terms.to().toString());
    json.put("equityUsd", terms.equityUsd());
    json.put("fills", fills(terms));
    json.put("setReading", terms.set().label());
    json.put("framing", terms.framing().label());
    json.put("cash", terms.cash().spelling());
    json.put("enterAt", terms.enterAt().spelling());
    json.put("creditBias", terms.creditBias());
    terms.value().ifPresent(v -> json.put("value", ValuesReport.terms(v)));
    return json;
  }

  /// The fill model in one word.
  static String fills(BacktestTerms terms) {
    return terms.fills().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> benchmark(Comparison comparison) {
    Map<String, Object> json = pair(comparison);
    json.put("index", index.map(OtherCurve::label).orElse(""));
    json.put("reading", run().terms().set().label());
    List<Object> all = new ArrayList<>();
    readings.forEach((reading, other) -> {
      Map<String, Object> one = Json.object();
      one.put("reading", reading.label());
      index.flatMap(i -> against(other, i)).ifPresent(c -> one.putAll(pair(c)));
      all.add(one);
    });
    json.put("readings", all);
    return json;
  }

  /// Monthly figures; beta is that of the index on ours, the gap ours less the index.
  private static Map<String, Object> pair(Comparison comparison) {
    Map<String, Object> json = Json.object();
    json.put("months", comparison.ours().days().size() - 1);
    json.put("correlation", value(comparison.figure(PairMeasure.CORRELATION)));
    json.put("trackingError", value(comparison.figure(PairMeasure.TRACKING_ERROR)));
    json.put("beta", value(comparison.figure(PairMeasure.BETA_OF_OTHER_ON_OURS)));
    json.put("cagrGap", value(comparison.figure(PairMeasure.CAGR_GAP)));
    return json;
  }

  static Map<String, Object> performance(Performance performance) {
    Map<String, Object> json = Json.object();
    for (Measure measure : Measure.values()) {
      json.put(measure.key(), value(performance.figure(measure)));
    }
    return json;
  }

  static Object value(Statistic statistic) {
    return switch (statistic) {
      case Statistic.Known(double value) -> value;
      case Statistic.Unknown(String why) -> Json.unknown(why);
    };
  }

  private static Map<String, Object> pnl(Pnl pnl) {
    Map<String, Object> json = Json.object();
    for (PnlPart part : PnlPart.values()) {
      json.put(part.key(), usd(pnl.of(part)));
    }
    json.put("total", usd(pnl.totalCents()));
    return json;
  }

  private List<Object> hedge() {
    List<Object> spans = new ArrayList<>();
    HedgeAccount hedge = results.hedge();
    spans.add(span(hedge.whole()));
    hedge.years().forEach(s -> spans.add(span(s)));
    hedge.windows().forEach(s -> spans.add(span(s)));
    return spans;
  }

  private static Map<String, Object> span(HedgeAccount.Span span) {
    Map<String, Object> json = Json.object();
    json.put("label", span.label());
    json.put("from", span.from().toString());
    json.put("to", span.to().toString());
    json.put("isCrisis", span.isCrisis());
    json.put("isWhole", span.isWhole());
    json.put("condorsUsd", usd(span.condorCents()));
    for (PositionKind kind : PositionKind.values()) {
      json.put(kind.label(), usd(span.hedgeCents(kind)));
    }
    Map<String, Object> parts = Json.object();
    span.hedgeCents().forEach((part, cents) -> parts.put(part.label(), usd(cents)));
    json.put("parts", parts);
    json.put("interestUsd", usd(span.interestCents()));
    return json;
  }

  private Map<String, Object> trades() {
    Map<String, Object> json = Json.object();
    List<RoundTrip> condors =
        results.trades().stream().filter(t -> t.sleeve() == Sleeve.CONDOR).toList();
    json.put("condors", condors.size());
    json.put("condorsWon", condors.stream().filter(t -> t.pnlCents() > 0).count());
    json.put("hedges", results.trades().size() - condors.size());
    return json;
  }

  private static Map<String, Object> unfilled(TradeEvent.Undone event) {
    Map<String, Object> json = Json.object();
    json.put("at", event.at().toString());
    json.put("position", event.position());
    json.put("action", event.action());
    json.put("why", event.why());
    return json;
  }

  static double usd(long cents) {
    return cents / CENTS_PER_USD;
  }
}
