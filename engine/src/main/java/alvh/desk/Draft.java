package alvh.desk;

import alvh.book.Book;
import alvh.playbook.Proposal;
import java.util.Optional;

/// An alternative before the limits have seen it.
///
/// @param proposal the action and the condor it concerns
/// @param description in words, with the contracts
/// @param pricing its price, or why it abstains
/// @param after the book it leads to; empty when it abstains
record Draft(Proposal proposal, String description, Pricing pricing, Optional<Book> after) {}
