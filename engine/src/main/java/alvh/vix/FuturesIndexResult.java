package alvh.vix;

import alvh.market.DailySeries;
import java.time.LocalDate;

/// The outcome of rebuilding a futures index.
public sealed interface FuturesIndexResult {
  /// The index.
  ///
  /// @param levels one per trading day from the base day on
  record Rebuilt(DailySeries levels) implements FuturesIndexResult {}

  /// A settlement is missing.
  ///
  /// @param day the day
  /// @param contract the settlement date of the contract
  record MissingSettle(LocalDate day, LocalDate contract) implements FuturesIndexResult {}
}
