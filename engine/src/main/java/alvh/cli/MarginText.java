package alvh.cli;

import alvh.margin.BookMargin;
import alvh.margin.FutureScan;
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
import java.util.stream.Stream;

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
    var lines =
        new TextTable("group", "worst at SPX", "VIX", "loss", "at least", "requirement", "by");
    for (GroupScan group : scan.groups()) {
      lines.row(
          group.group().name(),
          Numbers.percent(group.worst().spxReturn(), 1),
          Numbers.percent(group.worst().vixChange(), 0),
          usd(group.lossUsd()),
          Numbers.grouped(group.leastUsd(), 0),
          usd(group.requirementUsd()),
          "");
    }
    for (FutureScan future : scan.futures()) {
      lines.row(
          future.label(),
          Numbers.percent(future.scan().worst().spxReturn(), 1),
          Numbers.percent(future.scan().worst().vixChange(), 0),
          usd(future.scan().lossUsd()),
          usd(future.tableUsd()),
          usd(future.requirementUsd()),
          future.source().words());
    }
    lines.row("book", "", "", "", "", usd(scan.requirementUsd()), "");
    console.lines(lines.lines());
    console.lines(TextTable.wrapped(PortfolioScan.LABEL, TextTable.WIDTH));
    reasons(
        Stream.concat(
                scan.groups().stream().map(GroupScan::lossUsd),
                scan.futures().stream().map(FutureScan::requirementUsd))
            .toList());
  }

  private void after(List<MarginAfter> all) {
    console.heading("After a move, in USD");
    var lines =
        new TextTable(
            "move", "SPX", "VIX", "gain", "Reg T hold", "scan", "excess", "raised", "excess then");
    for (MarginAfter after : all) {
      lines.row(
          after.scenario().name(),
          Numbers.percent(after.scenario().spxReturn(), 1),
          Numbers.percent(after.scenario().vixChange(), 0),
          usd(after.gainUsd()),
          usd(after.maintenanceUsd()),
          usd(after.scanUsd()),
          usd(after.excessUsd()),
          usd(after.raisedUsd()),
          usd(after.raisedExcessUsd()));
    }
    console.lines(lines.lines());
    console.lines(TextTable.wrapped(MarginAfter.LABEL, TextTable.WIDTH));
    reasons(
        all.stream()
            .flatMap(a -> List.of(a.excessUsd(), a.maintenanceUsd(), a.scanUsd()).stream())
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
