package alvh.backtest;

import alvh.performance.Comparison;
import alvh.performance.EquityCurve;
import alvh.performance.Measure;
import alvh.performance.PairMeasure;
import alvh.performance.PairedDifference;
import alvh.performance.Performance;
import alvh.performance.RiskFree;
import alvh.performance.Statistic;

/// A run beside another over the same days and terms.
///
/// @param daily the difference of daily returns
/// @param growthGap growth a year, ours less the other, over all days
/// @param drawdownGap deepest drawdown, ours less the other: negative when ours is shallower
public record PairedRuns(PairedDifference daily, Statistic growthGap, Statistic drawdownGap) {
  /// `ours` beside `other`.
  public static PairedRuns of(BacktestRun ours, BacktestRun other) {
    EquityCurve mine = RunCurve.of(ours);
    EquityCurve theirs = RunCurve.of(other);
    Statistic growth =
        Comparison.of(mine, theirs, Comparison.Periodicity.AS_GIVEN, RiskFree.none())
            .map(c -> c.figure(PairMeasure.CAGR_GAP))
            .orElseGet(() -> Statistic.unknown("they share no day"));
    return new PairedRuns(
        PairedDifference.of(mine, theirs, day -> true, PairedDifference.MONTH),
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
}
