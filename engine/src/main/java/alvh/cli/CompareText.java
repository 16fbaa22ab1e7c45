package alvh.cli;

import alvh.backtest.BacktestRun;
import alvh.backtest.EqualCost;
import alvh.backtest.HedgeAccount;
import alvh.backtest.HedgeBill;
import alvh.backtest.HedgeCall;
import alvh.backtest.HedgeCalls;
import alvh.backtest.PairedRuns;
import alvh.backtest.PositionKind;
import alvh.desk.CapStance;
import alvh.performance.Measure;
import alvh.performance.PairedDifference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Playbooks side by side on the console.
final class CompareText {
  private static final List<Measure> SHOWN =
      List.of(
          Measure.CAGR,
          Measure.VOL,
          Measure.SHARPE,
          Measure.MAX_DRAWDOWN,
          Measure.CVAR_95,
          Measure.WORST_MONTH);

  /// More are in the JSON, and all in decisions.csv; framings hardly differ in them.
  private static final int SHOWN_REASONS = 5;

  private final Console console;

  CompareText(Console console) {
    this.console = console;
  }

  void print(CompareReport report, Optional<Path> folder) {
    BacktestRun first = report.rows().getFirst().run();
    console.line(
        String.format(
            Locale.ROOT,
            "%s to %s, %d days, %s USD; fills %s, SET read as %s",
            first.terms().from(),
            first.terms().to(),
            first.days().size(),
            Numbers.grouped(first.terms().equityUsd(), 0),
            BacktestReport.fills(first.terms()),
            first.terms().set().label()));
    console.line("prices: " + String.join("; ", report.grades()));
    figures(report);
    paired(report);
    bills(report);
    crises(report);
    trades(report);
    calls(report);
    matches(report);
    console.heading("In words");
    report
        .rows()
        .forEach(row -> console.lines(TextTable.wrapped(report.sentence(row), TextTable.WIDTH)));
    folder.ifPresent(f -> console.line("written to " + f));
  }

  private void figures(CompareReport report) {
    console.heading("Figures of the whole account");
    List<String> header = new ArrayList<>(List.of("playbook", "framing"));
    SHOWN.forEach(m -> header.add(m.label()));
    var table = new TextTable(header.toArray(String[]::new));
    for (CompareRow row : report.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name(), row.framing()));
      SHOWN.forEach(m -> cells.add(BacktestText.text(row.performance().figure(m), m.unit())));
      table.row(cells.toArray(String[]::new));
    }
    console.lines(table.lines());
  }

  private void paired(CompareReport report) {
    var table =
        new TextTable(
            "playbook",
            "framing",
            "days",
            "blocks",
            "difference a year",
            "its error",
            "growth gap",
            "drawdown gap");
    for (CompareRow row : report.rows()) {
      if (row.paired().isPresent()) {
        PairedRuns pair = row.paired().get();
        table.row(
            row.name(),
            row.framing(),
            Integer.toString(pair.daily().periods()),
            Integer.toString(pair.daily().blocks()),
            BacktestText.text(pair.daily().aYear(), Measure.Unit.SHARE),
            BacktestText.text(pair.daily().errorAYear(), Measure.Unit.SHARE),
            BacktestText.text(pair.growthGap(), Measure.Unit.SHARE),
            BacktestText.text(pair.drawdownGap(), Measure.Unit.SHARE));
      }
    }
    if (!table.isEmpty()) {
      console.heading(
          "Less "
              + report.against()
              + "; errors from blocks of "
              + PairedDifference.MONTH
              + " days that do not overlap");
      console.lines(table.lines());
    }
  }

  private void bills(CompareReport report) {
    console.heading(
        "What the hedge cost a year outside the crises, USD; VIX options are rebuilt, VIX futures are"
            + " settlements");
    var table =
        new TextTable(
            "playbook",
            "framing",
            "VIX futures",
            "VIX options",
            "SPX options",
            "all",
            "of the account",
            "premium a year",
            "days held",
            "made in the whole run");
    for (CompareRow row : report.rows()) {
      if (row.isHedged()) {
        HedgeBill bill = row.bill();
        table.row(
            row.name(),
            row.framing(),
            usd(bill.costAYearUsd(PositionKind.VIX_FUTURES)),
            usd(bill.costAYearUsd(PositionKind.VIX_OPTIONS)),
            usd(bill.costAYearUsd(PositionKind.SPX_OPTIONS)),
            usd(bill.costAYearUsd()),
            Numbers.percent(bill.costAYearUsd() / row.meanEquityUsd(), 2),
            usd(bill.premiumAYearUsd()),
            Numbers.percent(bill.shareOfDaysHeld(), 1),
            usd(bill.madeUsd()));
      }
    }
    console.lines(table.isEmpty() ? List.of("no hedge was held") : table.lines());
  }

  private void crises(CompareReport report) {
    console.heading("What was made in each crisis, USD");
    var table =
        new TextTable(
            "playbook",
            "framing",
            "crisis",
            "condors",
            "VIX futures",
            "VIX options",
            "SPX options",
            "all hedges");
    for (CompareRow row : report.rows()) {
      for (HedgeAccount.Span span : row.bill().crises()) {
        List<String> cells =
            new ArrayList<>(
                List.of(
                    row.name(),
                    row.framing(),
                    span.label() + (span.isWhole() ? "" : " (in part)"),
                    usd(BacktestReport.usd(span.condorCents()))));
        CompareReport.KINDS.forEach(
            kind -> cells.add(usd(BacktestReport.usd(span.hedgeCents(kind)))));
        cells.add(usd(BacktestReport.usd(span.wholeHedgeCents())));
        table.row(cells.toArray(String[]::new));
      }
    }
    console.lines(table.isEmpty() ? List.of("the run reaches into no crisis") : table.lines());
  }

  private void trades(CompareReport report) {
    console.heading("Trades, and days on which a hedge was called for, by what became of it");
    List<String> header =
        new ArrayList<>(List.of("playbook", "framing", "condors", "hedges", "called for"));
    for (HedgeCall.Fate fate : HedgeCall.Fate.values()) {
      header.add(fate.label());
    }
    header.addAll(List.of("all in vain", "orders unfilled"));
    var table = new TextTable(header.toArray(String[]::new));
    for (CompareRow row : report.rows()) {
      HedgeCalls calls = row.calls();
      List<String> cells =
          new ArrayList<>(
              List.of(
                  row.name(),
                  row.framing(),
                  Long.toString(row.trades(true)),
                  Long.toString(row.trades(false)),
                  Integer.toString(calls.daysCalled())));
      for (HedgeCall.Fate fate : HedgeCall.Fate.values()) {
        cells.add(Integer.toString(calls.byFate().getOrDefault(fate, 0)));
      }
      cells.add(Integer.toString(calls.daysInVain()));
      cells.add(Integer.toString(calls.unfilled()));
      table.row(cells.toArray(String[]::new));
    }
    console.lines(table.lines());
  }

  private void calls(CompareReport report) {
    for (CompareRow row : report.rows()) {
      List<HedgeCalls.Line> reasons =
          CompareReport.reasons(row.calls()).stream().limit(SHOWN_REASONS).toList();
      boolean isFirst = row.framing().equals(report.rows().getFirst().framing());
      if (isFirst && !reasons.isEmpty()) {
        console.heading("What stood in the way of hedges of " + row.name() + ", " + row.framing());
        var table = new TextTable("called for", "days", "fate", "such as");
        reasons.forEach(line ->
            table.row(
                line.action(), Integer.toString(line.days()), line.fate().label(), line.why()));
        console.lines(table.lines());
      }
      if (row.caps() == CapStance.REPORTED) {
        console.line(
            row.name()
                + ", "
                + row.framing()
                + ", caps reported and not enforced: days broken "
                + counts(row.calls().capDays())
                + "; trades that broke one "
                + counts(row.calls().capTrades()));
      }
    }
  }

  private static String counts(Map<String, Integer> counts) {
    List<String> words = new ArrayList<>();
    counts.forEach((cap, count) -> words.add(cap + " " + count));
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private void matches(CompareReport report) {
    for (CompareRow row : report.rows()) {
      row.match()
          .ifPresent(match -> {
            console.heading(row.name() + ", " + row.framing() + ", of equal cost");
            if (!match.why().isEmpty()) {
              console.line(match.why());
            }
            match
                .found()
                .ifPresent(found -> {
                  EqualCost.Tried nearest = found.nearest();
                  console.line(
                      String.format(
                          Locale.ROOT,
                          "%s: %s USD wanted, %s USD with %s of the account a month%s; %d runs",
                          match.by().label(),
                          usd(found.wanted()),
                          usd(nearest.cost()),
                          Numbers.percent(nearest.size(), 4),
                          found.isNear() ? "" : ", the nearest there is",
                          found.runs().size()));
                });
          });
    }
  }

  private static String usd(double amount) {
    return Numbers.grouped(amount, 0);
  }
}
