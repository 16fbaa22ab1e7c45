package alvh.cli;

import alvh.book.Sleeve;
import alvh.capital.BookCapital;
import alvh.capital.Hurdle;
import alvh.capital.PositionCapital;
import alvh.capital.PositionReturn;
import alvh.desk.ChosenAction;
import alvh.fact.FactCatalogue;
import alvh.playbook.FactValue;
import alvh.playbook.LayerVotes;
import alvh.risk.Figure;
import alvh.workspace.CapitalRun;
import java.util.List;
import java.util.OptionalDouble;

/// The report of three steps as tables.
final class CapitalText {
  private static final int CENTS = 2;
  private static final int BETA = 3;

  private static final String BREAK_EVEN =
      "break-even: the probability of losing the largest loss at which the condors' expected return"
          + " is the hurdle, (credit/V - hurdle t) / (credit/V + 1); either the whole credit or the"
          + " largest loss, nothing between";

  private final Console console;

  CapitalText(Console console) {
    this.console = console;
  }

  /// All three steps.
  void print(CapitalReport report) {
    diagnose(report);
    activate(report);
    rebalance(report);
  }

  private void diagnose(CapitalReport report) {
    console.heading("1. Diagnose");
    console.line("VX curve: " + report.regime());
    var lines = new TextTable("fact", "value", "unit", "");
    report
        .diagnosis()
        .forEach((name, value) -> {
          String unit = FactCatalogue.table().find(name).map(d -> d.unit()).orElse("");
          switch (value) {
            case FactValue.Amount(double number, String asOf, String source) ->
                lines.row(name, Numbers.measured(number, List.of()), unit, "");
            case FactValue.Flag(boolean flag, String asOf, String source) ->
                lines.row(name, Boolean.toString(flag), unit, "");
            case FactValue.Unknown(String why) -> lines.row(name, "unknown", unit, why);
          }
        });
    console.lines(lines.lines());
  }

  private void activate(CapitalReport report) {
    console.heading("2. Activate");
    if (report.layers().isEmpty()) {
      console.line("no rule asks for a layer");
    }
    for (LayerVotes votes : report.layers()) {
      console.line(
          "asked for: "
              + votes.layer()
              + ", weight "
              + Numbers.plain(votes.weight())
              + " by "
              + String.join(", ", votes.voters().keySet()));
    }
    for (ChosenAction action : report.actions()) {
      console.line(
          "done: "
              + action.proposal().text()
              + ": "
              + action.alternative().map(a -> a.description()).orElse("nothing to trade"));
    }
    var lines = new TextTable("hedge vega wanted", "USD / VIX point", "");
    figure(
        lines,
        "to the target of coverage" + percent(report.bounds().coverageTarget()),
        report.wanted(report.bounds().coverageTarget()),
        0);
    figure(
        lines,
        "to its cap" + percent(report.bounds().coverageCap()),
        report.wanted(report.bounds().coverageCap()),
        0);
    console.lines(lines.lines());
  }

  private void rebalance(CapitalReport report) {
    CapitalRun run = report.run();
    BookCapital capital = run.reading().capital();
    console.heading("3. Rebalance capital");
    var lines = new TextTable("figure", "value", "");
    figure(lines, "capital, USD", capital.wacc().capitalUsd(), 0);
    figure(lines, "financed, USD", capital.wacc().financedUsd(), 0);
    figure(lines, "hedge cost, % a year", capital.wacc().hedgeCost().times(100), CENTS);
    figure(lines, "WACC, % a year", capital.wacc().rate().times(100), CENTS);
    figure(lines, hurdle(capital.hurdle()), capital.hurdle().rate().times(100), CENTS);
    figure(lines, promised(capital.promised()), capital.promised().value().times(100), CENTS);
    figure(
        lines, "break-even, % chance of the largest loss", capital.breakEven().times(100), CENTS);
    figure(lines, toDate(capital.toDate()), capital.toDate().value().times(100), CENTS);
    figure(lines, "beta, over equity", capital.beta(), BETA);
    figure(lines, "beta, over capital", capital.betaOverCapital(), BETA);
    figure(lines, "stack risk, % of equity", report.stackRisk().times(100), CENTS);
    figure(lines, "Reg T to hold, USD", run.reading().margin().maintenanceUsd(), 0);
    figure(lines, "scan (approximation), USD", run.scan().requirementUsd(), 0);
    console.lines(lines.lines());
    console.line(
        "terms: " + capital.terms().words() + "; overnight: " + capital.market().overnightSource());
    console.line(BookCapital.BEST_CASE + "; no forecast");
    console.lines(TextTable.wrapped(BREAK_EVEN, TextTable.WIDTH));
    positions(capital);
  }

  private static String promised(PositionReturn earned) {
    return "best case, %, " + earned.measure().words();
  }

  private static String hurdle(Hurdle hurdle) {
    return hurdle.isFloored()
        ? "hurdle, % a year: at the overnight rate, a floor of ours"
        : "hurdle, % a year";
  }

  private static String toDate(PositionReturn earned) {
    return "if closed now, %, " + earned.measure().words();
  }

  private void positions(BookCapital capital) {
    if (capital.positions().isEmpty()) {
      return;
    }
    console.heading("Positions, in USD");
    var lines =
        new TextTable(
            "id",
            "layer",
            "capital",
            "which is",
            "beta",
            "on capital",
            "hurdle %",
            "until",
            "best case",
            "so far",
            "best case %",
            "break-even %");
    for (PositionCapital row : capital.positions()) {
      lines.row(
          row.position().id(),
          row.position().sleeve().label(),
          Numbers.figure(row.capitalUsd(), 0),
          row.basis().words(),
          Numbers.figure(row.beta(), BETA),
          Numbers.figure(row.betaOverCapital(), BETA),
          Numbers.figure(capital.hurdle(row).rate().times(100), CENTS),
          row.horizon().toString(),
          Numbers.figure(row.promisedUsd(), 0),
          Numbers.figure(row.gainedUsd(), 0),
          Numbers.figure(capital.promised(row).value().times(100), CENTS),
          row.position().sleeve() == Sleeve.CONDOR
              ? Numbers.figure(capital.breakEven(row).times(100), CENTS)
              : "");
    }
    console.lines(lines.lines());
  }

  private static void figure(TextTable lines, String name, Figure figure, int decimals) {
    lines.row(
        name,
        Numbers.figure(figure, decimals),
        figure instanceof Figure.Unknown(String why) ? why : "");
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? ", " + Numbers.percent(share.getAsDouble(), 0) : "";
  }
}
