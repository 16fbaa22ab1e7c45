package alvh.report;

import alvh.backtest.BacktestRun;
import alvh.backtest.CrisisWindow;
import alvh.backtest.HedgeAccount;
import alvh.backtest.LayerTimeline;
import alvh.backtest.RoundTrip;
import alvh.backtest.RunCurve;
import alvh.backtest.TradeLog;
import alvh.performance.Comparison;
import alvh.performance.EquityCurve;
import alvh.performance.Performance;
import alvh.performance.RiskFree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run with everything that is said of it.
///
/// @param run the run
/// @param manifest what it came from
/// @param curve its equity, USD
/// @param performance the figures of `curve`
/// @param others the curves it is laid beside, with their figures
/// @param trades its positions
/// @param hedge what the hedge cost and paid
/// @param layers when each layer was in which state
public record Results(
    BacktestRun run,
    Manifest manifest,
    EquityCurve curve,
    Performance performance,
    List<Beside> others,
    List<RoundTrip> trades,
    HedgeAccount hedge,
    LayerTimeline layers) {
  /// Another curve and how ours compares.
  ///
  /// @param other the curve
  /// @param performance its figures, on its own days
  /// @param monthly ours beside it, by whole months; empty when they share none
  public record Beside(OtherCurve other, Performance performance, Optional<Comparison> monthly) {}

  public Results {
    others = List.copyOf(others);
    trades = List.copyOf(trades);
  }

  /// The results of `run` beside `others`.
  ///
  /// @param riskFree what money earned without risk, for ratios
  public static Results of(
      BacktestRun run, List<OtherCurve> others, RiskFree riskFree, Manifest manifest) {
    EquityCurve curve = RunCurve.of(run);
    List<Beside> beside = new ArrayList<>();
    for (OtherCurve other : others) {
      beside.add(
          new Beside(
              other,
              Performance.of(other.curve(), riskFree),
              Comparison.of(curve, other.curve(), Comparison.Periodicity.MONTHLY, riskFree)));
    }
    return new Results(
        run,
        manifest,
        curve,
        Performance.of(curve, riskFree),
        beside,
        TradeLog.of(run),
        HedgeAccount.of(run, CrisisWindow.ALL),
        LayerTimeline.of(run));
  }
}
