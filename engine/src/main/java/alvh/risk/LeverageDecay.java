package alvh.risk;

import alvh.instrument.EtpShare;
import alvh.instrument.EtpTable;
import alvh.market.DailySeries;
import java.util.Locale;
import java.util.Optional;

/// What a product that is rebalanced daily loses by the path of its index.
///
/// With constant leverage `L` and index variance `s²` a year, the product is worth the index's
/// growth to the power `L` times `exp((L - L²) / 2 s² T)` (Avellaneda and Zhang, "Path-dependence
/// of leveraged ETF returns", SIAM J. Financial Math. 1, 2010, equation 1.1 without fees). The
/// factor is 1 for `L` of 1, below 1 for more.
///
/// @param leverage times the index, now
/// @param vol realised annual vol of the index over `days`
/// @param days trading days of changes behind it
record LeverageDecay(double leverage, double vol, int days) {
  private static final double TRADING_DAYS_PER_YEAR = 252;

  /// The decay of `share` over its last [VixMarks#BETA_WINDOW] changes; empty when they are fewer.
  ///
  /// The index's change of a day is that of the share over its leverage of that day.
  static Optional<LeverageDecay> of(EtpShare share, DailySeries closes, EtpTable table) {
    double[] values = closes.values();
    int first = values.length - VixMarks.BETA_WINDOW;
    if (first < 1) {
      return Optional.empty();
    }
    double sum = 0;
    double squares = 0;
    for (int i = first; i < values.length; i++) {
      Optional<Double> on = table.leverage(share, closes.date(i));
      if (on.isEmpty()) {
        return Optional.empty();
      }
      double change = (values[i] / values[i - 1] - 1) / on.get();
      sum += change;
      squares += change * change;
    }
    int n = VixMarks.BETA_WINDOW;
    double variance = (squares - sum * sum / n) / (n - 1) * TRADING_DAYS_PER_YEAR;
    return table
        .leverage(share, closes.date(values.length - 1))
        .map(now -> new LeverageDecay(now, Math.sqrt(Math.max(0, variance)), n));
  }

  /// The exponent of a year, <= 0 for a leverage of 1 or more.
  double perYear() {
    return (leverage - leverage * leverage) / 2 * vol * vol;
  }

  /// In words.
  String text() {
    return String.format(
        Locale.ROOT,
        "by its daily rebalancing it is worth %.1f %% a year beside %.2f times its index, at the"
            + " realised vol of %.0f %% of %d days",
        100 * Math.expm1(perYear()),
        leverage,
        100 * vol,
        days);
  }
}
