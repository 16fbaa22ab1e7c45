package alvh.report;

import alvh.backtest.BacktestRun;
import alvh.backtest.PositionKind;
import alvh.market.DataGrade;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What of a run rests on real prices and what does not: position days by kind and grade.
final class Grades {
  private Grades() {}

  static Map<PositionKind, Map<DataGrade, Integer>> of(BacktestRun run) {
    Map<PositionKind, Map<DataGrade, Integer>> grades = new EnumMap<>(PositionKind.class);
    run.days()
        .forEach(d ->
            d.positions()
                .forEach(p ->
                    grades
                        .computeIfAbsent(p.kind(), k -> new EnumMap<>(DataGrade.class))
                        .merge(p.grade(), 1, Integer::sum)));
    return grades;
  }

  static String label(DataGrade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  /// In words, for the head of the page.
  static String words(DataGrade grade) {
    return switch (grade) {
      case QUOTES -> "real: listed quotes and official settlements";
      case REBUILT -> "rebuilt from index data, not traded prices";
      case SYNTHETIC -> "a synthetic market";
    };
  }
}
