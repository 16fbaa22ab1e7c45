package alvh.surface;

/// What one slice must obey by itself: no butterfly arbitrage on a fine grid, and wings that rise
/// outwards, but not faster than any distribution allows.
final class ButterflyRows {
  /// Grid points per knot interval.
  private static final int FINENESS = 8;

  /// Beyond the knots, in standard deviations: there the spline is a line.
  private static final double[] BEYOND = {0.05, 0.2, 0.5, 1, 2, 3, 5, 8, 12};

  /// Least `g` on the grid; what lies between its points may be a little lower.
  private static final double LEAST_DENSITY = 6e-3;

  /// A violation of this size in `g` costs as much as a quote missed by its width.
  private static final double DENSITY_SCALE = 0.05;

  /// Lee's bound on the slope of total variance is 2.
  private static final double MOST_SLOPE = 1.9;

  /// A wing's least slope as a share of the prior's: no more than keeps it from falling.
  private static final double LEAST_SLOPE_SHARE = 1e-6;

  /// Scale of violations of slopes, as a share of the prior's slope.
  private static final double SLOPE_SCALE = 0.02;

  private final double[] grid;
  private final double[][] values;
  private final double[][] slopes;
  private final double[][] curvatures;
  private final double[][] wings;
  private final double[] wingSlopes;

  ButterflyRows(SliceSystem slice) {
    SplineBasis basis = slice.basis();
    int inside = FINENESS * (basis.size() - 1) + 1;
    int outside = BEYOND.length;
    grid = new double[inside + 2 * outside];
    for (int i = 0; i < outside; i++) {
      grid[i] = basis.low() - BEYOND[outside - 1 - i] * basis.scale();
      grid[outside + inside + i] = basis.high() + BEYOND[i] * basis.scale();
    }
    for (int i = 0; i < inside; i++) {
      grid[outside + i] = basis.at((double) i / FINENESS);
    }
    values = new double[grid.length][basis.size()];
    slopes = new double[grid.length][basis.size()];
    curvatures = new double[grid.length][basis.size()];
    double unit = slice.unit();
    for (int i = 0; i < grid.length; i++) {
      basis.fill(grid[i], values[i], slopes[i], curvatures[i]);
      values[i] = Rows.times(values[i], unit);
      slopes[i] = Rows.times(slopes[i], unit);
      curvatures[i] = Rows.times(curvatures[i], unit);
    }
    wings =
        new double[][] {
          Rows.times(basis.slopeRow(basis.low()), -unit),
          Rows.times(basis.slopeRow(basis.high()), unit)
        };
    wingSlopes = new double[] {slice.prior().putSlope(), slice.prior().callSlope()};
  }

  /// Log-moneyness of the points at which the slice is watched, ascending.
  double[] grid() {
    return grid;
  }

  /// Rows of total variance at the grid.
  double[][] values() {
    return values;
  }

  /// The rows of the two outward slopes.
  double[][] wings() {
    return wings;
  }

  /// Half the weighted squares of all violations; infinite where variance is not positive.
  double penalty(double[] knots) {
    double sum = 0;
    for (int i = 0; i < grid.length; i++) {
      double w = Rows.dot(values[i], knots);
      if (!(w > 0)) {
        return Double.POSITIVE_INFINITY;
      }
      sum += square(lack(i, w, knots) / DENSITY_SCALE);
    }
    for (int j = 0; j < wings.length; j++) {
      double slope = Rows.dot(wings[j], knots);
      sum += square((LEAST_SLOPE_SHARE * wingSlopes[j] - slope) / scale(j));
      sum += square((slope - MOST_SLOPE) / scale(j));
    }
    return sum / 2;
  }

  /// Whether variance is positive and no butterfly costs less than nothing at any point watched.
  boolean isFree(double[] knots) {
    for (int i = 0; i < grid.length; i++) {
      double w = Rows.dot(values[i], knots);
      if (!(w > 0) || !(lack(i, w, knots) <= LEAST_DENSITY)) {
        return false;
      }
    }
    return true;
  }

  /// Adds the violated conditions, made linear at `knots`, to block `block`.
  void addTo(BlockTridiagonal system, int block, double[] knots, double weight) {
    for (int i = 0; i < grid.length; i++) {
      double w = Rows.dot(values[i], knots);
      double lack = lack(i, w, knots);
      if (lack > 0) {
        double slope = Rows.dot(slopes[i], knots);
        double byValue = Durrleman.byValue(grid[i], w, slope);
        double bySlope = Durrleman.bySlope(grid[i], w, slope);
        double[] row = new double[knots.length];
        for (int j = 0; j < row.length; j++) {
          row[j] =
              byValue * values[i][j]
                  + bySlope * slopes[i][j]
                  + Durrleman.byCurvature() * curvatures[i][j];
        }
        double target = lack + Rows.dot(row, knots);
        system.addRow(block, row, target, weight / (DENSITY_SCALE * DENSITY_SCALE));
      }
    }
    for (int j = 0; j < wings.length; j++) {
      double slope = Rows.dot(wings[j], knots);
      double least = LEAST_SLOPE_SHARE * wingSlopes[j];
      double own = weight / (scale(j) * scale(j));
      if (slope < least) {
        system.addRow(block, wings[j], least, own);
      } else if (slope > MOST_SLOPE) {
        system.addRow(block, wings[j], MOST_SLOPE, own);
      }
    }
  }

  private double lack(int i, double w, double[] knots) {
    return LEAST_DENSITY
        - Durrleman.g(grid[i], w, Rows.dot(slopes[i], knots), Rows.dot(curvatures[i], knots));
  }

  private double scale(int wing) {
    return SLOPE_SCALE * wingSlopes[wing];
  }

  private static double square(double violation) {
    return violation > 0 ? violation * violation : 0;
  }
}
