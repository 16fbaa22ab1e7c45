package alvh.backtest;

import alvh.instrument.OptionContract;
import java.util.OptionalDouble;

/// One option at one close, with what its price hangs on.
///
/// @param contract the series
/// @param price what it is marked at, index points, >= 0
/// @param forward of its expiry, points, > 0; 0 when the day has none
/// @param discount to its settlement; 0 when the day has none
/// @param years to its settlement, ACT/365F in minutes
/// @param vol Black-76 vol of `price`; empty where no vol gives it, as at or below intrinsic value
/// @param atmVol vol of the smile of its expiry at the forward; empty without a smile
/// @param basis what the mark rests on
public record OptionState(
    OptionContract contract,
    double price,
    double forward,
    double discount,
    double years,
    OptionalDouble vol,
    OptionalDouble atmVol,
    MarkBasis basis) {
  public OptionState {
    if (!(price >= 0) || Double.isInfinite(price)) {
      throw new IllegalArgumentException(contract.label() + ": price must be >= 0, was " + price);
    }
  }
}
