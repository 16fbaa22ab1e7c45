package alvh.entry;

import alvh.instrument.Right;

/// The distance between short and long strike on both sides, index points.
///
/// @param put > 0
/// @param call > 0
public record WingWidths(double put, double call) {
  public WingWidths {
    if (!(put > 0 && call > 0) || Double.isInfinite(put) || Double.isInfinite(call)) {
      throw new IllegalArgumentException(
          "widths must be > 0 and finite, were " + put + " and " + call);
    }
  }

  /// The same width on both sides.
  public static WingWidths both(double width) {
    return new WingWidths(width, width);
  }

  /// The width on the side of `right`.
  public double of(Right right) {
    return right == Right.PUT ? put : call;
  }
}
