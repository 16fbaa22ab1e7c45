package alvh.backtest;

import alvh.book.Sleeve;
import alvh.performance.Comparison;
import alvh.performance.EquityCurve;
import alvh.performance.Measure;
import alvh.performance.PairMeasure;
import alvh.performance.PairedDifference;
import alvh.performance.Performance;
import alvh.performance.RiskFree;
import alvh.performance.Statistic;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// A run beside another over the same days and terms.
///
/// @param daily the difference of daily returns on days on which both held condors
/// @param growthGap growth a year, ours less the other, over all days
/// @param drawdownGap deepest drawdown, ours less the other: negative when ours is shallower
public record PairedRuns(PairedDifference daily, Statistic growthGap, Statistic drawdownGap) {
  /// `ours` beside `other`.
  public static PairedRuns of(BacktestRun ours, BacktestRun other) {
    EquityCurve mine = RunCurve.of(ours);
    EquityCurve theirs = RunCurve.of(other);
    Set<LocalDate> both = condorDays(ours);
    both.retainAll(condorDays(other));
    Statistic growth =
        Comparison.of(mine, theirs, Comparison.Periodicity.AS_GIVEN, RiskFree.none())
            .map(c -> c.figure(PairMeasure.CAGR_GAP))
            .orElseGet(() -> Statistic.unknown("they share no day"));
    return new PairedRuns(
        PairedDifference.of(mine, theirs, both::contains, PairedDifference.MONTH),
        growth,
        gap(drawdown(mine), drawdown(theirs)));
  }

  private static Statistic drawdown(EquityCurve curve) {
    return Performance.of(curve, RiskFree.none()).figure(Measure.MAX_DRAWDOWN);
  }

  private static Statistic gap(Statistic ours, Statistic other) {
    return switch (ours) {
      case Statistic.Unknown unknown -> unknown;
      case Statistic.Known(double mine) ->
          switch (other) {
            case Statistic.Unknown unknown -> unknown;
            case Statistic.Known(double theirs) -> Statistic.of(mine - theirs);
          };
    };
  }

  private static Set<LocalDate> condorDays(BacktestRun run) {
    Set<LocalDate> days = new HashSet<>();
    for (BacktestDay day : run.days()) {
      if (day.positions().stream().anyMatch(p -> p.sleeve() == Sleeve.CONDOR)) {
        days.add(day.day());
      }
    }
    return days;
  }
}
