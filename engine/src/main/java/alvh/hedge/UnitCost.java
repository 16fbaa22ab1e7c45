package alvh.hedge;

/// What trading one unit costs.
///
/// @param cashUsd USD paid at the far side of the market: bought at the ask, sold at the bid;
///   negative when it is received, 0 for futures
/// @param slippageUsd USD by which that is worse than the middle, >= 0; a tick for futures
/// @param feesUsd USD of fees, >= 0
public record UnitCost(double cashUsd, double slippageUsd, double feesUsd) {
  public UnitCost {
    if (!Double.isFinite(cashUsd) || !(slippageUsd >= 0) || !(feesUsd >= 0)) {
      throw new IllegalArgumentException(
          "a cost must be finite, slippage and fees >= 0, were "
              + cashUsd
              + ", "
              + slippageUsd
              + ", "
              + feesUsd);
    }
  }

  /// USD that one unit loses by being traded: slippage and fees.
  public double lostUsd() {
    return slippageUsd + feesUsd;
  }
}
