package alvh.backtest;

import alvh.backtest.BacktestAccount.Holding;
import alvh.book.Sleeve;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One VX bought for each condor, rolled before it settles.
final class ReplayHedge {
  private static final int THIRD = 3;
  private static final int DAYS_BEFORE_EXPIRY = 30;
  private static final int ROLL_DAYS = 5;

  /// How fast and whereto vols return in the futures.
  private static final double REVERSION = 3;

  private static final double LONG_VOL = 0.19;
  private static final double CENT = 0.01;
  private static final double PER_POINT = 100;

  private ReplayHedge() {}

  /// The contract to be held on `day`: the first monthly that settles more than a week ahead.
  static FutureContract contract(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    while (true) {
      month = month.plusMonths(1);
      LocalDate settlement =
          month
              .with(TemporalAdjusters.dayOfWeekInMonth(THIRD, DayOfWeek.FRIDAY))
              .minusDays(DAYS_BEFORE_EXPIRY);
      if (settlement.isAfter(day.plusDays(ROLL_DAYS))) {
        return new FutureContract(FutureRoot.VX, settlement);
      }
    }
  }

  /// The settlement of a contract, vol points in cents.
  static double settle(FutureContract contract, GeneratedDay day) {
    double years =
        (contract.settlement().toEpochDay() - day.day().toEpochDay())
            / GeneratedQuotes.DAYS_PER_YEAR;
    double vol = LONG_VOL + (day.vol() - LONG_VOL) * Math.exp(-REVERSION * years);
    return Math.rint(vol * PER_POINT / CENT) * CENT;
  }

  /// What brings the futures held to `wanted` of the contract of the day.
  static List<Order> orders(List<Holding> held, int wanted, GeneratedDay day) {
    List<Order> orders = new ArrayList<>();
    FutureContract target = contract(day.day());
    long there = 0;
    for (Holding one : held) {
      if (one.instrument() instanceof FutureContract future) {
        if (future.equals(target)) {
          there = one.contracts();
        } else {
          orders.add(order(future, -one.contracts(), Order.Effect.CLOSE, day));
        }
      }
    }
    long missing = wanted - there;
    if (missing != 0) {
      orders.add(order(target, missing, missing > 0 ? Order.Effect.OPEN : Order.Effect.CLOSE, day));
    }
    return orders;
  }

  private static Order order(
      FutureContract future, long contracts, Order.Effect effect, GeneratedDay day) {
    return new Order(
        future.label(),
        Sleeve.VX_OVERLAY,
        Optional.empty(),
        effect,
        List.of(
            new OrderLeg(
                future, Long.signum(contracts), new LegPrice.Settled(settle(future, day)))),
        Math.toIntExact(Math.abs(contracts)));
  }
}
