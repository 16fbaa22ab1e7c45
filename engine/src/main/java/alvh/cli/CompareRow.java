package alvh.cli;

import alvh.backtest.BacktestDay;
import alvh.backtest.BacktestRun;
import alvh.backtest.CrisisWindow;
import alvh.backtest.HedgeBill;
import alvh.backtest.HedgeCalls;
import alvh.backtest.PairedRuns;
import alvh.backtest.RoundTrip;
import alvh.backtest.RunCurve;
import alvh.backtest.TradeLog;
import alvh.book.Sleeve;
import alvh.desk.CapStance;
import alvh.performance.Performance;
import alvh.performance.RiskFree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One playbook with one framing among others.
///
/// @param chosen what was run
/// @param parameters what was set for this run beside what was asked for
/// @param run the run
/// @param performance its figures
/// @param trades its positions
/// @param bill what its hedge cost and paid
/// @param calls what became of the hedges that it called for
/// @param paired beside the run that all are held against; empty of that one and where there is
///   none
/// @param match how its size was found; empty where it was not looked for
record CompareRow(
    BacktestOptions.Chosen chosen,
    Map<String, Double> parameters,
    BacktestRun run,
    Performance performance,
    List<RoundTrip> trades,
    HedgeBill bill,
    HedgeCalls calls,
    Optional<PairedRuns> paired,
    Optional<StaticMatch> match) {
  private static final double CENTS_PER_USD = 100;

  CompareRow {
    parameters = Map.copyOf(parameters);
    trades = List.copyOf(trades);
  }

  static CompareRow of(
      BacktestOptions.Chosen chosen,
      Map<String, Double> parameters,
      BacktestRun run,
      RiskFree riskFree,
      Optional<StaticMatch> match) {
    return new CompareRow(
        chosen,
        parameters,
        run,
        Performance.of(RunCurve.of(run), riskFree),
        TradeLog.of(run),
        HedgeBill.of(run, CrisisWindow.ALL),
        HedgeCalls.of(run),
        Optional.empty(),
        match);
  }

  /// The same held against `other`.
  CompareRow against(CompareRow other) {
    return new CompareRow(
        chosen,
        parameters,
        run,
        performance,
        trades,
        bill,
        calls,
        Optional.of(PairedRuns.of(run, other.run())),
        match);
  }

  String name() {
    return chosen.playbook().name();
  }

  String framing() {
    return run.terms().framing().label();
  }

  /// Whether a hedge was held on any day.
  boolean isHedged() {
    return bill.daysHeld() > 0;
  }

  CapStance caps() {
    return CapStance.overAPast(chosen.playbook().reading());
  }

  /// The mean of the account over all closes, USD.
  double meanEquityUsd() {
    return run.days().stream().mapToLong(BacktestDay::equityCents).average().orElseThrow()
        / CENTS_PER_USD;
  }

  /// What the condors made, USD.
  double condorsUsd() {
    return trades.stream()
            .filter(t -> t.sleeve() == Sleeve.CONDOR)
            .mapToLong(RoundTrip::pnlCents)
            .sum()
        / CENTS_PER_USD;
  }

  /// Positions of condors, or of hedges.
  long trades(boolean isCondor) {
    return trades.stream().filter(t -> (t.sleeve() == Sleeve.CONDOR) == isCondor).count();
  }
}
