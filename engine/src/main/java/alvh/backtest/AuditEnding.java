package alvh.backtest;

import alvh.market.MarketHistory;
import alvh.market.PoisonedHistory;
import alvh.market.TruncatedHistory;
import java.time.Instant;
import java.util.Locale;

/// What becomes of the future in an audit.
public enum AuditEnding {
  /// It is not there.
  ABSENT,
  /// It is there and absurd: for code that reads ahead only where there is something to read.
  ABSURD;

  /// The past of `whole` that ends at `end` in this way.
  public MarketHistory of(MarketHistory whole, Instant end) {
    return switch (this) {
      case ABSENT -> TruncatedHistory.of(whole, end);
      case ABSURD -> PoisonedHistory.of(whole, end);
    };
  }

  /// For people and files: `absent`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
