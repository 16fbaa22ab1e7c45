package alvh.rebuild;

import alvh.instrument.OptionRoot;

/// Bid-ask widths as real quotes have them.
@FunctionalInterface
public interface QuoteWidths {
  /// Ask minus bid of one option before it is put on the price grid, in points, > 0.
  ///
  /// @param state the day
  /// @param root SPX (AM) or SPXW (PM)
  /// @param years to expiry, > 0
  /// @param x moneyness as in [SmileShape]
  /// @param price undiscounted model price, points
  /// @param isCall whether the option is a call; in the money when `x < 0`
  double width(
      IndexState state, OptionRoot root, double years, double x, double price, boolean isCall);
}
