package alvh.execution;

import alvh.instrument.Instrument;

/// One leg of an order.
///
/// @param instrument the contract
/// @param ratio contracts per package, positive to buy, negative to sell, never 0
/// @param price what is known of its price
public record OrderLeg(Instrument instrument, int ratio, LegPrice price) {
  public OrderLeg {
    if (ratio == 0) {
      throw new IllegalArgumentException("an order's ratio must not be 0: " + instrument.label());
    }
  }
}
