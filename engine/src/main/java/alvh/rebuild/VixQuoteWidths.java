package alvh.rebuild;

/// Bid-ask widths of VIX options before they are put on the price grid.
///
/// `(base + perRoot sqrt(time value) + inTheMoney i / (i + scale)) x (weekly or 1)` with `i` the
/// intrinsic value; all in points. Fitted to quotes of one calm day: how widths grow in a storm is
/// not in it.
///
/// @param base points, > 0
/// @param perRoot points per root point of time value, >= 0
/// @param inTheMoney what deep in the money adds, points, >= 0
/// @param scale intrinsic value at which half of it is added, points, > 0
/// @param weekly weekly expiries against monthly ones, a factor, > 0
public record VixQuoteWidths(
    double base, double perRoot, double inTheMoney, double scale, double weekly) {
  public VixQuoteWidths {
    if (!(base > 0) || !(perRoot >= 0) || !(inTheMoney >= 0) || !(scale > 0) || !(weekly > 0)) {
      throw new IllegalArgumentException(
          "widths must be > 0, were "
              + base
              + ", "
              + perRoot
              + ", "
              + inTheMoney
              + ", "
              + scale
              + ", "
              + weekly);
    }
  }

  /// Ask minus bid, points.
  ///
  /// @param timeValue points, >= 0
  /// @param intrinsic points, >= 0
  public double width(double timeValue, double intrinsic, boolean isWeekly) {
    double deep = inTheMoney * intrinsic / (intrinsic + scale);
    return (base + perRoot * Math.sqrt(timeValue) + deep) * (isWeekly ? weekly : 1);
  }
}
