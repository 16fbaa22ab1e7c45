package alvh.desk;

import alvh.book.Book;
import alvh.execution.Order;
import alvh.playbook.Proposal;
import alvh.risk.BookTotals;
import java.util.List;
import java.util.Optional;

/// Something that could be done now, with its price and what the book would look like after it.
///
/// @param proposal the action and the condor it concerns
/// @param description in words, with the contracts
/// @param note what sets its size and what is not checked; empty when there is nothing to add
/// @param pricing its price, or why it abstains
/// @param orders what would be traded, with the prices it was priced on; empty when nothing is
///   traded or when it abstains
/// @param book what would be held after it; empty when it abstains
/// @param after the exposures of the book after it; empty when it abstains
/// @param checks every cap and target, after against before; empty when it abstains
public record Alternative(
    Proposal proposal,
    String description,
    String note,
    Pricing pricing,
    List<Order> orders,
    Optional<Book> book,
    Optional<BookTotals> after,
    List<LimitCheck> checks) {
  public Alternative {
    orders = List.copyOf(orders);
    checks = List.copyOf(checks);
    if (!orders.isEmpty() && !(pricing instanceof Pricing.Priced)) {
      throw new IllegalArgumentException(description + ": orders without a price");
    }
  }

  /// Whether it can be priced.
  public boolean isPriced() {
    return !(pricing instanceof Pricing.Abstains);
  }
}
