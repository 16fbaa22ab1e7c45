package alvh.capital;

import java.time.LocalDate;

/// Money that moves on a day.
///
/// @param day when
/// @param usd received, negative when paid, finite
public record CashFlow(LocalDate day, double usd) {
  public CashFlow {
    if (!Double.isFinite(usd)) {
      throw new IllegalArgumentException("a cash flow must be finite, was " + usd);
    }
  }
}
