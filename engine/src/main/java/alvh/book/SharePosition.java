package alvh.book;

import alvh.instrument.EtpShare;
import java.time.LocalDate;

/// Shares of one volatility exchange-traded product.
///
/// @param id unique in the book
/// @param sleeve the hedge layer
/// @param share the product
/// @param quantity shares, negative when short, never 0
/// @param price USD a share at opening, > 0
/// @param opened the trade date
public record SharePosition(
    String id, Sleeve sleeve, EtpShare share, int quantity, double price, LocalDate opened)
    implements Position {
  public SharePosition {
    if (quantity == 0) {
      throw new IllegalArgumentException(id + ": quantity must not be 0");
    }
    if (!(price > 0)) {
      throw new IllegalArgumentException(id + ": price must be > 0, was " + price);
    }
  }
}
