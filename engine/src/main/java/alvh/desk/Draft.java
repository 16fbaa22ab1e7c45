package alvh.desk;

import alvh.book.Book;
import alvh.execution.Order;
import alvh.playbook.Proposal;
import java.util.List;
import java.util.Optional;

/// An alternative before the limits have seen it.
///
/// @param proposal the action and the condor it concerns
/// @param description in words, with the contracts
/// @param pricing its price, or why it abstains
/// @param orders what would be traded; empty when nothing is or when it abstains
/// @param after the book it leads to; empty when it abstains
record Draft(
    Proposal proposal,
    String description,
    Pricing pricing,
    List<Order> orders,
    Optional<Book> after) {
  Draft {
    orders = pricing instanceof Pricing.Priced ? List.copyOf(orders) : List.of();
  }

  /// A proposal that cannot be priced.
  static Draft abstaining(Proposal proposal, String description, String why) {
    return new Draft(proposal, description, new Pricing.Abstains(why), List.of(), Optional.empty());
  }
}
