package alvh.report;

import alvh.backtest.BacktestRun;
import alvh.backtest.RunCurve;
import alvh.backtest.SyntheticRun;
import alvh.performance.EquityCurve;
import alvh.performance.RiskFree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Results to write and to look at.
final class SyntheticResults {
  private SyntheticResults() {}

  static Results of(int days, long seed) {
    BacktestRun run = SyntheticRun.of(LocalDate.of(2007, 3, 30), days, seed);
    EquityCurve ours = RunCurve.of(run);
    List<OtherCurve> others =
        List.of(
            new OtherCurve("unhedged", OtherCurve.Role.BASELINE, changed(ours, 0.9, 0)),
            new OtherCurve("close-at-80", OtherCurve.Role.BASELINE, changed(ours, 0.6, days / 3)),
            new OtherCurve("overlay", OtherCurve.Role.FRAMING, changed(ours, 1.1, 0)),
            new OtherCurve("SET as file-open", OtherCurve.Role.SETTLEMENT, changed(ours, 0.97, 0)),
            new OtherCurve("SET as close", OtherCurve.Role.SETTLEMENT, changed(ours, 1.02, 0)));
    var manifest =
        new Manifest(
            "0f".repeat(32),
            new TreeMap<>(Map.of("static.budget", "0.01", "as-is", "</script><b>\"x\"")),
            new TreeMap<>(Map.of("spx/SPX.csv", "1a".repeat(32), "vix/VIX.csv", "2b".repeat(32))),
            "0.1.0",
            seed);
    return Results.of(run, others, new RiskFree.Constant(0.01), manifest);
  }

  /// From point `from` on, each return times `share`.
  private static EquityCurve changed(EquityCurve curve, double share, int from) {
    List<LocalDate> days = curve.days().subList(from, curve.size());
    List<Double> values = new ArrayList<>(List.of(50_000.0));
    for (int i = from + 1; i < curve.size(); i++) {
      values.add(values.getLast() * (1 + share * (curve.value(i) / curve.value(i - 1) - 1)));
    }
    return EquityCurve.of(days, values);
  }
}
