package alvh.execution;

import alvh.book.Fill;
import alvh.book.FillLeg;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Turns an order that a model fills into the fill that a ledger adds up.
public final class OrderFill {
  private OrderFill() {}

  /// The fill of the whole order at the tick price of `filled`.
  ///
  /// @param id unique in the account
  /// @param at when it was filled
  /// @param feesCents as of [#feesCents], >= 0
  /// @param source where it came from: the paper account and its model
  public static Fill of(
      Order order,
      FillOutcome.Filled filled,
      String id,
      Instant at,
      long feesCents,
      String source) {
    return new Fill(
        id,
        at,
        order.position(),
        order.sleeve(),
        order.rolledFrom(),
        order.legs().stream().map(l -> new FillLeg(l.instrument(), l.ratio())).toList(),
        order.quantity(),
        filled.netPrice(),
        feesCents,
        source);
  }

  /// All fees of the order at the leg prices of `filled`, USD cents, rounded half up per leg.
  ///
  /// @param date the trade date
  public static long feesCents(Order order, FillOutcome.Filled filled, Fees fees, LocalDate date) {
    return legFeesCents(order, filled, fees, date).stream().mapToLong(Long::longValue).sum();
  }

  /// The same of each leg, in the order's order.
  public static List<Long> legFeesCents(
      Order order, FillOutcome.Filled filled, Fees fees, LocalDate date) {
    List<Long> cents = new ArrayList<>();
    for (int i = 0; i < order.legs().size(); i++) {
      OrderLeg leg = order.legs().get(i);
      cents.add(
          fees.orderCents(
              leg.instrument(),
              date,
              filled.legPrices().get(i),
              Math.multiplyExact(leg.ratio(), order.quantity())));
    }
    return cents;
  }
}
