package alvh.backtest;

import alvh.desk.DeskMarket;
import alvh.instrument.OptionContract;
import alvh.market.MarketHistory;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.Set;

/// The past that a run goes through: a market at each close, wherever its quotes come from.
public interface BacktestMarket {
  /// Series, futures and releases, uncut: for settlements and for reports.
  MarketHistory history();

  /// The market at the close of index options of `day`.
  ///
  /// @param held options that stay listed because they are held
  DeskMarket close(LocalDate day, Set<OptionContract> held);

  /// The market at 11:00 New York of `day`, at levels between its opening and its close.
  DeskMarket morning(LocalDate day, Set<OptionContract> held);

  /// The three-month rate known at the close of `day`, continuous, 0.05 = 5 %; empty when no rate
  /// is at hand.
  OptionalDouble rate(LocalDate day);
}
