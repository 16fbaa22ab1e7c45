package alvh.backtest;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.desk.DeskMarket;
import alvh.instrument.OptionContract;
import alvh.pricing.Black76;
import alvh.pricing.Greeks;
import alvh.pricing.ImpliedVol;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The least that any engine must compute for the legs of a run: implied vol, price and greeks of
/// each option on each day on which it was held or traded, from numbers that lie in arrays. What a
/// whole run is measured against.
final class LegKernel {
  /// Price, forward, strike, years, discount, sign.
  private static final int FIELDS = 6;

  private static final int ROOM = 1 << 10;

  private double[] legs = new double[FIELDS * ROOM];
  private int size;

  /// `decider`, whose book and trades are taken down as it decides.
  Decider listening(Decider decider) {
    return (market, book) -> {
      DayPlan plan = decider.decide(market, book);
      options(book, plan).forEach(option -> add(option, market));
      return plan;
    };
  }

  private static Set<OptionContract> options(Book book, DayPlan plan) {
    Set<OptionContract> options = new LinkedHashSet<>();
    book.positions().stream()
        .filter(OptionPackage.class::isInstance)
        .map(OptionPackage.class::cast)
        .flatMap(pack -> pack.legs().stream())
        .map(OptionLeg::contract)
        .forEach(options::add);
    plan.trades().stream()
        .flatMap(trade -> trade.orders().stream())
        .flatMap(order -> order.legs().stream())
        .map(leg -> leg.instrument())
        .filter(OptionContract.class::isInstance)
        .map(OptionContract.class::cast)
        .forEach(options::add);
    return options;
  }

  private void add(OptionContract option, DeskMarket market) {
    OptionState state = OptionMarks.of(option, market, Optional.empty());
    if (state.vol().isEmpty() || !(state.years() > 0)) {
      // at or below intrinsic value, or expiring: no vol on either side
      return;
    }
    if (FIELDS * (size + 1) > legs.length) {
      legs = Arrays.copyOf(legs, 2 * legs.length);
    }
    int at = FIELDS * size;
    legs[at] = state.price();
    legs[at + 1] = state.forward();
    legs[at + 2] = option.strike();
    legs[at + 3] = state.years();
    legs[at + 4] = state.discount();
    legs[at + 5] = option.right().sign();
    size++;
  }

  /// Options times days.
  int size() {
    return size;
  }

  /// The sum of all prices, as their own vols give them back.
  double run() {
    double sum = 0;
    for (int at = 0; at < FIELDS * size; at += FIELDS) {
      double forward = legs[at + 1];
      double strike = legs[at + 2];
      double years = legs[at + 3];
      double discount = legs[at + 4];
      int sign = (int) legs[at + 5];
      double stdDev = ImpliedVol.stdDev(legs[at] / discount, forward, strike, sign);
      Greeks greeks =
          Black76.greeks(
              forward, strike, stdDev / Math.sqrt(years), years, -Math.log(discount) / years, sign);
      sum += greeks.price();
    }
    return sum;
  }

  /// The sum of all prices as they were quoted, points.
  double quoted() {
    double sum = 0;
    for (int at = 0; at < FIELDS * size; at += FIELDS) {
      sum += legs[at];
    }
    return sum;
  }
}
