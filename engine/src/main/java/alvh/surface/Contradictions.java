package alvh.surface;

import java.util.ArrayList;
import java.util.List;

/// Finds expiries whose quotes contradict those of the others beyond their widths.
///
/// Each slice is read by itself, near the money, where quotes are tight. Total variance must rise
/// with the expiry; an earlier slice that lies above a later one by more than both quotes' widths
/// contradicts it. The slice with the most of this is taken out, until none is left: fitted
/// together, one wrong expiry would bend all that are right.
final class Contradictions {
  /// Where slices are compared, in standard deviations of the earlier one.
  private static final double[] PLACES = {-1, -0.5, 0, 0.5};

  /// A contradiction counts no more than so many widths: one wild value must not outvote many.
  private static final double MOST_WIDTHS = 10;

  private Contradictions() {}

  /// Whether each slice contradicts others and is to be left out.
  ///
  /// @param slices by expiry, ascending
  static List<Boolean> of(List<SliceSystem> slices) {
    int n = slices.size();
    double[][] knots = new double[n][];
    for (int i = 0; i < n; i++) {
      SliceSystem slice = slices.get(i);
      knots[i] = Rows.times(slice.squares().solve(), slice.unit());
    }
    double[][] excess = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        excess[i][j] = excess(slices.get(i), knots[i], slices.get(j), knots[j]);
        excess[j][i] = excess[i][j];
      }
    }
    boolean[] isOut = new boolean[n];
    int worst = worst(excess, isOut);
    while (worst >= 0) {
      isOut[worst] = true;
      worst = worst(excess, isOut);
    }
    var result = new ArrayList<Boolean>(n);
    for (boolean out : isOut) {
      result.add(out);
    }
    return result;
  }

  /// The slice that contradicts the others most, the later of equals; -1 when none does.
  private static int worst(double[][] excess, boolean[] isOut) {
    int worst = -1;
    double most = 0;
    for (int i = 0; i < isOut.length; i++) {
      double sum = 0;
      for (int j = 0; j < isOut.length; j++) {
        sum += isOut[i] || isOut[j] ? 0 : excess[i][j];
      }
      if (sum > 0 && sum >= most) {
        most = sum;
        worst = i;
      }
    }
    return worst;
  }

  /// By how many widths the earlier slice lies above the later one at most, beyond the first.
  private static double excess(
      SliceSystem earlier, double[] earlierKnots, SliceSystem later, double[] laterKnots) {
    double[] earlierBends = earlier.basis().bends(earlierKnots);
    double[] laterBends = later.basis().bends(laterKnots);
    double width = earlier.varianceWidth() + later.varianceWidth();
    double most = 0;
    for (double place : PLACES) {
      double k = place * earlier.basis().scale();
      double fall =
          earlier.basis().point(k, earlierKnots, earlierBends).value()
              - later.basis().point(k, laterKnots, laterBends).value();
      most = Math.max(most, fall / width - 1);
    }
    return Math.min(most, MOST_WIDTHS);
  }
}
