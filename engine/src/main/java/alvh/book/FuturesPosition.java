package alvh.book;

import alvh.instrument.FutureContract;
import java.time.LocalDate;

/// Futures of one contract.
///
/// @param id unique in the book
/// @param sleeve the hedge layer
/// @param contract the contract
/// @param quantity contracts, negative when short, never 0
/// @param price index points at opening, > 0
/// @param opened the trade date
public record FuturesPosition(
    String id, Sleeve sleeve, FutureContract contract, int quantity, double price, LocalDate opened)
    implements Position {
  public FuturesPosition {
    if (quantity == 0) {
      throw new IllegalArgumentException(id + ": quantity must not be 0");
    }
    if (!(price > 0)) {
      throw new IllegalArgumentException(id + ": price must be > 0, was " + price);
    }
  }
}
