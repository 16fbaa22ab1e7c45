/// What a playbook would have done over a past: one event loop, an account to the cent, what made
/// every profit and loss, and the figures people compare runs by.
///
/// Doors: [alvh.backtest.Backtest], [alvh.backtest.BacktestRun]. The desk that decides is the one
/// that decides live. Refuses to know files and clocks.
@NullMarked
package alvh.backtest;

import org.jspecify.annotations.NullMarked;
