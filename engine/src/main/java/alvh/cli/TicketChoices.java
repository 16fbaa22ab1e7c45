package alvh.cli;

import alvh.execution.Order;
import alvh.input.InputException;
import alvh.workspace.OrderJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a kept decision has orders for: what it decided, and everything else that it priced.
final class TicketChoices {
  private final JsonNode decision;
  private final String where;
  private final List<JsonNode> priced = new ArrayList<>();

  private TicketChoices(JsonNode decision, String where) {
    this.decision = decision;
    this.where = where;
    decision
        .required("proof")
        .required("alternatives")
        .forEach(a -> {
          if (!orders(a).isEmpty()) {
            priced.add(a);
          }
        });
  }

  /// @param decision as it was kept
  /// @param where what errors name
  static TicketChoices of(JsonNode decision, String where) {
    return new TicketChoices(decision, where);
  }

  private List<Order> orders(JsonNode alternative) {
    return alternative.has("orders")
        ? OrderJson.read(alternative.required("orders"), where)
        : List.of();
  }

  /// The orders of what was decided.
  List<Order> decided() {
    List<Order> all = new ArrayList<>();
    decision
        .required("actions")
        .forEach(action -> {
          if (action.has("trade")) {
            all.addAll(orders(action.required("trade")));
          }
        });
    return all;
  }

  /// The orders of the alternative with that number of the list.
  List<Order> alternative(int number) {
    if (number < 1 || number > priced.size()) {
      throw new InputException(
          "--alternative",
          number + " is not in 1 to " + priced.size(),
          "see the numbers with --list");
    }
    return orders(priced.get(number - 1));
  }

  /// What the orders do.
  ///
  /// @param number of the list; empty for what was decided
  String title(Optional<Integer> number) {
    return number
        .map(n -> priced.get(n - 1).required("description").stringValue())
        .orElseGet(() -> decision.required("sentence").stringValue());
  }

  void print(Console console) {
    var table = new TextTable("no.", "what", "cost at mid USD", "at natural USD");
    for (int i = 0; i < priced.size(); i++) {
      JsonNode one = priced.get(i);
      table.row(
          String.valueOf(i + 1),
          one.required("description").stringValue(),
          cost(one, "costMid"),
          cost(one, "costNatural"));
    }
    console.lines(table.lines());
  }

  private static String cost(JsonNode alternative, String key) {
    return alternative.has(key) ? Numbers.grouped(alternative.required(key).doubleValue(), 0) : "";
  }
}
