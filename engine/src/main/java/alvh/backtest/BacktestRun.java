package alvh.backtest;

import java.time.LocalDate;
import java.util.List;

/// What a playbook did over a past and what came of it.
///
/// @param playbook its name
/// @param terms what it was run with
/// @param eve the trading day before the first
/// @param days every trading day, in the order of time
/// @param morrow the trading day after the last
/// @param events every fill, refusal and settlement, in the order of time
public record BacktestRun(
    String playbook,
    BacktestTerms terms,
    LocalDate eve,
    List<BacktestDay> days,
    LocalDate morrow,
    List<TradeEvent> events) {
  public BacktestRun {
    days = List.copyOf(days);
    events = List.copyOf(events);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a run needs a day");
    }
  }
}
