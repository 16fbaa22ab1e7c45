package alvh.backtest;

import alvh.performance.EquityCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The equity of a run as a curve.
public final class RunCurve {
  private static final double CENTS_PER_USD = 100;

  private RunCurve() {}

  /// USD at every close, after the start on the trading day before the first: what the first day
  /// made, its fees among it, is a return too.
  public static EquityCurve of(BacktestRun run) {
    List<LocalDate> days = new ArrayList<>(List.of(run.eve()));
    List<Double> values = new ArrayList<>(List.of(run.terms().startCents() / CENTS_PER_USD));
    for (BacktestDay day : run.days()) {
      days.add(day.day());
      values.add(day.equityCents() / CENTS_PER_USD);
    }
    return EquityCurve.of(days, values);
  }
}
