package alvh.cli;

import alvh.hedge.BoundCheck;
import alvh.hedge.DeltaAlternative;
import alvh.hedge.DeltaAlternatives;
import alvh.hedge.HedgeBound;
import alvh.hedge.HedgePlan;
import alvh.hedge.HedgeRatio;
import alvh.hedge.HedgeReport;
import alvh.hedge.Measure;
import alvh.hedge.PlannedTrade;
import alvh.market.DataGrade;
import alvh.risk.BookTotals;
import alvh.risk.Figure;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A hedge plan as tables.
final class HedgeText {
  private static final int CENTS = 2;
  private static final int RATIO = 4;

  private final Console console;

  HedgeText(Console console) {
    this.console = console;
  }

  void print(HedgeReport report) {
    HedgePlan plan = report.plan();
    String verdict = plan.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    console.line(verdict + ": " + plan.why());
    trades("Trades", plan);
    checks(plan);
    book(report);
    report.relieved().ifPresent(p -> trades("Trades with the delta carried elsewhere", p));
    delta(report.delta());
    report.candidates().refused().forEach(r -> console.line("not a candidate: " + r));
    if (!report.bounds().notHeld().isEmpty()) {
      console.line(
          "limits that sizing does not see: " + String.join(", ", report.bounds().notHeld()));
    }
    report
        .grades()
        .forEach((underlying, grade) -> {
          String shown = grade.grade() == DataGrade.QUOTES ? "quotes" : GradeText.shown(grade);
          console.line(underlying + " options: " + shown);
        });
  }

  void ratio(HedgeRatio ratio) {
    console.line(
        String.format(
            Locale.ROOT,
            "least variance over joint moves of the past: %s %s, times %s (%s): coverage %s",
            Numbers.figure(ratio.units(), 1),
            ratio.instrument(),
            Numbers.figure(ratio.multiplier(), CENTS),
            ratio.source().isEmpty() ? "the playbook has no multiplier" : ratio.source(),
            Numbers.figure(ratio.coverage(), RATIO)));
  }

  private void trades(String title, HedgePlan plan) {
    if (plan.trades().isEmpty()) {
      return;
    }
    console.heading(title + ", in USD");
    var lines =
        new TextTable(
            "units",
            "instrument",
            "layer",
            "at the middle",
            "at the far side",
            "fees",
            "vega/VIX pt",
            "delta",
            "carry/day",
            "at risk");
    for (PlannedTrade trade : plan.trades()) {
      lines.row(
          Integer.toString(trade.units()),
          trade.candidate().label(),
          trade.candidate().sleeve().label(),
          Numbers.grouped(trade.midUsd(), CENTS),
          Numbers.grouped(trade.naturalUsd(), CENTS),
          Numbers.grouped(trade.feesUsd(), CENTS),
          Numbers.grouped(trade.exposure().vegaPerVixPointUsd(), 0),
          Numbers.fixed(trade.exposure().spxDelta(), CENTS),
          Numbers.grouped(trade.exposure().carryPerDayUsd(), CENTS),
          Numbers.grouped(trade.exposure().atRiskUsd(), 0));
    }
    console.lines(lines.lines());
  }

  private void checks(HedgePlan plan) {
    if (plan.checks().isEmpty()) {
      return;
    }
    console.heading("Bounds, the first goes before the others");
    var lines = new TextTable("limit", "kind", "measure", "band", "before", "after", "");
    for (BoundCheck check : plan.checks()) {
      HedgeBound bound = check.bound();
      lines.row(
          bound.id(),
          bound.isCap() ? "cap" : "target",
          bound.measure().fact(),
          band(bound),
          value(bound.measure(), check.before()),
          value(bound.measure(), check.after()),
          check.isKept() ? "kept" : "NOT KEPT");
    }
    console.lines(lines.lines());
  }

  private static String value(Measure measure, double value) {
    return measure == Measure.NET_CARRY_PER_DAY
        ? Numbers.grouped(value, CENTS)
        : Numbers.fixed(value, RATIO);
  }

  private static String band(HedgeBound bound) {
    String least = bound.isOpen() ? "> " : ">= ";
    String most = bound.isOpen() ? "< " : "<= ";
    if (!Double.isFinite(bound.lower())) {
      return most + Numbers.plain(bound.upper());
    }
    return Double.isFinite(bound.upper())
        ? Numbers.plain(bound.lower()) + " .. " + Numbers.plain(bound.upper())
        : least + Numbers.plain(bound.lower());
  }

  private void book(HedgeReport report) {
    console.heading("Book, valued before and after");
    var lines = new TextTable("figure", "before", "after", "unit", "");
    BookTotals before = report.before().totals();
    BookTotals after = report.after().totals();
    row(lines, "condors' vega", before, after, BookTotals::condorVegaUsd, 0, "USD / VIX point");
    row(lines, "hedges' vega", before, after, BookTotals::hedgeVegaUsd, 0, "USD / VIX point");
    row(lines, "coverage", before, after, BookTotals::coverage, RATIO, "ratio");
    row(
        lines,
        "net delta per condor, form A",
        before,
        after,
        BookTotals::netDeltaPerCondor,
        RATIO,
        "contract delta");
    row(
        lines,
        "net delta, form B",
        before,
        after,
        BookTotals::netDeltaPerCondorFormB,
        RATIO,
        "contract delta");
    row(lines, "theta", before, after, BookTotals::thetaPerDayUsd, CENTS, "USD / day");
    row(lines, "net carry", before, after, BookTotals::netCarryPerDayUsd, CENTS, "USD / day");
    row(lines, "stack risk", before, after, BookTotals::stackRiskShare, RATIO, "share of equity");
    console.lines(lines.lines());
  }

  private static void row(
      TextTable lines,
      String name,
      BookTotals before,
      BookTotals after,
      Function<BookTotals, Figure> part,
      int decimals,
      String unit) {
    String why = part.apply(after) instanceof Figure.Unknown(String reason) ? reason : "";
    lines.row(
        name,
        Numbers.figure(part.apply(before), decimals),
        Numbers.figure(part.apply(after), decimals),
        unit,
        why);
  }

  private void delta(DeltaAlternatives delta) {
    if (!delta.usable().isEmpty()) {
      console.heading("What carries the delta that VX cannot, one of");
      var lines =
          new TextTable(
              "units",
              "instrument",
              "delta after",
              "paid",
              "lost in trading",
              "theta/day",
              "at risk");
      for (DeltaAlternative one : delta.usable()) {
        lines.row(
            Integer.toString(one.units()),
            one.label(),
            Numbers.fixed(one.deltaAfter(), RATIO),
            Numbers.grouped(one.cashUsd(), 0),
            Numbers.grouped(one.lostUsd(), CENTS),
            Numbers.grouped(one.thetaPerDayUsd(), CENTS),
            one.atRiskUsd() instanceof Figure.Unknown(String why)
                ? why
                : Numbers.figure(one.atRiskUsd(), 0));
      }
      console.lines(lines.lines());
    }
    List<String> refused = delta.refused();
    refused.forEach(r -> console.line("does not carry it: " + r));
  }
}
