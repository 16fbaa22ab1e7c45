package alvh.mispricing;

import alvh.instrument.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Two options of one right whose prices cannot both be right: the order of their prices, and the
/// width between them.
final class VerticalSearch {
  private final NetQuotes quotes;
  private final double lendingDiscount;

  /// @param lendingDiscount factor for money put aside until expiry
  VerticalSearch(NetQuotes quotes, double lendingDiscount) {
    this.quotes = quotes;
    this.lendingDiscount = lendingDiscount;
  }

  /// The best of each kind.
  List<Candidate> best() {
    List<Candidate> found = new ArrayList<>();
    // Seen from its own side a put chain is a call chain: the strikes in the other order.
    best(CandidateKind.CALL_ORDER, Right.CALL, 0, true, found);
    best(CandidateKind.PUT_ORDER, Right.PUT, 0, true, found);
    best(CandidateKind.CALL_WIDTH, Right.CALL, lendingDiscount, false, found);
    best(CandidateKind.PUT_WIDTH, Right.PUT, lendingDiscount, false, found);
    return found;
  }

  /// Walks from the dear to the cheap end of the chain. `isOrder`: the dearer series is bought,
  /// else sold and the width put aside.
  private void best(
      CandidateKind kind, Right right, double discount, boolean isOrder, List<Candidate> found) {
    int n = quotes.size();
    int kept = -1;
    int[] pair = {-1, -1};
    double best = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < n; step++) {
      int i = right == Right.CALL ? step : n - 1 - step;
      double side = isOrder ? quotes.sell(right, i) : -width(right, i, discount, false);
      double first = kept < 0 ? Double.NaN : kept(right, kept, discount, isOrder);
      if (side + first > best) {
        best = side + first;
        pair = new int[] {kept, i};
      }
      double own = kept(right, i, discount, isOrder);
      if (kept < 0 ? !Double.isNaN(own) : own > first) {
        kept = i;
      }
    }
    if (pair[0] >= 0) {
      int bought = isOrder ? pair[0] : pair[1];
      int sold = isOrder ? pair[1] : pair[0];
      found.add(
          new Candidate(
              kind,
              List.of(
                  new CandidateLeg(
                      1, right, quotes.strike(bought), quotes.quote(right, bought).ask()),
                  new CandidateLeg(
                      -1, right, quotes.strike(sold), quotes.quote(right, sold).bid())),
              best,
              OptionalDouble.empty()));
    }
  }

  /// What the dearer series adds to the gain.
  private double kept(Right right, int i, double discount, boolean isOrder) {
    return isOrder ? -quotes.buy(right, i) : width(right, i, discount, true);
  }

  /// Price plus the discounted strike of a call, less that of a put: differences of it are the gain
  /// of a spread over its width.
  private double width(Right right, int i, double discount, boolean isSold) {
    double price = isSold ? quotes.sell(right, i) : quotes.buy(right, i);
    return price + right.sign() * discount * quotes.strike(i);
  }
}
