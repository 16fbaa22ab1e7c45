package alvh.workspace;

import alvh.book.Sleeve;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.market.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Orders as JSON and back; what is read equals what was written, prices to the last bit.
///
/// Tickets are made of recorded decisions, so the orders of a decision are read again long after
/// its market is gone. Keys are documented in docs/json.md.
public final class OrderJson {
  private OrderJson() {}

  /// The order in a stable order of keys.
  public static Map<String, Object> of(Order order) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("position", order.position());
    json.put("sleeve", order.sleeve().label());
    json.put("effect", JsonFields.lower(order.effect()));
    order.rolledFrom().ifPresent(id -> json.put("rolledFrom", id));
    json.put("quantity", order.quantity());
    json.put("legs", order.legs().stream().map(OrderJson::leg).toList());
    return json;
  }

  private static Map<String, Object> leg(OrderLeg leg) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instrument", InstrumentText.of(leg.instrument()));
    json.put("ratio", leg.ratio());
    switch (leg.price()) {
      case LegPrice.Quoted(Quote quote) -> {
        json.put("bid", quote.bid());
        json.put("ask", quote.ask());
      }
      case LegPrice.Settled(double settle) -> json.put("settle", settle);
    }
    return json;
  }

  /// The orders of the array `json`.
  ///
  /// @param where what an error names, such as `journal.db: record 12`
  /// @throws alvh.input.InputException when it holds anything else
  public static List<Order> read(JsonNode json, String where) {
    return JsonFields.reading(
        where,
        () -> {
          List<Order> orders = new ArrayList<>();
          JsonFields.array(json, "orders").forEach(node -> orders.add(order(node)));
          return List.copyOf(orders);
        });
  }

  private static Order order(JsonNode json) {
    List<OrderLeg> legs = new ArrayList<>();
    JsonFields.array(json.required("legs"), "legs").forEach(node -> legs.add(leg(node)));
    return new Order(
        JsonFields.text(json, "position"),
        JsonFields.choice(json, "sleeve", Sleeve.class),
        JsonFields.optional(json, "rolledFrom"),
        JsonFields.choice(json, "effect", Order.Effect.class),
        legs,
        json.required("quantity").intValue());
  }

  private static OrderLeg leg(JsonNode json) {
    LegPrice price =
        json.has("settle")
            ? new LegPrice.Settled(json.required("settle").doubleValue())
            : new LegPrice.Quoted(
                new Quote(json.required("bid").doubleValue(), json.required("ask").doubleValue()));
    return new OrderLeg(
        InstrumentText.parse(JsonFields.text(json, "instrument")),
        json.required("ratio").intValue(),
        price);
  }
}
