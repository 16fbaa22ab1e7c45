package alvh.files;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds strikes whose call and put, traded against each other, contradict their own slice.
///
/// European parity makes `C - P = D (F - K)` a straight line in the strike. The line is fitted
/// through the middles of the two-sided strikes by medians (Theil and Sen: the median slope of
/// pairs half the sample apart, then the median intercept), which a few wild quotes cannot move. A
/// strike is a violation when selling the call at its bid and buying the put at its ask brings more
/// than the line, or the reverse costs less, by more than the slice's median width of both quotes.
///
/// A check of the data, not of an arbitrage: it knows neither rates nor the index.
final class ParityCheck {
  /// Below this a median line says nothing.
  private static final int MIN_STRIKES = 8;

  private ParityCheck() {}

  /// The rows of `slice` that violate parity; none when too few strikes are quoted to tell.
  static List<Integer> violations(ChainSlice slice) {
    int[] rows = twoSidedRows(slice);
    if (rows.length < MIN_STRIKES) {
      return List.of();
    }
    double[] synthetic = new double[rows.length];
    double[] width = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Quote call = slice.quote(Right.CALL, rows[i]);
      Quote put = slice.quote(Right.PUT, rows[i]);
      synthetic[i] = call.mid() - put.mid();
      width[i] = call.width() + put.width();
    }
    double slope = medianSlope(slice, rows, synthetic);
    double[] intercepts = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      intercepts[i] = synthetic[i] - slope * slice.strike(rows[i]);
    }
    double intercept = median(intercepts);
    double tolerance = median(width);
    List<Integer> violations = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      double miss = Math.abs(synthetic[i] - (intercept + slope * slice.strike(rows[i])));
      if (miss - width[i] / 2 > tolerance) {
        violations.add(rows[i]);
      }
    }
    return violations;
  }

  private static int[] twoSidedRows(ChainSlice slice) {
    int[] rows = new int[slice.size()];
    int n = 0;
    for (int i = 0; i < slice.size(); i++) {
      if (isTradable(slice, Right.CALL, i) && isTradable(slice, Right.PUT, i)) {
        rows[n++] = i;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  private static boolean isTradable(ChainSlice slice, Right right, int i) {
    QuoteState state = slice.state(right, i);
    return state == QuoteState.TWO_SIDED || state == QuoteState.CROSSED;
  }

  private static double medianSlope(ChainSlice slice, int[] rows, double[] synthetic) {
    int half = rows.length / 2;
    double[] slopes = new double[rows.length - half];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] =
          (synthetic[i + half] - synthetic[i])
              / (slice.strike(rows[i + half]) - slice.strike(rows[i]));
    }
    return median(slopes);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
