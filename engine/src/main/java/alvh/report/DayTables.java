package alvh.report;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
import alvh.backtest.HedgeAccount;
import alvh.backtest.PnlPart;
import alvh.backtest.PositionDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The tables with a row a day: the account, the decisions, the positions.
final class DayTables {
  private DayTables() {}

  /// `equity`: the account at every close, what made its change, and what each part of the book was
  /// worth and made.
  static Table equity(BacktestRun run) {
    SortedSet<HedgeAccount.Part> parts = new TreeSet<>();
    run.days().forEach(d -> d.positions().forEach(p -> parts.add(part(p))));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.day("date"),
                Column.usd("cashUsd"),
                Column.usd("marksUsd"),
                Column.usd("equityUsd"),
                Column.usd("pnlUsd")));
    Arrays.stream(PnlPart.values()).forEach(p -> columns.add(Column.usd(p.key() + "PnlUsd")));
    parts.forEach(p -> columns.add(Column.usd("pnlUsd " + p.label())));
    parts.forEach(p -> columns.add(Column.usd("marksUsd " + p.label())));
    columns.addAll(List.of(Column.number("marginUsd"), Column.number("spx"), Column.number("vix")));
    return new Table("equity", columns, run.days().stream().map(d -> row(d, parts)).toList());
  }

  private static List<Cell> row(BacktestDay day, SortedSet<HedgeAccount.Part> parts) {
    long marks = day.marksCents(p -> true);
    var pnl = day.pnl();
    List<Cell> row =
        new ArrayList<>(
            List.of(
                new Cell.Day(day.day()),
                new Cell.Usd(day.cashCents()),
                new Cell.Usd(marks),
                new Cell.Usd(day.equityCents()),
                new Cell.Usd(pnl.totalCents())));
    for (PnlPart part : PnlPart.values()) {
      row.add(new Cell.Usd(pnl.of(part)));
    }
    for (HedgeAccount.Part part : parts) {
      row.add(new Cell.Usd(day.pnl(is(part)).totalCents()));
    }
    for (HedgeAccount.Part part : parts) {
      row.add(new Cell.Usd(day.marksCents(is(part))));
    }
    row.addAll(List.of(Cell.of(day.marginUsd()), Cell.of(day.spx()), Cell.of(day.vix())));
    return row;
  }

  private static HedgeAccount.Part part(PositionDay line) {
    return new HedgeAccount.Part(line.kind(), line.sleeve());
  }

  private static Predicate<PositionDay> is(HedgeAccount.Part part) {
    return line -> part(line).equals(part);
  }

  /// `decisions`: what was decided on each day that had a decision, where the layers stood, what
  /// became of the hedges that were called for, and the caps that the book broke or trades broke.
  static Table decisions(BacktestRun run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (BacktestDay day : run.days()) {
      if (!day.decision().isEmpty()) {
        List<String> layers = new ArrayList<>();
        new TreeMap<>(day.layers()).forEach((label, state) -> layers.add(label + " " + state));
        rows.add(
            List.of(
                new Cell.Day(day.day()),
                new Cell.Text(day.decision()),
                new Cell.Text(String.join("; ", layers)),
                new Cell.Text(
                    day.notes().calls().stream()
                        .map(c -> c.action() + ", " + c.fate().label() + ": " + c.why())
                        .collect(Collectors.joining("; "))),
                new Cell.Text(String.join("; ", day.notes().capsBroken())),
                new Cell.Text(String.join("; ", day.notes().capsPassed()))));
      }
    }
    return new Table(
        "decisions",
        List.of(
            Column.day("date"),
            Column.text("decision"),
            Column.text("layers"),
            Column.text("hedgeCalls"),
            Column.text("capsBroken"),
            Column.text("tradesBreakingCaps")),
        rows);
  }

  /// `positions`: every position on every day, what it was marked at and what it made.
  static Table positions(BacktestRun run) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.day("date"),
                Column.text("position"),
                Column.text("sleeve"),
                Column.text("kind"),
                Column.text("grade"),
                Column.text("held"),
                Column.usd("markUsd"),
                Column.usd("pnlUsd")));
    Arrays.stream(PnlPart.values()).forEach(p -> columns.add(Column.usd(p.key() + "PnlUsd")));
    columns.add(Column.text("notes"));
    List<List<Cell>> rows = new ArrayList<>();
    for (BacktestDay day : run.days()) {
      for (PositionDay line : day.positions()) {
        List<Cell> row =
            new ArrayList<>(
                List.of(
                    new Cell.Day(day.day()),
                    new Cell.Text(line.id()),
                    new Cell.Text(line.sleeve().label()),
                    new Cell.Text(line.kind().label()),
                    new Cell.Text(Grades.label(line.grade())),
                    new Cell.Text(line.isHeld() ? "yes" : "no"),
                    new Cell.Usd(line.markCents()),
                    new Cell.Usd(line.pnl().totalCents())));
        for (PnlPart part : PnlPart.values()) {
          row.add(new Cell.Usd(line.pnl().of(part)));
        }
        row.add(new Cell.Text(String.join("; ", line.notes())));
        rows.add(row);
      }
    }
    return new Table("positions", columns, rows);
  }
}
