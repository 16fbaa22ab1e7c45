package alvh.backtest;

import alvh.backtest.BacktestAccount.Holding;
import alvh.book.Fill;
import alvh.book.Sleeve;
import alvh.desk.DeskMarket;
import alvh.execution.Fees;
import alvh.execution.FillModel;
import alvh.execution.FillOutcome;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderFill;
import alvh.execution.OrderLeg;
import alvh.execution.OrderPrice;
import alvh.instrument.FutureContract;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.TickTable;
import alvh.market.DataGrade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Fills what is planned at the quotes it was planned on: all orders of a trade or none.
final class Trading {
  private static final String UNDERLYING = "SPX";
  private static final double CENTS = 100;

  /// A price on a tick is on it, whatever the last bits say.
  private static final double ROUNDING = 1e-9;

  private final BacktestAccount account;
  private final TickTable ticks;
  private final Fees fees;
  private final FillModel model;
  private final double bias;
  private final List<TradeEvent> events;
  private int count;

  /// @param bias by how much rebuilt credits are too high
  /// @param events what happens is added to them
  Trading(
      BacktestAccount account,
      TickTable ticks,
      Fees fees,
      FillModel model,
      double bias,
      List<TradeEvent> events) {
    this.account = account;
    this.ticks = ticks;
    this.fees = fees;
    this.model = model;
    this.bias = bias;
    this.events = events;
  }

  void trade(PlannedTrade trade, DeskMarket market, Marks marks, DayBook lines) {
    Instant at = market.view().asOf();
    List<FillOutcome.Filled> filled = new ArrayList<>();
    for (Order order : trade.orders()) {
      switch (new OrderPrice(order, ticks, market.view().date()).at(model)) {
        case FillOutcome.Filled one -> filled.add(unbiased(order, one, market));
        case FillOutcome.NotFilled(String why) -> {
          // one leg without a price keeps the whole trade from being done
          trade
              .orders()
              .forEach(o ->
                  events.add(new TradeEvent.NotFilled(at, o, why, trade.action(), trade.reason())));
          return;
        }
      }
    }
    for (int i = 0; i < filled.size(); i++) {
      fill(trade, trade.orders().get(i), filled.get(i), market, marks, lines);
    }
  }

  /// The fill without the mean error of rebuilt credits, where the terms take it off. It was
  /// measured on condors out of the money, as they are sold, and says nothing of what is bought
  /// back.
  private FillOutcome.Filled unbiased(Order order, FillOutcome.Filled filled, DeskMarket market) {
    boolean isRebuilt =
        order.sleeve() == Sleeve.CONDOR
            && order.effect() == Order.Effect.OPEN
            && market
                .view()
                .chain(UNDERLYING)
                .filter(c -> c.grade() == DataGrade.REBUILT)
                .isPresent();
    if (bias == 0 || !isRebuilt) {
      return filled;
    }
    double mid = 0;
    for (OrderLeg leg : order.legs()) {
      mid -= leg.ratio() * mid(leg);
    }
    double net = filled.exactPrice() - bias * mid;
    OptionRoot root = ((OptionContract) order.legs().getFirst().instrument()).root();
    double tick = ticks.packageTick(root, market.view().date());
    double onTick = Math.floor(net / tick + ROUNDING) * tick;
    return new FillOutcome.Filled(Math.rint(onTick * CENTS) / CENTS, net, filled.legPrices());
  }

  private void fill(
      PlannedTrade trade,
      Order order,
      FillOutcome.Filled filled,
      DeskMarket market,
      Marks marks,
      DayBook lines) {
    List<FilledLeg> legs = legs(order, filled, market.view().date());
    long cents = legs.stream().mapToLong(FilledLeg::feesCents).sum();
    count++;
    Fill fill =
        OrderFill.of(order, filled, "fill-" + count, market.view().asOf(), cents, "backtest");
    account.fill(fill);
    mark(order, market, marks);
    long slippage = fill.cashCents() - midCents(order, marks);
    marks.keep(account.holdings());
    boolean isFuture = order.legs().getFirst().instrument() instanceof FutureContract;
    if (isFuture) {
      // the difference of the fill to the day's settlement is paid with the day's gains
      account.receive(slippage, order.sleeve());
    }
    lines.add(
        order.position(),
        order.sleeve(),
        order.legs().getFirst().instrument(),
        Pnl.of(PnlPart.SLIPPAGE, slippage).plus(Pnl.of(PnlPart.FEES, -cents)));
    events.add(new TradeEvent.Filled(order, fill, legs, slippage, trade.action(), trade.reason()));
  }

  private List<FilledLeg> legs(Order order, FillOutcome.Filled filled, LocalDate date) {
    List<Long> cents = OrderFill.legFeesCents(order, filled, fees, date);
    List<FilledLeg> legs = new ArrayList<>();
    for (int i = 0; i < cents.size(); i++) {
      legs.add(new FilledLeg(mid(order.legs().get(i)), filled.legPrices().get(i), cents.get(i)));
    }
    return legs;
  }

  /// Marks what was not held before.
  private void mark(Order order, DeskMarket market, Marks marks) {
    for (Holding one : account.holdings()) {
      boolean isTraded =
          order.legs().stream().anyMatch(l -> l.instrument().equals(one.instrument()));
      if (isTraded && !marks.isMarked(one)) {
        marks.first(one, market);
      }
    }
  }

  /// What the order would bring at the marks, USD cents.
  private static long midCents(Order order, Marks marks) {
    long cents = 0;
    for (OrderLeg leg : order.legs()) {
      double mid = marks.price(order.position(), leg.instrument()).orElseGet(() -> mid(leg));
      cents =
          Math.addExact(
              cents,
              MarkCents.of(
                  mid, leg.instrument().multiplier(), -(long) leg.ratio() * order.quantity()));
    }
    return cents;
  }

  private static double mid(OrderLeg leg) {
    return switch (leg.price()) {
      case LegPrice.Quoted(var quote) -> quote.mid();
      case LegPrice.Settled(double settle) -> settle;
    };
  }
}
