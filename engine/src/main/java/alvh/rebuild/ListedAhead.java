package alvh.rebuild;

import alvh.instrument.ExpiryPattern;
import alvh.instrument.OptionRoot;
import java.time.LocalDate;

/// How far ahead a family of expiries is listed, from a day on.
///
/// @param root the class
/// @param pattern the days on which the family expires
/// @param from first day on which this holds; a later row of the same family replaces it
/// @param days calendar days from the trading day to the last listed expiry, > 0
public record ListedAhead(OptionRoot root, ExpiryPattern pattern, LocalDate from, int days) {
  public ListedAhead {
    if (days <= 0) {
      throw new IllegalArgumentException("days must be > 0, was " + days);
    }
  }
}
