package alvh.scenario;

import alvh.vix.TenorBeta;

/// A joint move of SPX, VIX and the VX curve while time passes.
///
/// @param spxLogReturn `ln(after / before)` of SPX and of all its forwards
/// @param vixLogChange `ln(after / before)` of VIX, the curve's node at day 0
/// @param futures log changes of the constant maturities from 30 days on
/// @param days calendar days that pass, >= 0
public record MarketMove(double spxLogReturn, double vixLogChange, CurveMove futures, double days) {
  public MarketMove {
    if (!Double.isFinite(spxLogReturn) || !Double.isFinite(vixLogChange)) {
      throw new IllegalArgumentException(
          "a move must be finite, was " + spxLogReturn + " and " + vixLogChange);
    }
    if (!(days >= 0) || Double.isInfinite(days)) {
      throw new IllegalArgumentException("days must be >= 0, were " + days);
    }
  }

  /// Time passes and nothing else.
  public static MarketMove passing(double days) {
    return new MarketMove(0, 0, CurveMove.NONE, days);
  }

  /// A point of a scan, the curve following VIX by the tenor law of [TenorBeta]: the maturity of
  /// `T` days changes in logs by `beta(T)` times what VIX does. In logs it stays above 0 for every
  /// move of VIX; daily log changes of 2004-2023 give slopes of .52, .37, .29, .24, .21, .20 at the
  /// six maturities, where the law is .47, .34, .28, .24, .21, .19.
  ///
  /// @param spxReturn simple return, -.10 = SPX falls by a tenth, > -1
  /// @param vixChange simple change of VIX, .75 = VIX rises by three quarters, > -1
  public static MarketMove scan(double spxReturn, double vixChange, double days) {
    return scan(spxReturn, vixChange, days, TenorBeta.DEFAULT);
  }

  /// As [#scan(double, double, double)] with another tenor law.
  public static MarketMove scan(double spxReturn, double vixChange, double days, TenorBeta beta) {
    if (!(spxReturn > -1) || !(vixChange > -1)) {
      throw new IllegalArgumentException(
          "SPX and VIX must stay above 0, changed by " + spxReturn + " and " + vixChange);
    }
    double vix = Math.log1p(vixChange);
    double[] curve = new double[CurveMove.NODES];
    for (int node = 0; node < curve.length; node++) {
      curve[node] = beta.beta((double) CurveMove.days(node)) * vix;
    }
    return new MarketMove(Math.log1p(spxReturn), vix, CurveMove.of(curve), days);
  }

  /// The log change of the curve at `daysAhead` calendar days: linear in time between VIX at day 0
  /// and the maturities, flat beyond the last.
  ///
  /// @param daysAhead >= 0
  public double curveLogChange(double daysAhead) {
    double position = daysAhead / CurveMove.SPACING_DAYS;
    int before = (int) Math.min(position, CurveMove.NODES);
    if (before == CurveMove.NODES) {
      return node(before);
    }
    double share = position - before;
    return (1 - share) * node(before) + share * node(before + 1);
  }

  private double node(int index) {
    return index == 0 ? vixLogChange : futures.logChange(index - 1);
  }

  /// This move and then another, their days added.
  public MarketMove then(MarketMove later) {
    return new MarketMove(
        spxLogReturn + later.spxLogReturn,
        vixLogChange + later.vixLogChange,
        futures.plus(later.futures),
        days + later.days);
  }

  /// The same move while other days pass.
  public MarketMove over(double otherDays) {
    return new MarketMove(spxLogReturn, vixLogChange, futures, otherDays);
  }
}
