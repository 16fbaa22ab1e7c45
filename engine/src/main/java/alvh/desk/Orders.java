package alvh.desk;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.risk.Figure;
import java.util.List;
import java.util.Optional;

/// The orders that carry out an alternative, with the prices that it was priced on.
final class Orders {
  /// What stands for a price that nobody gave: such a leg is never filled.
  private static final LegPrice NO_PRICE = new LegPrice.Quoted(new Quote(0, 0));

  private Orders() {}

  /// Closes `legs` of every package of `pack`.
  static Order close(OptionPackage pack, List<OptionLeg> legs, OptionChain chain) {
    return new Order(
        pack.id(),
        pack.sleeve(),
        Optional.empty(),
        Order.Effect.CLOSE,
        legs.stream().map(l -> leg(l, -l.ratio(), chain)).toList(),
        pack.quantity());
  }

  /// Opens `pack`, which takes over from nothing.
  static Order open(OptionPackage pack, OptionChain chain) {
    return new Order(
        pack.id(),
        pack.sleeve(),
        Optional.empty(),
        Order.Effect.OPEN,
        pack.legs().stream().map(l -> leg(l, l.ratio(), chain)).toList(),
        pack.quantity());
  }

  /// Opens `legs` as many times as `pack` is held, as the position `id` that takes over from it.
  static Order takeOver(OptionPackage pack, List<OptionLeg> legs, String id, OptionChain chain) {
    return new Order(
        id,
        pack.sleeve(),
        Optional.of(pack.id()),
        Order.Effect.OPEN,
        legs.stream().map(l -> leg(l, l.ratio(), chain)).toList(),
        pack.quantity());
  }

  /// Closes `contracts` of `held`.
  static Order close(FuturesPosition held, int contracts, Figure settle) {
    int ratio = held.quantity() > 0 ? -1 : 1;
    return new Order(
        held.id(),
        held.sleeve(),
        Optional.empty(),
        Order.Effect.CLOSE,
        List.of(new OrderLeg(held.contract(), ratio, settled(settle))),
        contracts);
  }

  /// Opens `future`, which takes over from nothing.
  static Order open(FuturesPosition future, Figure settle) {
    return new Order(
        future.id(),
        future.sleeve(),
        Optional.empty(),
        Order.Effect.OPEN,
        List.of(
            new OrderLeg(future.contract(), Integer.signum(future.quantity()), settled(settle))),
        Math.abs(future.quantity()));
  }

  private static OrderLeg leg(OptionLeg leg, int ratio, OptionChain chain) {
    return new OrderLeg(
        leg.contract(),
        ratio,
        chain.quote(leg.contract()).<LegPrice>map(LegPrice.Quoted::new).orElse(NO_PRICE));
  }

  private static LegPrice settled(Figure settle) {
    return switch (settle) {
      case Figure.Known(double points) -> new LegPrice.Settled(points);
      case Figure.Unknown unknown -> NO_PRICE;
    };
  }
}
