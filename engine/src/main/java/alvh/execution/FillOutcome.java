package alvh.execution;

import java.util.List;

/// Whether an order fills under a model, and at what price.
///
/// A package fills as a whole or not at all.
public sealed interface FillOutcome {
  /// Filled.
  ///
  /// @param netPrice points per package on the package's tick, positive when received, negative
  ///   when paid: the sign of [alvh.book.Fill]
  /// @param exactPrice the same before it was rounded to the tick, at least `netPrice`: rounding
  ///   goes against the trader
  /// @param legPrices points per contract of each leg, >= 0, in the order's order
  record Filled(double netPrice, double exactPrice, List<Double> legPrices) implements FillOutcome {
    public Filled {
      legPrices = List.copyOf(legPrices);
      if (!Double.isFinite(netPrice) || !Double.isFinite(exactPrice)) {
        throw new IllegalArgumentException(
            "prices must be finite, were " + netPrice + ", " + exactPrice);
      }
    }
  }

  /// Not filled.
  ///
  /// @param why the leg and the state of its quote
  record NotFilled(String why) implements FillOutcome {}
}
