package alvh.demo;

import java.util.Comparator;
import java.util.List;

/// Total variance of one expiry from its quotes by the strip of the Cboe VIX method: the second
/// method beside the smile's integral, written from the published steps.
///
/// @see "Cboe, Volatility Index Methodology: Cboe Volatility Index, calculation steps 1 and 2"
final class StripVariance {
  /// The strip ends after so many strikes in a row without a bid.
  private static final int ZERO_BIDS = 2;

  private StripVariance() {}

  /// `σ² T` of `rows`, which ascend by strike.
  static double of(List<ShippedTable.Row> rows, double years) {
    double growth = 1 / RateCurve.discount(years);
    ShippedTable.Row nearest =
        rows.stream()
            .filter(ShippedTable.Row::isTwoSided)
            .min(Comparator.comparingDouble(r -> Math.abs(r.callMid() - r.putMid())))
            .orElseThrow();
    double forward = nearest.strike() + growth * (nearest.callMid() - nearest.putMid());
    int middle = 0;
    while (rows.get(middle + 1).strike() <= forward) {
      middle++;
    }
    int first = reach(rows, middle, -1);
    int last = reach(rows, middle, 1);
    double sum = 0;
    int before = -1;
    for (int i = first; i <= last; i++) {
      if (bid(rows.get(i), i, middle) == 0 && i != middle) {
        continue;
      }
      int after = i + 1;
      while (after <= last && bid(rows.get(after), after, middle) == 0) {
        after++;
      }
      double low = before < 0 ? rows.get(i).strike() : rows.get(before).strike();
      double high = after > last ? rows.get(i).strike() : rows.get(after).strike();
      double span = before < 0 || after > last ? high - low : (high - low) / 2;
      double strike = rows.get(i).strike();
      sum += span / (strike * strike) * growth * mid(rows.get(i), i, middle);
      before = i;
    }
    double gap = forward / rows.get(middle).strike() - 1;
    return 2 * sum - gap * gap;
  }

  private static int reach(List<ShippedTable.Row> rows, int middle, int step) {
    int zeros = 0;
    int last = middle;
    for (int i = middle + step; i >= 0 && i < rows.size() && zeros < ZERO_BIDS; i += step) {
      if (bid(rows.get(i), i, middle) == 0) {
        zeros++;
      } else {
        zeros = 0;
        last = i;
      }
    }
    return last;
  }

  private static double bid(ShippedTable.Row row, int i, int middle) {
    return i < middle ? row.putBid() : row.callBid();
  }

  private static double mid(ShippedTable.Row row, int i, int middle) {
    if (i == middle) {
      return (row.putMid() + row.callMid()) / 2;
    }
    return i < middle ? row.putMid() : row.callMid();
  }
}
