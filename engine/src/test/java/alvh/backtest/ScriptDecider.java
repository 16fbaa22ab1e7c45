package alvh.backtest;

import alvh.backtest.slow.SlowTrade;
import alvh.book.Book;
import alvh.book.Sleeve;
import alvh.desk.DeskMarket;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.market.DayView;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans what a script says, at the quotes of the day.
record ScriptDecider(List<SlowTrade> script) implements Decider {
  @Override
  public DayPlan decide(DeskMarket market, Book book) {
    DayView view = market.view();
    List<PlannedTrade> trades = new ArrayList<>();
    for (SlowTrade trade : script) {
      boolean isHeld = book.positions().stream().anyMatch(p -> p.id().equals(trade.position()));
      if (trade.day().equals(view.date()) && (trade.opens() || isHeld)) {
        List<OrderLeg> legs = trade.legs().stream().flatMap(l -> leg(l, view).stream()).toList();
        if (legs.size() == trade.legs().size()) {
          trades.add(new PlannedTrade(List.of(order(trade, legs)), "script", "a test"));
        }
      }
    }
    return new DayPlan(trades, "", Map.of(), Figure.unknown("a script has no margin"));
  }

  private static Order order(SlowTrade trade, List<OrderLeg> legs) {
    return new Order(
        trade.position(),
        Sleeve.CONDOR,
        Optional.empty(),
        trade.opens() ? Order.Effect.OPEN : Order.Effect.CLOSE,
        legs,
        trade.quantity());
  }

  /// Empty when there is neither a quote nor a settlement.
  private static Optional<OrderLeg> leg(SlowTrade.Leg leg, DayView view) {
    Optional<LegPrice> price =
        switch (leg.instrument()) {
          case OptionContract option ->
              view.chain(option.root().underlying())
                  .flatMap(chain -> chain.quote(option))
                  .map(LegPrice.Quoted::new);
          case FutureContract future ->
              view.futures(FutureRoot.VX)
                  .flatMap(vx -> vx.settle(future.settlement(), view.date()))
                  .map(LegPrice.Settled::new);
          default -> Optional.empty();
        };
    return price.map(p -> new OrderLeg(leg.instrument(), leg.ratio(), p));
  }
}
