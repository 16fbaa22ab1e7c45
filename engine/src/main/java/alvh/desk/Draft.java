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
/// @param note what sets its size and what is not checked; empty when there is nothing to add
/// @param pricing its price, or why it abstains
/// @param orders what would be traded; empty when nothing is or when it abstains
/// @param after the book it leads to; empty when it abstains
record Draft(
    Proposal proposal,
    String description,
    String note,
    Pricing pricing,
    List<Order> orders,
    Optional<Book> after) {
  Draft {
    orders = pricing instanceof Pricing.Priced ? List.copyOf(orders) : List.of();
  }

  /// A draft with nothing to add to its description.
  Draft(
      Proposal proposal,
      String description,
      Pricing pricing,
      List<Order> orders,
      Optional<Book> after) {
    this(proposal, description, "", pricing, orders, after);
  }

  /// The same for `other`, which means the same trade.
  Draft as(Proposal other) {
    return new Draft(other, description, note, pricing, orders, after);
  }

  /// The same with `added`.
  Draft noted(String added) {
    return new Draft(proposal, description, added, pricing, orders, after);
  }

  /// A proposal that cannot be priced.
  static Draft abstaining(Proposal proposal, String description, String why) {
    return new Draft(proposal, description, new Pricing.Abstains(why), List.of(), Optional.empty());
  }
}
