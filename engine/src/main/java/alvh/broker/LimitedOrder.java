package alvh.broker;

import alvh.execution.Order;
import alvh.execution.TimeInForce;

/// An order with the price it is to be worked at.
///
/// @param order the contracts
/// @param netPrice points per package, positive when received, negative when paid
/// @param timeInForce how long it stands
public record LimitedOrder(Order order, double netPrice, TimeInForce timeInForce) {
  /// An order for the day.
  public LimitedOrder(Order order, double netPrice) {
    this(order, netPrice, TimeInForce.DAY);
  }

  public LimitedOrder {
    if (!Double.isFinite(netPrice)) {
      throw new IllegalArgumentException(
          order.position() + ": limit must be finite, was " + netPrice);
    }
  }
}
