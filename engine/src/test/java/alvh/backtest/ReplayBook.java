package alvh.backtest;

import alvh.backtest.BacktestAccount.Holding;
import alvh.book.CashSettlement;
import alvh.book.Fill;
import alvh.book.Sleeve;
import alvh.execution.FillModel;
import alvh.execution.FillOutcome;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderFill;
import alvh.execution.OrderLeg;
import alvh.execution.OrderPrice;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.lake.QuoteColumns;
import alvh.market.Quote;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account of a replay: a condor of 16 and 8 delta opened every week 45 days ahead, closed by
/// [ReplayRules] or settled, a VX beside each. Changes, and belongs to one run.
final class ReplayBook {
  static final long START_CENTS = 100_000_000;
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final int WEEK = 5;
  private static final int DAYS_AHEAD = 45;
  private static final double SHORT_DELTA = 0.16;
  private static final double LONG_DELTA = 0.08;

  private final BacktestAccount account = new BacktestAccount(START_CENTS);
  private final Map<Holding, Long> marks = new LinkedHashMap<>();
  private final Map<Instrument, Double> settles = new HashMap<>();
  private final Map<String, Long> credits = new LinkedHashMap<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Long> equity = new ArrayList<>();
  private final StageTimes times = new StageTimes();
  private long paid;
  private int days;

  void day(GeneratedDay day, DayGreeks greeks) {
    long start = System.nanoTime();
    settle(day);
    mark(day, greeks);
    long marked = System.nanoTime();
    close(day, greeks);
    if (days++ % WEEK == 0) {
      condor(day.day(), greeks).ifPresent(order -> trade(order, day));
    }
    int condors = credits.size();
    ReplayHedge.orders(account.holdings(), condors, day).forEach(order -> trade(order, day));
    long traded = System.nanoTime();
    mark(day, greeks);
    equity.add(account.cashCents() + marks.values().stream().mapToLong(Long::longValue).sum());
    times.add(ReplayStage.RULES, traded - marked);
    times.add(ReplayStage.MARKS, marked - start + System.nanoTime() - traded);
  }

  private static Instant at(LocalDate day) {
    return NewYork.instant(day, CLOSE);
  }

  private void settle(GeneratedDay day) {
    boolean isDue =
        account.options().stream().anyMatch(option -> option.expiry().equals(day.day()));
    if (isDue) {
      var value =
          new CashSettlement(
              "settled " + day.day(),
              at(day.day()),
              OptionRoot.SPXW.name(),
              day.day(),
              day.spot(),
              "generated");
      account
          .settle(value)
          .forEach((holding, cents) -> {
            paid += cents;
            marks.remove(holding);
            credits.remove(holding.position());
          });
    }
  }

  /// Options at their mids, at the mark before where they are not listed; futures are paid.
  private void mark(GeneratedDay day, DayGreeks greeks) {
    List<Holding> held = account.holdings();
    marks.keySet().retainAll(held);
    for (Holding one : held) {
      switch (one.instrument()) {
        case OptionContract option ->
            quote(option, greeks)
                .ifPresent(quote ->
                    marks.put(
                        one, MarkCents.of(quote.mid(), option.multiplier(), one.contracts())));
        case FutureContract future -> {
          double now = ReplayHedge.settle(future, day);
          double before = settles.getOrDefault(future, now);
          receive(MarkCents.of(now - before, future.multiplier(), one.contracts()));
          settles.put(future, now);
        }
        default -> throw new IllegalStateException(one.instrument().label());
      }
    }
  }

  private void receive(long cents) {
    account.receive(cents, Sleeve.VX_OVERLAY);
    paid += cents;
  }

  private static Optional<Quote> quote(OptionContract option, DayGreeks greeks) {
    int slice = greeks.slice(option.expiry().toEpochDay());
    int row = slice < 0 ? -1 : greeks.row(slice, option.strike());
    return row < 0 ? Optional.empty() : Optional.of(quote(option.right(), row, greeks));
  }

  private static Quote quote(Right right, int row, DayGreeks greeks) {
    QuoteColumns columns = greeks.columns();
    return right == Right.CALL
        ? new Quote(columns.callBids()[row], columns.callAsks()[row])
        : new Quote(columns.putBids()[row], columns.putAsks()[row]);
  }

  private void close(GeneratedDay day, DayGreeks greeks) {
    for (Map.Entry<String, Long> condor : List.copyOf(credits.entrySet())) {
      List<Holding> legs =
          account.holdings().stream()
              .filter(holding -> holding.position().equals(condor.getKey()))
              .toList();
      long worth = legs.stream().mapToLong(leg -> marks.getOrDefault(leg, 0L)).sum();
      long left = expiry(legs).toEpochDay() - day.day().toEpochDay();
      if (ReplayRules.isClosing((condor.getValue() + worth) / (double) condor.getValue(), left)) {
        List<OrderLeg> closing = new ArrayList<>();
        for (Holding leg : legs) {
          if (leg.instrument() instanceof OptionContract option) {
            quote(option, greeks)
                .ifPresent(quote -> closing.add(leg(option, -Long.signum(leg.contracts()), quote)));
          }
        }
        if (closing.size() == legs.size()) {
          trade(order(condor.getKey(), Order.Effect.CLOSE, closing), day);
        }
      }
    }
  }

  private static LocalDate expiry(List<Holding> legs) {
    return legs.stream()
        .map(Holding::instrument)
        .filter(OptionContract.class::isInstance)
        .map(option -> ((OptionContract) option).expiry())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Order> condor(LocalDate today, DayGreeks greeks) {
    QuoteColumns columns = greeks.columns();
    long wanted = today.toEpochDay() + DAYS_AHEAD;
    int slice = 0;
    for (int s = 1; s < columns.slices(); s++) {
      if (Math.abs(columns.expiryDay(s) - wanted) < Math.abs(columns.expiryDay(slice) - wanted)) {
        slice = s;
      }
    }
    LocalDate expiry = LocalDate.ofEpochDay(columns.expiryDay(slice));
    List<OrderLeg> legs = new ArrayList<>();
    for (double delta : new double[] {-LONG_DELTA, -SHORT_DELTA, SHORT_DELTA, LONG_DELTA}) {
      int row = greeks.nearest(slice, delta);
      if (row >= 0) {
        Right right = delta > 0 ? Right.CALL : Right.PUT;
        var option = new OptionContract(OptionRoot.SPXW, expiry, columns.strikes()[row], right);
        int ratio = Math.abs(delta) == SHORT_DELTA ? -1 : 1;
        legs.add(leg(option, ratio, quote(right, row, greeks)));
      }
    }
    boolean isWhole = legs.stream().map(OrderLeg::instrument).distinct().count() == 4;
    return isWhole
        ? Optional.of(order("condor of " + today, Order.Effect.OPEN, legs))
        : Optional.empty();
  }

  private static OrderLeg leg(OptionContract option, int ratio, Quote quote) {
    return new OrderLeg(option, ratio, new LegPrice.Quoted(quote));
  }

  private static Order order(String position, Order.Effect effect, List<OrderLeg> legs) {
    return new Order(position, Sleeve.CONDOR, Optional.empty(), effect, legs, 1);
  }

  private void trade(Order order, GeneratedDay day) {
    if (new OrderPrice(order, CONFIG.ticks(), day.day()).at(FillModel.Fraction.STANDARD)
        instanceof FillOutcome.Filled filled) {
      long fees = OrderFill.feesCents(order, filled, CONFIG.fees(), day.day());
      Fill fill =
          OrderFill.of(order, filled, "fill-" + fills.size(), at(day.day()), fees, "replay");
      account.fill(fill);
      fills.add(fill);
      Instrument first = order.legs().getFirst().instrument();
      if (first instanceof FutureContract future) {
        double settle = ReplayHedge.settle(future, day);
        long mid =
            MarkCents.of(
                settle,
                future.multiplier(),
                -(long) order.legs().getFirst().ratio() * order.quantity());
        receive(fill.cashCents() - mid);
        settles.put(future, settle);
      } else if (order.effect() == Order.Effect.OPEN) {
        credits.put(order.position(), fill.cashCents());
      } else {
        credits.remove(order.position());
      }
    }
  }

  /// Cash and marks at each close, USD cents.
  List<Long> equity() {
    return List.copyOf(equity);
  }

  List<Fill> fills() {
    return List.copyOf(fills);
  }

  /// Settlements and what futures gained, USD cents.
  long paid() {
    return paid;
  }

  List<Holding> held() {
    return account.holdings();
  }

  long cashCents() {
    return account.cashCents();
  }

  /// Time spent so far.
  StageTimes times() {
    return times;
  }
}
