package alvh.desk;

import alvh.book.Book;
import alvh.execution.Order;
import alvh.playbook.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Several trades as one alternative, priced only when each of them is.
final class DraftSum {
  private DraftSum() {}

  /// @param parts the trades
  /// @param after the book after all of them
  static Draft of(Proposal proposal, String description, List<Draft> parts, Book after) {
    double mid = 0;
    double natural = 0;
    double fees = 0;
    List<Order> orders = new ArrayList<>();
    List<String> whys = new ArrayList<>();
    for (Draft part : parts) {
      switch (part.pricing()) {
        case Pricing.Priced(double m, double n, double f) -> {
          mid += m;
          natural += n;
          fees += f;
          orders.addAll(part.orders());
        }
        case Pricing.Abstains(String why) -> whys.add(why);
        case Pricing.Free free -> {}
      }
    }
    return whys.isEmpty()
        ? new Draft(
            proposal,
            description,
            new Pricing.Priced(mid, natural, fees),
            orders,
            Optional.of(after))
        : Draft.abstaining(proposal, description, String.join("; ", whys));
  }
}
