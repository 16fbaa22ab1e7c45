package alvh.broker;

import alvh.execution.Order;

/// An order with the price it is to be worked at.
///
/// @param order the contracts
/// @param netPrice points per package, positive when received, negative when paid
public record LimitedOrder(Order order, double netPrice) {
  public LimitedOrder {
    if (!Double.isFinite(netPrice)) {
      throw new IllegalArgumentException(
          order.position() + ": limit must be finite, was " + netPrice);
    }
  }
}
