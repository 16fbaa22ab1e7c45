package alvh.playbook;

import java.util.Locale;

/// How a playbook is meant to be replayed over history, where that is part of what it says.
///
/// A published index states its cash, its prices and its hour as well as its strikes. Whoever runs
/// a backtest may choose otherwise and then says so; a playbook without this section leaves all of
/// it open.
///
/// @param equityUsd what the account starts with, USD, finite and > 0
/// @param cash what its money lies in
/// @param fills at which price its orders fill
/// @param enterAt the time of day at which it trades
public record BacktestDefaults(double equityUsd, Cash cash, Fills fills, EnterAt enterAt) {
  public BacktestDefaults {
    if (!(equityUsd > 0 && equityUsd < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("equity-usd must be > 0, was " + equityUsd);
    }
  }

  /// What the money of an account lies in while no position needs it.
  public enum Cash {
    /// Treasury bills of one month.
    T_BILLS,
    /// The S&P 500 with its dividends.
    SPX_TOTAL_RETURN;

    /// As written in a playbook.
    public String spelling() {
      return spelt(this);
    }
  }

  /// Where between bid and ask orders fill.
  public enum Fills {
    /// The middle.
    MID,
    /// A fraction of each leg's width that falls with the number of legs.
    FRACTION,
    /// Bought at the ask, sold at the bid.
    CROSS;

    /// As written in a playbook.
    public String spelling() {
      return spelt(this);
    }
  }

  /// The time of day at which orders are decided on and filled.
  public enum EnterAt {
    /// At the close of the regular session.
    CLOSE,
    /// In the morning, 11:00 in New York, after monthly options have settled to the open.
    MORNING;

    /// As written in a playbook.
    public String spelling() {
      return spelt(this);
    }
  }

  private static String spelt(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
