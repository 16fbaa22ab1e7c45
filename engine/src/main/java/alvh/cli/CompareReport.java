package alvh.cli;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
import alvh.backtest.EqualCost;
import alvh.backtest.HedgeAccount;
import alvh.backtest.HedgeBill;
import alvh.backtest.HedgeCall;
import alvh.backtest.HedgeCalls;
import alvh.backtest.PairedRuns;
import alvh.backtest.PositionKind;
import alvh.backtest.RoundTrip;
import alvh.book.Sleeve;
import alvh.performance.PairedDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Playbooks side by side, as JSON.
///
/// @param rows one per playbook and framing
/// @param against the playbook that the others are held against
/// @param realChains the underlyings whose quotes were real
record CompareReport(List<CompareRow> rows, String against, Set<String> realChains) {
  /// What hedges are made of, in the order of every table; never added without all three beside.
  static final List<PositionKind> KINDS =
      List.of(PositionKind.VIX_FUTURES, PositionKind.VIX_OPTIONS, PositionKind.SPX_OPTIONS);

  /// Reasons of calls that were not traded; more are in decisions.csv of a results folder.
  static final int REASONS = 8;

  CompareReport {
    rows = List.copyOf(rows);
  }

  /// The run that `row` is held against.
  Optional<CompareRow> other(CompareRow row) {
    return row.paired().isEmpty()
        ? Optional.empty()
        : rows.stream()
            .filter(r -> r.name().equals(against) && r.framing().equals(row.framing()))
            .findFirst();
  }

  /// One plain sentence or a few.
  String sentence(CompareRow row) {
    return CompareSentence.of(row, other(row));
  }

  /// What kind of prices each part of the books was marked at.
  Set<String> grades() {
    Set<String> grades = new TreeSet<>();
    for (CompareRow row : rows) {
      for (BacktestDay day : row.run().days()) {
        day.positions()
            .forEach(p ->
                grades.add(p.kind().label() + ": " + p.grade().name().toLowerCase(Locale.ROOT)));
      }
    }
    return grades;
  }

  Map<String, Object> json() {
    BacktestRun first = rows.getFirst().run();
    Map<String, Object> json = Json.object();
    json.put("from", first.terms().from().toString());
    json.put("to", first.terms().to().toString());
    json.put("days", first.days().size());
    json.put("startUsd", first.terms().equityUsd());
    json.put("fills", BacktestReport.fills(first.terms()));
    json.put("setReading", first.terms().set().label());
    json.put("realChains", List.copyOf(new TreeSet<>(realChains)));
    json.put("grades", List.copyOf(grades()));
    json.put("against", against);
    json.put("variants", rows.stream().map(this::variant).toList());
    return json;
  }

  private Map<String, Object> variant(CompareRow row) {
    Map<String, Object> json = Json.object();
    json.put("playbook", row.name());
    json.put("framing", row.framing());
    json.put("caps", row.caps().name().toLowerCase(Locale.ROOT));
    json.put("sentence", sentence(row));
    json.put("equityUsd", BacktestReport.usd(row.run().days().getLast().equityCents()));
    json.put("performance", BacktestReport.performance(row.performance()));
    row.paired().ifPresent(p -> json.put("paired", paired(p)));
    json.put("hedge", hedge(row));
    row.match().ifPresent(m -> json.put("match", match(m)));
    Map<String, Object> trades = Json.object();
    trades.put("condors", row.trades(true));
    trades.put(
        "condorsWon",
        row.trades().stream().filter(t -> t.sleeve() == Sleeve.CONDOR && t.pnlCents() > 0).count());
    trades.put(
        "contracts",
        row.trades().stream()
            .filter(t -> t.sleeve() == Sleeve.CONDOR)
            .mapToInt(RoundTrip::quantity)
            .sum());
    trades.put("hedges", row.trades(false));
    trades.put("condorsUsd", row.condorsUsd());
    json.put("trades", trades);
    json.put("calls", calls(row.calls()));
    return json;
  }

  private static Map<String, Object> paired(PairedRuns paired) {
    PairedDifference daily = paired.daily();
    Map<String, Object> json = Json.object();
    json.put("days", daily.periods());
    json.put("blocks", daily.blocks());
    json.put("blockDays", PairedDifference.MONTH);
    json.put("aYear", BacktestReport.value(daily.aYear()));
    json.put("errorAYear", BacktestReport.value(daily.errorAYear()));
    json.put("growthGap", BacktestReport.value(paired.growthGap()));
    json.put("drawdownGap", BacktestReport.value(paired.drawdownGap()));
    return json;
  }

  private static Map<String, Object> hedge(CompareRow row) {
    HedgeBill bill = row.bill();
    Map<String, Object> json = Json.object();
    json.put("yearsOutsideCrises", bill.yearsOutside());
    json.put("costAYearUsd", bill.costAYearUsd());
    json.put("costAYearShare", bill.costAYearUsd() / row.meanEquityUsd());
    Map<String, Object> cost = Json.object();
    KINDS.forEach(kind -> cost.put(kind.label(), bill.costAYearUsd(kind)));
    json.put("costAYearByKindUsd", cost);
    json.put("paidInCrisesUsd", bill.paidUsd());
    json.put("madeUsd", bill.madeUsd());
    Map<String, Object> made = Json.object();
    KINDS.forEach(kind ->
        made.put(kind.label(), BacktestReport.usd(bill.wholeCents().getOrDefault(kind, 0L))));
    json.put("madeByKindUsd", made);
    json.put("premiumAYearUsd", bill.premiumAYearUsd());
    json.put("shareOfDaysHeld", bill.shareOfDaysHeld());
    json.put("crises", bill.crises().stream().map(CompareReport::crisis).toList());
    return json;
  }

  private static Map<String, Object> crisis(HedgeAccount.Span span) {
    Map<String, Object> json = Json.object();
    json.put("label", span.label());
    json.put("from", span.from().toString());
    json.put("to", span.to().toString());
    json.put("isWhole", span.isWhole());
    json.put("condorsUsd", BacktestReport.usd(span.condorCents()));
    Map<String, Object> paid = Json.object();
    KINDS.forEach(kind -> paid.put(kind.label(), BacktestReport.usd(span.hedgeCents(kind))));
    json.put("hedgeByKindUsd", paid);
    json.put("hedgeUsd", BacktestReport.usd(span.wholeHedgeCents()));
    return json;
  }

  private static Map<String, Object> match(StaticMatch match) {
    Map<String, Object> json = Json.object();
    json.put("by", match.by().label());
    json.put("why", match.why());
    match
        .found()
        .ifPresent(found -> {
          json.put("wantedUsd", found.wanted());
          json.put("foundUsd", found.nearest().cost());
          json.put("budget", found.nearest().size());
          json.put("isNear", found.isNear());
          List<Object> runs = new ArrayList<>();
          for (EqualCost.Tried tried : found.runs()) {
            Map<String, Object> run = Json.object();
            run.put("budget", tried.size());
            run.put("costUsd", tried.cost());
            runs.add(run);
          }
          json.put("runs", runs);
        });
    return json;
  }

  private static Map<String, Object> calls(HedgeCalls calls) {
    Map<String, Object> json = Json.object();
    json.put("days", calls.daysCalled());
    json.put("daysInVain", calls.daysInVain());
    Map<String, Object> fates = Json.object();
    for (HedgeCall.Fate fate : HedgeCall.Fate.values()) {
      fates.put(fate.label(), calls.byFate().getOrDefault(fate, 0));
    }
    json.put("daysByFate", fates);
    json.put("reasons", reasons(calls).stream().map(CompareReport::reason).toList());
    json.put("ordersUnfilled", calls.unfilled());
    json.put("daysCapsBroken", calls.capDays());
    json.put("tradesBreakingCaps", calls.capTrades());
    return json;
  }

  /// What stood most often in the way of a hedge.
  static List<HedgeCalls.Line> reasons(HedgeCalls calls) {
    return calls.lines().stream()
        .filter(l -> l.fate() != HedgeCall.Fate.TRADED && l.fate() != HedgeCall.Fate.HELD)
        .limit(REASONS)
        .toList();
  }

  private static Map<String, Object> reason(HedgeCalls.Line line) {
    Map<String, Object> json = Json.object();
    json.put("action", line.action());
    json.put("fate", line.fate().label());
    json.put("days", line.days());
    json.put("why", line.why());
    return json;
  }
}
