package alvh.surface;

/// What two neighbouring slices must obey: total variance at the same `k` rises with the expiry, on
/// the points of both and out in the wings.
final class CalendarRows {
  /// The later slice lies above the earlier one by this share at least.
  private static final double MARGIN = 2e-4;

  /// A violation of this share costs as much as a quote missed by its width.
  private static final double SCALE = 0.02;

  /// Log-moneyness far out at which the lines of all wings are compared.
  private static final double[] FAR = {-4, -2, -1, 0.5, 1, 2};

  private final double[][] later;
  private final double[][] earlier;

  CalendarRows(
      SliceSystem before, ButterflyRows beforeRows, SliceSystem after, ButterflyRows rows) {
    double[] own = rows.grid();
    double[] other = beforeRows.grid();
    int n = own.length + other.length + FAR.length;
    later = new double[n + rows.wings().length][];
    earlier = new double[n + rows.wings().length][];
    for (int i = 0; i < n; i++) {
      double k =
          i < own.length
              ? own[i]
              : i < own.length + other.length ? other[i - own.length] : FAR[i - n + FAR.length];
      double scale = 1 / (SCALE * after.prior().totalVariance(k));
      later[i] = Rows.times(after.basis().valueRow(k), after.unit() * scale);
      earlier[i] = Rows.times(before.basis().valueRow(k), before.unit() * scale * (1 + MARGIN));
    }
    double[] slopes = {after.prior().putSlope(), after.prior().callSlope()};
    for (int j = 0; j < slopes.length; j++) {
      double scale = 1 / (SCALE * slopes[j]);
      later[n + j] = Rows.times(rows.wings()[j], scale);
      earlier[n + j] = Rows.times(beforeRows.wings()[j], scale * (1 + MARGIN));
    }
  }

  /// Half the weighted squares of all violations.
  double penalty(double[] before, double[] after) {
    double sum = 0;
    for (int i = 0; i < later.length; i++) {
      double violation = Rows.dot(earlier[i], before) - Rows.dot(later[i], after);
      sum += violation > 0 ? violation * violation : 0;
    }
    return sum / 2;
  }

  /// Whether the later slice lies nowhere below the earlier one.
  boolean isFree(double[] before, double[] after) {
    for (int i = 0; i < later.length; i++) {
      if (Rows.dot(earlier[i], before) / (1 + MARGIN) > Rows.dot(later[i], after)) {
        return false;
      }
    }
    return true;
  }

  /// Adds the violated conditions to block `block` and the one before it.
  void addTo(BlockTridiagonal system, int block, double[] before, double[] after, double weight) {
    for (int i = 0; i < later.length; i++) {
      if (Rows.dot(earlier[i], before) > Rows.dot(later[i], after)) {
        system.addRow(block, later[i], earlier[i], weight);
      }
    }
  }
}
