package alvh.desk;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.execution.Order;
import alvh.instrument.Instrument;
import alvh.playbook.ActionName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the orders of several actions of one decision do to the same position or layer: nothing is
/// closed twice, and no layer is bought and sold, or bought twice.
///
/// Each alternative is worked out on the book as it is, so two of them can take off the same
/// contracts. A way out cannot either, as what is gone cannot be sold.
///
/// @param book what is held
record JointOrders(Book book) {
  /// Contracts of one instrument in one position.
  private record Holding(String position, Instrument instrument) {}

  /// Why `next` may not be done beside `chosen`; empty when nothing stands in the way.
  Optional<String> objection(List<ChosenAction> chosen, Alternative next) {
    List<ChosenAction> traded = chosen.stream().filter(ChosenAction::isTradable).toList();
    return closedTwice(traded, next).or(() -> layerTraded(traded, next));
  }

  private Optional<String> closedTwice(List<ChosenAction> chosen, Alternative next) {
    Map<Holding, Integer> left = held();
    for (ChosenAction action : chosen) {
      orders(action).forEach(order -> take(left, order));
    }
    for (Order order : next.orders()) {
      take(left, order);
      boolean isShort = left.entrySet().stream().anyMatch(e -> isShort(e, order));
      if (isShort) {
        return Optional.of(
            chosen.stream()
                .filter(action -> orders(action).stream().anyMatch(o -> isClosing(o, order)))
                .findFirst()
                .map(action ->
                    order.position() + " is closed by " + action.proposal().text() + " already")
                .orElse(order.position() + " has fewer contracts than would be closed"));
      }
    }
    return Optional.empty();
  }

  private static boolean isShort(Map.Entry<Holding, Integer> left, Order order) {
    return left.getKey().position().equals(order.position()) && left.getValue() < 0;
  }

  private static boolean isClosing(Order one, Order other) {
    return one.effect() == Order.Effect.CLOSE && one.position().equals(other.position());
  }

  private static void take(Map<Holding, Integer> left, Order order) {
    if (order.effect() == Order.Effect.CLOSE) {
      order
          .legs()
          .forEach(leg ->
              left.merge(
                  new Holding(order.position(), leg.instrument()),
                  -Math.abs(leg.ratio()) * order.quantity(),
                  Integer::sum));
    }
  }

  private Map<Holding, Integer> held() {
    Map<Holding, Integer> held = new HashMap<>();
    for (Position position : book.positions()) {
      String id = position.id();
      switch (position) {
        case OptionPackage pack ->
            pack.legs()
                .forEach(leg ->
                    held.merge(
                        new Holding(id, leg.contract()),
                        Math.abs(leg.ratio()) * pack.quantity(),
                        Integer::sum));
        case FuturesPosition future ->
            held.put(new Holding(id, future.contract()), Math.abs(future.quantity()));
        case SharePosition share ->
            held.put(new Holding(id, share.share()), Math.abs(share.quantity()));
      }
    }
    return held;
  }

  /// One trade of a layer in one decision. Closing two of its positions is one way out; a layer put
  /// on beside the overlay sized anew is left to the caps, which see both.
  private static Optional<String> layerTraded(List<ChosenAction> chosen, Alternative next) {
    for (ChosenAction action : chosen) {
      for (Order done : orders(action)) {
        for (Order order : next.orders()) {
          boolean isSameLayer = order.sleeve() == done.sleeve() && order.sleeve() != Sleeve.CONDOR;
          boolean isBought =
              order.effect() == Order.Effect.OPEN || done.effect() == Order.Effect.OPEN;
          boolean isAddedTo = order.effect() == done.effect() && (resizes(action) || resizes(next));
          if (isSameLayer && isBought && !isAddedTo) {
            return Optional.of(
                "layer "
                    + order.sleeve().label()
                    + " is traded by "
                    + action.proposal().text()
                    + " already, and it is not bought and sold, or bought twice, in one decision");
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean resizes(ChosenAction action) {
    return action.proposal().what().action() == ActionName.RESIZE_LAYER;
  }

  private static boolean resizes(Alternative alternative) {
    return alternative.proposal().what().action() == ActionName.RESIZE_LAYER;
  }

  private static List<Order> orders(ChosenAction action) {
    return action.alternative().map(Alternative::orders).orElse(List.of());
  }
}
