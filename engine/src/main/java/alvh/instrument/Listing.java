package alvh.instrument;

import java.time.LocalDate;

/// Since when a family of contracts exists.
///
/// @param root the product
/// @param pattern the days on which it expires
/// @param from first day of trading
/// @param firstExpiry first expiry of the family
/// @param isVerified whether the source names the exact days; otherwise they are the best known
/// @param <R> [OptionRoot] or [FutureRoot]
public record Listing<R>(
    R root, ExpiryPattern pattern, LocalDate from, LocalDate firstExpiry, boolean isVerified) {
  public Listing {
    if (firstExpiry.isBefore(from)) {
      throw new IllegalArgumentException(
          root + " " + pattern + ": first expiry " + firstExpiry + " is before listing " + from);
    }
  }
}
