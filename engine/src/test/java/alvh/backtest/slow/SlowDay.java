package alvh.backtest.slow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The slow account at one close.
///
/// @param cash USD
/// @param marks USD
/// @param interest USD, since the close before
/// @param happened fills and settlements of the day with their cash, in words
public record SlowDay(
    LocalDate day, BigDecimal cash, BigDecimal marks, BigDecimal interest, List<String> happened) {
  public BigDecimal equity() {
    return cash.add(marks);
  }
}
