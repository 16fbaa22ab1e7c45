package alvh.scenario;

import java.util.Arrays;

/// Log changes of the constant maturities of the VX curve at 30, 60, 90, 120, 150 and 180 days.
///
/// Log changes, because a change in points does not travel: the 16.5 points that VIX rose by on
/// 2008-10-22 were 31 % of its level of 53 and would more than double a VIX of 13. Constant
/// maturities do not jump when a contract expires.
public final class CurveMove {
  /// Calendar days between two maturities, and to the first.
  static final int SPACING_DAYS = 30;

  /// Number of maturities: up to 180 days, as far as contracts settle on most days since 2006.
  static final int NODES = 6;

  /// Nothing moves.
  public static final CurveMove NONE = new CurveMove(new double[NODES]);

  private final double[] logChanges;

  private CurveMove(double[] logChanges) {
    this.logChanges = logChanges;
  }

  /// The move with these log changes, nearest maturity first.
  ///
  /// @param logChanges six finite numbers
  public static CurveMove of(double... logChanges) {
    if (logChanges.length != NODES || !Arrays.stream(logChanges).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a curve moves at " + NODES + " nodes, was " + Arrays.toString(logChanges));
    }
    return new CurveMove(logChanges.clone());
  }

  /// Calendar days of maturity `node`.
  ///
  /// @param node from 0
  public static int days(int node) {
    return (node + 1) * SPACING_DAYS;
  }

  /// The log change of maturity `node`.
  ///
  /// @param node from 0
  public double logChange(int node) {
    return logChanges[node];
  }

  /// Both, one after the other.
  public CurveMove plus(CurveMove later) {
    double[] sum = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      sum[i] = logChanges[i] + later.logChanges[i];
    }
    return new CurveMove(sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CurveMove move && Arrays.equals(logChanges, move.logChanges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(logChanges);
  }

  @Override
  public String toString() {
    return Arrays.toString(logChanges);
  }
}
