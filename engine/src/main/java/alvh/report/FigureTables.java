package alvh.report;

import alvh.backtest.HedgeAccount;
import alvh.performance.Measure;
import alvh.performance.PairMeasure;
import alvh.performance.Performance;
import alvh.performance.Statistic;
import java.util.ArrayList;
import java.util.List;

/// The tables of figures: of the hedge, of the curves.
final class FigureTables {
  private FigureTables() {}

  /// `hedge`: what each part of the hedge and the condors made, by year and window.
  static Table hedge(HedgeAccount account) {
    List<HedgeAccount.Part> parts = List.copyOf(account.whole().hedgeCents().keySet());
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("time"),
                Column.day("from"),
                Column.day("to"),
                Column.text("covered"),
                Column.usd("condorsUsd"),
                Column.usd("interestUsd")));
    parts.forEach(p -> columns.add(Column.usd("pnlUsd " + p.label())));
    columns.add(Column.text("what happened"));
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row(account.whole(), parts));
    account.years().forEach(s -> rows.add(row(s, parts)));
    account.windows().forEach(s -> rows.add(row(s, parts)));
    return new Table("hedge", columns, rows);
  }

  private static List<Cell> row(HedgeAccount.Span span, List<HedgeAccount.Part> parts) {
    List<Cell> row =
        new ArrayList<>(
            List.of(
                new Cell.Text(span.label()),
                new Cell.Day(span.from()),
                new Cell.Day(span.to()),
                new Cell.Text(span.isWhole() ? "whole" : "in part"),
                new Cell.Usd(span.condorCents()),
                new Cell.Usd(span.interestCents())));
    parts.forEach(p -> row.add(new Cell.Usd(span.hedgeCents().getOrDefault(p, 0L))));
    row.add(new Cell.Text(span.why()));
    return row;
  }

  /// `figures`: every figure of every curve, then every figure of ours beside each.
  static Table figures(Results results) {
    List<List<Cell>> rows = new ArrayList<>();
    add(rows, results.run().playbook(), "run", results.performance());
    for (Results.Beside beside : results.others()) {
      add(rows, beside.other().label(), beside.other().role().label(), beside.performance());
    }
    for (Results.Beside beside : results.others()) {
      beside
          .monthly()
          .ifPresent(c -> {
            for (PairMeasure measure : PairMeasure.values()) {
              rows.add(
                  row(
                      beside.other().label(),
                      "ours beside it, by whole months",
                      measure.key(),
                      c.figure(measure)));
            }
          });
    }
    return new Table(
        "figures",
        List.of(
            Column.text("curve"),
            Column.text("role"),
            Column.text("figure"),
            Column.number("value"),
            Column.text("unknownBecause")),
        rows);
  }

  private static void add(
      List<List<Cell>> rows, String curve, String role, Performance performance) {
    for (Measure measure : Measure.values()) {
      rows.add(row(curve, role, measure.key(), performance.figure(measure)));
    }
  }

  private static List<Cell> row(String curve, String role, String figure, Statistic statistic) {
    return List.of(
        new Cell.Text(curve),
        new Cell.Text(role),
        new Cell.Text(figure),
        Cell.of(statistic),
        new Cell.Text(statistic instanceof Statistic.Unknown(String why) ? why : ""));
  }
}
