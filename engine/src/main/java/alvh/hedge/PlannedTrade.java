package alvh.hedge;

import alvh.book.FuturesPosition;

/// Units of a candidate to trade.
///
/// @param candidate what
/// @param units how many, > 0
public record PlannedTrade(HedgeCandidate candidate, int units) {
  public PlannedTrade {
    if (units <= 0 || units > candidate.most()) {
      throw new IllegalArgumentException(
          candidate.label() + ": units must be in 1.." + candidate.most() + ", were " + units);
    }
  }

  /// USD paid at the middle of the market.
  public double midUsd() {
    return isFuture() ? 0 : units * (candidate.cost().cashUsd() - candidate.cost().slippageUsd());
  }

  /// USD paid at the far side of the market; for a future the slippage.
  public double naturalUsd() {
    return units * (isFuture() ? candidate.cost().slippageUsd() : candidate.cost().cashUsd());
  }

  /// USD of fees.
  public double feesUsd() {
    return units * candidate.cost().feesUsd();
  }

  private boolean isFuture() {
    return candidate.unit() instanceof FuturesPosition;
  }

  /// Exposures of all units.
  public Exposure exposure() {
    return candidate.exposure().times(units);
  }
}
