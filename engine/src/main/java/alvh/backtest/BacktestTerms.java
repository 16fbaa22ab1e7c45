package alvh.backtest;

import alvh.execution.FillModel;
import alvh.rebuild.SettlementReading;
import java.time.LocalDate;

/// What a run is made with, beside its playbook and its market.
///
/// @param from first day
/// @param to last day, not before `from`
/// @param equityUsd the account at the start, > 0
/// @param fills at which price packages fill
/// @param set what stands in for SET
/// @param framing who pays for the hedge
/// @param cash what the account's money is in
/// @param opening when condors are opened
public record BacktestTerms(
    LocalDate from,
    LocalDate to,
    double equityUsd,
    FillModel fills,
    SettlementReading set,
    Framing framing,
    Cash cash,
    Opening opening) {
  /// What the account's money is in.
  public enum Cash {
    /// Three-month bills.
    T_BILLS,
    /// The total return of the S&P 500.
    SPX_TOTAL_RETURN
  }

  /// When condors are opened.
  public enum Opening {
    /// At the close of index options, when everything else is decided.
    CLOSE,
    /// At 11:00 New York of the day, at levels between its opening and its close: for replicas of
    /// indices that roll then. It reads the day's close, which nobody knew at eleven.
    MORNING
  }

  public BacktestTerms {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
    if (!(equityUsd > 0) || Double.isInfinite(equityUsd)) {
      throw new IllegalArgumentException("equity must be > 0, was " + equityUsd);
    }
  }
}
