package alvh.cli;

import alvh.backtest.BacktestTerms;
import alvh.backtest.HedgeAccount;
import alvh.backtest.Pnl;
import alvh.backtest.PnlPart;
import alvh.backtest.PositionKind;
import alvh.backtest.RoundTrip;
import alvh.backtest.TradeEvent;
import alvh.book.Sleeve;
import alvh.performance.Comparison;
import alvh.performance.Measure;
import alvh.performance.PairMeasure;
import alvh.performance.Statistic;
import alvh.report.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The results of a run on the console.
final class BacktestText {
  private static final List<Measure> SHOWN =
      List.of(
          Measure.TOTAL_RETURN,
          Measure.CAGR,
          Measure.VOL,
          Measure.SHARPE,
          Measure.MAX_DRAWDOWN,
          Measure.WORST_MONTH,
          Measure.CVAR_95);

  /// More are in the tables of the results folder.
  private static final int LINES = 12;

  private final Console console;

  BacktestText(Console console) {
    this.console = console;
  }

  void print(BacktestReport report, Optional<Path> folder) {
    BacktestTerms terms = report.run().terms();
    console.line(
        String.format(
            Locale.ROOT,
            "%s, %s to %s, %d days; fills %s, SET read as %s, hedge %s, decided at the %s",
            report.playbook().name(),
            terms.from(),
            terms.to(),
            report.run().days().size(),
            BacktestReport.fills(terms),
            terms.set().label(),
            terms.framing().label(),
            terms.enterAt().spelling()));
    console.line("prices: " + String.join("; ", report.grades()));
    if (terms.creditBias() != 0 && report.isRebuilt()) {
      console.line(
          "credits of rebuilt condors less "
              + Numbers.percent(terms.creditBias(), 1)
              + ", by which real chains show them too high");
    }
    figures(report);
    parts(report);
    hedge(report.results().hedge());
    trades(report);
    ValuesReport.print(console, report.run());
    benchmark(report);
    notes(report);
    new ExplainedText(console, report.explained()).print();
    folder.ifPresent(f -> console.line("written to " + f));
  }

  private void figures(BacktestReport report) {
    console.heading("Figures");
    List<String> header = new ArrayList<>(List.of("curve"));
    SHOWN.forEach(m -> header.add(m.label()));
    var table = new TextTable(header.toArray(String[]::new));
    List<String> ours = new ArrayList<>(List.of(report.playbook().name()));
    SHOWN.forEach(m -> ours.add(text(report.results().performance().figure(m), m.unit())));
    table.row(ours.toArray(String[]::new));
    for (Results.Beside beside : report.results().others()) {
      List<String> row = new ArrayList<>(List.of(beside.other().label()));
      SHOWN.forEach(m -> row.add(text(beside.performance().figure(m), m.unit())));
      table.row(row.toArray(String[]::new));
    }
    console.lines(table.lines());
  }

  static String text(Statistic statistic, Measure.Unit unit) {
    return switch (statistic) {
      case Statistic.Unknown unknown -> "-";
      case Statistic.Known(double value) ->
          switch (unit) {
            case SHARE -> Numbers.percent(value, 2);
            case RATIO -> Numbers.fixed(value, 2);
            case DAYS -> Numbers.fixed(value, 0);
          };
    };
  }

  private void parts(BacktestReport report) {
    console.heading("What made the profit, USD");
    var table = new TextTable("part of the book", "profit", "of which");
    table.row("all", usd(report.parts().totalCents()), words(report.parts()));
    report.bySleeve().forEach((name, pnl) -> table.row(name, usd(pnl.totalCents()), words(pnl)));
    console.lines(table.lines());
  }

  private static String words(Pnl pnl) {
    List<String> parts = new ArrayList<>();
    for (PnlPart part : PnlPart.values()) {
      if (pnl.of(part) != 0) {
        parts.add(part.label() + " " + usd(pnl.of(part)));
      }
    }
    return String.join(", ", parts);
  }

  private void hedge(HedgeAccount hedge) {
    if (hedge.whole().hedgeCents().isEmpty()) {
      return;
    }
    console.heading("Condors and hedge, USD; VIX options are rebuilt, VIX futures are settlements");
    var table =
        new TextTable("time", "condors", "VIX futures", "VIX options", "SPX options", "interest");
    List<HedgeAccount.Span> spans = new ArrayList<>(hedge.years());
    spans.addAll(hedge.windows());
    spans.add(hedge.whole());
    for (HedgeAccount.Span span : spans) {
      table.row(
          span.label() + (span.isWhole() ? "" : " (in part)"),
          usd(span.condorCents()),
          usd(span.hedgeCents(PositionKind.VIX_FUTURES)),
          usd(span.hedgeCents(PositionKind.VIX_OPTIONS)),
          usd(span.hedgeCents(PositionKind.SPX_OPTIONS)),
          usd(span.interestCents()));
    }
    console.lines(table.lines());
  }

  private void trades(BacktestReport report) {
    List<RoundTrip> trips = report.results().trades();
    long condors = trips.stream().filter(t -> t.sleeve() == Sleeve.CONDOR).count();
    long won = trips.stream().filter(t -> t.sleeve() == Sleeve.CONDOR && t.pnlCents() > 0).count();
    console.heading("Trades");
    console.line(
        String.format(
            Locale.ROOT,
            "%d condors, %d with a gain; %d hedge positions; %d orders that did not fill or could not be given",
            condors,
            won,
            trips.size() - condors,
            report.unfilled().size()));
    for (TradeEvent.Undone one : report.unfilled().stream().limit(LINES).toList()) {
      console.line("  not filled: " + one.at() + " " + one.action() + ": " + one.why());
    }
  }

  private void benchmark(BacktestReport report) {
    Optional<Comparison> found = report.benchmark();
    if (found.isEmpty()) {
      return;
    }
    Comparison comparison = found.get();
    console.heading("Against " + report.index().map(i -> i.label()).orElse("") + ", by month");
    var table = new TextTable("figure", "value");
    for (PairMeasure measure : PairMeasure.values()) {
      table.row(measure.label(), text(comparison.figure(measure), measure.unit()));
    }
    console.lines(table.lines());
  }

  private void notes(BacktestReport report) {
    List<String> notes = report.notedMarks();
    if (notes.isEmpty()) {
      return;
    }
    console.heading("Marks that were not the mid of a good quote: " + notes.size());
    console.lines(notes.stream().limit(LINES).toList());
    if (notes.size() > LINES) {
      console.line("... all of them are in the results folder, see --out");
    }
  }

  private static String usd(long cents) {
    return Numbers.grouped(BacktestReport.usd(cents), 0);
  }
}
