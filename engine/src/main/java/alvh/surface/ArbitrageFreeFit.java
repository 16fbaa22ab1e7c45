package alvh.surface;

import alvh.math.LeastSquares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fits all slices of a surface at once, free of butterfly and calendar arbitrage.
///
/// Minimises the sum of the slices' weighted squares plus a penalty on every violated condition,
/// whose weight rises until none is left. For a given weight the problem is convex but for the
/// butterfly conditions, which are made linear anew at each step; Newton's method with halving
/// takes a handful of steps. Neighbouring slices alone are coupled, so each step is one block
/// tridiagonal system. It starts from splines through the eSSVI surface, which obeys all
/// conditions.
///
/// All slices move together: a slice that few quotes determine gives way to one that many do.
///
/// @see "M. Fengler, Arbitrage-free smoothing of the implied volatility surface, Quantitative
///   Finance 9 (2009), which imposes the same conditions slice by slice"
/// @see "J. Nocedal, S. Wright, Numerical Optimization (2006), section 17.1: the quadratic penalty"
final class ArbitrageFreeFit {
  /// Penalty weights; 1 is a quote's own.
  private static final double[] PENALTIES = {1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

  /// Share of the diagonal that holds the knots at the step before; far above rounding, far below
  /// what decides.
  private static final double HOLD = 1e-11;

  private static final int MOST_STEPS = 25;
  private static final double SMALLEST_SHARE = 1e-4;

  /// A step that gains less is the last; 1/2 is one quote missed by its width.
  private static final double SETTLED = 1e-2;

  /// After so many halved steps in a row that gain next to nothing the next penalty takes over.
  private static final int MOST_STALLS = 2;

  private final List<SliceSystem> slices;
  private final List<ButterflyRows> butterflies = new ArrayList<>();
  private final List<CalendarRows> calendars = new ArrayList<>();
  private double[][] knots;

  private ArbitrageFreeFit(List<SliceSystem> slices) {
    this.slices = slices;
    for (SliceSystem slice : slices) {
      butterflies.add(new ButterflyRows(slice));
    }
    for (int i = 1; i < slices.size(); i++) {
      calendars.add(
          new CalendarRows(
              slices.get(i - 1), butterflies.get(i - 1), slices.get(i), butterflies.get(i)));
    }
    this.knots = slices.stream().map(ArbitrageFreeFit::priorKnots).toArray(double[][]::new);
  }

  /// Total variance at the knots of each slice; none for a slice that is left with arbitrage on the
  /// points watched: by itself, or with its neighbour while it has fewer quotes.
  ///
  /// @param slices by expiry, ascending
  static List<Optional<double[]>> fit(List<SliceSystem> slices) {
    ArbitrageFreeFit fit = new ArbitrageFreeFit(slices);
    for (double penalty : PENALTIES) {
      fit.minimise(penalty);
    }
    return fit.result();
  }

  private List<Optional<double[]>> result() {
    boolean[] isRefused = new boolean[slices.size()];
    for (int i = 0; i < isRefused.length; i++) {
      isRefused[i] = !butterflies.get(i).isFree(knots[i]);
      if (i > 0
          && !isRefused[i]
          && !isRefused[i - 1]
          && !calendars.get(i - 1).isFree(knots[i - 1], knots[i])) {
        boolean isBefore = slices.get(i - 1).quotes().size() < slices.get(i).quotes().size();
        isRefused[isBefore ? i - 1 : i] = true;
      }
    }
    var result = new ArrayList<Optional<double[]>>(slices.size());
    for (int i = 0; i < isRefused.length; i++) {
      result.add(
          isRefused[i]
              ? Optional.empty()
              : Optional.of(Rows.times(knots[i], slices.get(i).unit())));
    }
    return result;
  }

  private static double[] priorKnots(SliceSystem slice) {
    double[] knots = new double[slice.basis().size()];
    for (int j = 0; j < knots.length; j++) {
      knots[j] = slice.prior().totalVariance(slice.basis().at(j)) / slice.unit();
    }
    return knots;
  }

  private void minimise(double penalty) {
    double before = objective(knots, penalty);
    int stalls = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<double[][]> solution = newton(penalty);
      if (solution.isEmpty()) {
        return;
      }
      double[][] target = solution.get();
      double share = 1;
      double[][] next = between(target, share);
      double after = objective(next, penalty);
      while (!(after < before) && share > SMALLEST_SHARE) {
        share /= 2;
        next = between(target, share);
        after = objective(next, penalty);
      }
      if (!(after < before)) {
        return;
      }
      knots = next;
      stalls = before - after < SETTLED ? stalls + 1 : 0;
      if (stalls > 0 && (share == 1 || stalls == MOST_STALLS)) {
        return;
      }
      before = after;
    }
  }

  private Optional<double[][]> newton(double penalty) {
    BlockTridiagonal system =
        new BlockTridiagonal(slices.stream().mapToInt(s -> s.basis().size()).toArray());
    for (int i = 0; i < knots.length; i++) {
      LeastSquares squares = slices.get(i).squares();
      system.add(i, squares.normal(), squares.side());
      butterflies.get(i).addTo(system, i, knots[i], penalty);
      if (i > 0) {
        calendars.get(i - 1).addTo(system, i, knots[i - 1], knots[i], penalty);
      }
    }
    system.hold(knots, HOLD);
    return system.solve();
  }

  private double objective(double[][] at, double penalty) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum += slices.get(i).squares().objective(at[i]);
      sum += penalty * butterflies.get(i).penalty(at[i]);
      if (i > 0) {
        sum += penalty * calendars.get(i - 1).penalty(at[i - 1], at[i]);
      }
    }
    return sum;
  }

  private double[][] between(double[][] target, double share) {
    double[][] result = new double[knots.length][];
    for (int i = 0; i < result.length; i++) {
      result[i] = new double[knots[i].length];
      for (int j = 0; j < result[i].length; j++) {
        result[i][j] = knots[i][j] + share * (target[i][j] - knots[i][j]);
      }
    }
    return result;
  }
}
