package alvh.mispricing;

import alvh.instrument.Right;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The best butterfly of one right: a body sold against the cheapest mixture of a lower and a
/// higher wing with the body's strike as its mean.
///
/// The mixture pays at least as much as the body at every index level, since the payoff is convex.
/// For each body the cheapest mixture is the lower convex hull of the other series' prices, read at
/// the body's strike: `O(n)` each, `O(n^2)` a slice.
final class ButterflySearch {
  private final NetQuotes quotes;
  private final Right right;
  private final int[] hull;
  private final int[] bought;
  private final int tradable;

  ButterflySearch(NetQuotes quotes, Right right) {
    this.quotes = quotes;
    this.right = right;
    this.hull = new int[quotes.size()];
    this.bought = new int[quotes.size()];
    int n = 0;
    for (int i = 0; i < quotes.size(); i++) {
      if (!Double.isNaN(quotes.buy(right, i))) {
        bought[n++] = i;
      }
    }
    this.tradable = n;
  }

  /// The best body with its wings; empty with fewer than three series that trade.
  Optional<Candidate> best() {
    double best = Double.NEGATIVE_INFINITY;
    int[] rows = {-1, -1, -1};
    for (int body = 0; body < quotes.size(); body++) {
      double sold = quotes.sell(right, body);
      int size = Double.isNaN(sold) ? 0 : hullWithout(body);
      for (int h = 1; h < size; h++) {
        if (hull[h - 1] < body && body < hull[h]) {
          double gain = sold - mixture(hull[h - 1], body, hull[h]);
          if (gain > best) {
            best = gain;
            rows = new int[] {hull[h - 1], body, hull[h]};
          }
        }
      }
    }
    return rows[1] < 0 ? Optional.empty() : Optional.of(candidate(rows, best));
  }

  /// Andrew's monotone chain over all series but `body`; returns the number of corners.
  private int hullWithout(int body) {
    int size = 0;
    for (int b = 0; b < tradable; b++) {
      int i = bought[b];
      if (i != body) {
        while (size >= 2 && isAbove(hull[size - 2], hull[size - 1], i)) {
          size--;
        }
        hull[size++] = i;
      }
    }
    return size;
  }

  /// Whether the middle price lies on or above the line through its neighbours.
  private boolean isAbove(int low, int middle, int high) {
    return quotes.buy(right, middle) >= mixture(low, middle, high);
  }

  /// Price at the strike of `middle` on the line through `low` and `high`.
  private double mixture(int low, int middle, int high) {
    double share = lowShare(low, middle, high);
    return share * quotes.buy(right, low) + (1 - share) * quotes.buy(right, high);
  }

  private double lowShare(int low, int middle, int high) {
    return (quotes.strike(high) - quotes.strike(middle))
        / (quotes.strike(high) - quotes.strike(low));
  }

  private Candidate candidate(int[] rows, double gain) {
    double share = lowShare(rows[0], rows[1], rows[2]);
    return new Candidate(
        right == Right.CALL ? CandidateKind.CALL_BUTTERFLY : CandidateKind.PUT_BUTTERFLY,
        List.of(
            leg(share, rows[0]),
            leg(1 - share, rows[2]),
            new CandidateLeg(
                -1, right, quotes.strike(rows[1]), quotes.quote(right, rows[1]).bid())),
        gain,
        OptionalDouble.empty());
  }

  private CandidateLeg leg(double ratio, int i) {
    return new CandidateLeg(ratio, right, quotes.strike(i), quotes.quote(right, i).ask());
  }
}
