package alvh.cli;

import alvh.capital.BookCapital;
import alvh.hedge.BoundCheck;
import alvh.hedge.DeltaAlternative;
import alvh.hedge.DeltaAlternatives;
import alvh.hedge.HedgeBound;
import alvh.hedge.HedgeCandidate;
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
import java.util.stream.Collectors;

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
    delta(report.delta());
    candidates(report.candidates().usable());
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

  /// Cost and promised return of the capital before and after.
  void capital(BookCapital before, BookCapital after) {
    console.heading("Capital, % a year unless said otherwise");
    var lines = new TextTable("figure", "before", "after", "");
    row(lines, "hurdle", before.hurdle().rate(), after.hurdle().rate());
    row(lines, "cost of capital, WACC", before.wacc().rate(), after.wacc().rate());
    row(lines, "of it the hedge's carry", before.wacc().hedgeCost(), after.wacc().hedgeCost());
    row(
        lines,
        "best case, " + after.promised().measure().words(),
        before.promised().value(),
        after.promised().value());
    console.lines(lines.lines());
    console.line(
        "best case: every condor keeps its whole credit, the hedges earn their carry; no forecast");
  }

  private static void row(TextTable lines, String name, Figure before, Figure after) {
    String why = after instanceof Figure.Unknown(String reason) ? reason : "";
    lines.row(
        name,
        Numbers.figure(before.times(100), CENTS),
        Numbers.figure(after.times(100), CENTS),
        why);
  }

  private void candidates(List<HedgeCandidate> usable) {
    if (usable.isEmpty()) {
      return;
    }
    console.heading("Candidates, per unit, in USD; a future costs a tick");
    var lines =
        new TextTable(
            "instrument",
            "layer",
            "at the far side",
            "fees",
            "vega/VIX pt",
            "carry/day",
            "theta/day",
            "delta",
            "at risk",
            "at most");
    for (HedgeCandidate one : usable) {
      var single = new PlannedTrade(one, 1);
      lines.row(
          one.label(),
          one.sleeve().label(),
          Numbers.grouped(single.naturalUsd(), CENTS),
          Numbers.grouped(single.feesUsd(), CENTS),
          Numbers.grouped(one.exposure().vegaPerVixPointUsd(), 1),
          Numbers.grouped(one.exposure().carryPerDayUsd(), CENTS),
          Numbers.grouped(one.exposure().thetaPerDayUsd(), CENTS),
          Numbers.fixed(one.exposure().spxDelta(), CENTS),
          Numbers.grouped(one.exposure().atRiskUsd(), 0),
          Integer.toString(one.most()));
    }
    console.lines(lines.lines());
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
    if (ratio.isAgainst()) {
      console.line(
          "so a bought VX makes the book vary more: the bounds ask for it, these moves do not");
    }
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
      console.heading("What carries the delta that VX cannot: one of these, in USD");
      var lines =
          new TextTable(
              "units",
              "instrument",
              "beside it",
              "coverage",
              "delta",
              "carry/day",
              "stack risk",
              "paid",
              "lost in trading");
      for (DeltaAlternative one : delta.usable()) {
        String beside =
            one.overlay().stream()
                .map(t -> t.units() + " " + t.candidate().label())
                .collect(Collectors.joining(", "));
        lines.row(
            Integer.toString(one.carrier().units()),
            one.carrier().candidate().label(),
            beside.isEmpty() ? "nothing" : beside,
            after(one, Measure.COVERAGE),
            after(one, Measure.NET_DELTA_PER_CONDOR),
            after(one, Measure.NET_CARRY_PER_DAY),
            after(one, Measure.STACK_RISK_SHARE),
            Numbers.grouped(one.carrier().naturalUsd(), 0),
            Numbers.grouped(
                one.carrier().units() * one.carrier().candidate().cost().lostUsd(), CENTS));
      }
      console.lines(lines.lines());
      console.line("a future's risk: SPX up by 6 % when sold, down by 8 % when bought; no bound");
    }
    delta.refused().forEach(r -> console.line("does not carry it: " + r));
  }

  private static String after(DeltaAlternative one, Measure measure) {
    return one.checks().stream()
        .filter(c -> c.bound().measure() == measure)
        .findFirst()
        .map(c -> value(measure, c.after()))
        .orElse("-");
  }
}
