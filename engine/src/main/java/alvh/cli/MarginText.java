package alvh.cli;

import alvh.margin.BookMargin;
import alvh.margin.GroupScan;
import alvh.margin.MarginAfter;
import alvh.margin.MarginCharge;
import alvh.margin.PortfolioScan;
import alvh.risk.Figure;
import alvh.workspace.CapitalRun;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Margin as tables.
final class MarginText {
  private final Console console;

  MarginText(Console console) {
    this.console = console;
  }

  /// All three kinds.
  void print(CapitalRun run) {
    structures(run.reading().margin(), run.held().equityUsd());
    scan(run.scan());
    after(run.after());
  }

  private void structures(BookMargin margin, double equity) {
    console.heading("Regulation T, by structure, in USD");
    var lines = new TextTable("what", "initial", "credit", "to bring", "hold", "rule");
    for (MarginCharge charge : margin.charges()) {
      lines.row(
          charge.label(),
          usd(charge.initialUsd()),
          usd(charge.proceedsUsd()),
          usd(charge.callUsd()),
          usd(charge.maintenanceUsd()),
          charge.rule());
    }
    lines.row(
        "book",
        usd(margin.initialUsd()),
        "",
        usd(margin.callUsd()),
        usd(margin.maintenanceUsd()),
        String.format(Locale.ROOT, "of an equity of %,.0f", equity));
    console.lines(lines.lines());
    reasons(
        margin.charges().stream()
            .flatMap(c -> List.of(c.initialUsd(), c.maintenanceUsd()).stream())
            .toList());
  }

  private void scan(PortfolioScan scan) {
    console.heading("By scan, in USD");
    var lines = new TextTable("group", "worst at SPX", "VIX", "loss", "least", "requirement");
    for (GroupScan group : scan.groups()) {
      lines.row(
          group.group().name(),
          Numbers.percent(group.worst().spxReturn(), 1),
          Numbers.percent(group.worst().vixChange(), 0),
          usd(group.lossUsd()),
          Numbers.grouped(group.leastUsd(), 0),
          usd(group.requirementUsd()));
    }
    lines.row("book", "", "", "", "", usd(scan.requirementUsd()));
    console.lines(lines.lines());
    console.lines(TextTable.wrapped(PortfolioScan.LABEL, TextTable.WIDTH));
    reasons(scan.groups().stream().map(GroupScan::lossUsd).toList());
  }

  private void after(List<MarginAfter> all) {
    console.heading("After a move, in USD");
    var lines = new TextTable("move", "SPX", "VIX", "gain", "Reg T hold", "scan", "excess");
    for (MarginAfter after : all) {
      lines.row(
          after.scenario().name(),
          Numbers.percent(after.scenario().spxReturn(), 1),
          Numbers.percent(after.scenario().vixChange(), 0),
          usd(after.gainUsd()),
          usd(after.maintenanceUsd()),
          usd(after.scanUsd()),
          usd(after.excessUsd()));
    }
    console.lines(lines.lines());
    console.line("excess: equity after the move less the Regulation T requirement to hold");
    reasons(
        all.stream()
            .flatMap(a -> List.of(a.gainUsd(), a.maintenanceUsd(), a.scanUsd()).stream())
            .toList());
  }

  private void reasons(List<Figure> figures) {
    Set<String> whys = new LinkedHashSet<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Unknown(String why)) {
        whys.addAll(List.of(why.split(Figure.SEPARATOR, -1)));
      }
    }
    whys.forEach(why -> console.line("unknown: " + why));
  }

  private static String usd(Figure figure) {
    return Numbers.figure(figure, 0);
  }
}
