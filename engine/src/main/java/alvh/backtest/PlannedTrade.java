package alvh.backtest;

import alvh.execution.Order;
import java.util.List;

/// Orders that are filled together or not at all: a roll closes only when it can open.
///
/// @param orders at least one
/// @param action the action that they carry out
/// @param reason the rules behind it, in words
public record PlannedTrade(List<Order> orders, String action, String reason) {
  public PlannedTrade {
    orders = List.copyOf(orders);
    if (orders.isEmpty()) {
      throw new IllegalArgumentException(action + " has no order");
    }
  }
}
