package alvh.backtest;

import java.util.List;

/// What a playbook did over a past and what came of it.
///
/// @param playbook its name
/// @param terms what it was run with
/// @param days every trading day, in the order of time
/// @param events every fill, refusal and settlement, in the order of time
public record BacktestRun(
    String playbook, BacktestTerms terms, List<BacktestDay> days, List<TradeEvent> events) {
  public BacktestRun {
    days = List.copyOf(days);
    events = List.copyOf(events);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a run needs a day");
    }
  }
}
