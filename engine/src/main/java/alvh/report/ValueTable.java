package alvh.report;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
import alvh.backtest.DayValue;
import alvh.desk.ValuedAlternative;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;

/// The table of a run in mode value.
final class ValueTable {
  private ValueTable() {}

  /// `values`: the alternatives that were valued on each day, best first, with the parts of their
  /// score in USD, how much more they are worth than holding, the standard error of that, which was
  /// taken, what forbids it, and why a score is not known.
  static Table of(BacktestRun run) {
    List<List<Cell>> rows = new ArrayList<>();
    for (BacktestDay day : run.days()) {
      day.notes().values().forEach(one -> rows.add(row(day, one)));
    }
    return new Table(
        "values",
        List.of(
            Column.day("date"),
            Column.text("alternative"),
            Column.text("taken"),
            Column.number("scoreUsd"),
            Column.number("meanGainUsd"),
            Column.number("cvar95Usd"),
            Column.number("costUsd"),
            Column.number("overHoldUsd"),
            Column.number("standardErrorUsd"),
            Column.text("objection"),
            Column.text("notKnown"),
            Column.text("description")),
        rows);
  }

  private static List<Cell> row(BacktestDay day, DayValue one) {
    ValuedAlternative value = one.value();
    return List.of(
        new Cell.Day(day.day()),
        new Cell.Text(value.proposal().text()),
        new Cell.Text(one.isTaken() ? "yes" : "no"),
        Cell.of(value.valueUsd()),
        Cell.of(value.meanGainUsd()),
        Cell.of(value.cvarUsd()),
        new Cell.Amount(value.costUsd()),
        Cell.of(value.overHoldUsd()),
        Cell.of(value.standardErrorUsd()),
        new Cell.Text(value.objection().orElse("")),
        new Cell.Text(value.valueUsd() instanceof Figure.Unknown(String why) ? why : ""),
        new Cell.Text(value.description()));
  }
}
