package alvh.market;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// One trading day of one futures contract, in index points.
///
/// @param tradeDate the day
/// @param open empty on a day without trades
/// @param high empty on a day without trades
/// @param low empty on a day without trades
/// @param close empty on a day without trades
/// @param settle the daily settlement; on the final day the final settlement value; empty where the
///   file holds none
/// @param volume contracts
/// @param openInterest contracts
public record FuturesBar(
    LocalDate tradeDate,
    OptionalDouble open,
    OptionalDouble high,
    OptionalDouble low,
    OptionalDouble close,
    OptionalDouble settle,
    long volume,
    long openInterest) {
  /// The bar with `change` done to every price it has.
  FuturesBar changed(DoubleUnaryOperator change) {
    return new FuturesBar(
        tradeDate,
        changed(open, change),
        changed(high, change),
        changed(low, change),
        changed(close, change),
        changed(settle, change),
        volume,
        openInterest);
  }

  private static OptionalDouble changed(OptionalDouble price, DoubleUnaryOperator change) {
    return price.isPresent() ? OptionalDouble.of(change.applyAsDouble(price.getAsDouble())) : price;
  }
}
