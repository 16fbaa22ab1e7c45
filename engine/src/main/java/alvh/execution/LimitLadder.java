package alvh.execution;

import alvh.instrument.TickTable;
import alvh.market.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The limit prices at which to work an order, from mid to natural on the ticks of its market.
///
/// Prices are points per package, positive when received. Natural sells every leg at its bid and
/// buys every leg at its ask. The first step is mid, rounded to the tick in the trader's favour;
/// each further one gives up a tick; the last is natural, rounded likewise where it lies between
/// ticks, so that no step goes through it. A market no wider than one tick has no price between its
/// sides and gives natural alone.
///
/// @param steps at least one, prices strictly falling, shares rising
/// @param mid points per package at the mid of every leg
/// @param natural points per package at the price that fills at once
public record LimitLadder(List<LimitStep> steps, double mid, double natural) {
  /// Shares of exchange-traded products trade in cents (SEC rule 612).
  private static final double SHARE_TICK = .01;

  public LimitLadder {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a ladder needs a step");
    }
    if (!(natural <= mid)) {
      throw new IllegalArgumentException("natural " + natural + " must not be above mid " + mid);
    }
  }

  /// The ladder of `order` on the day `date`.
  ///
  /// A leg that is sold needs a bid; a bought one may have a bid of 0, as wings have.
  public static LadderResult of(Order order, LocalDate date, TickTable ticks) {
    double mid = 0;
    double natural = 0;
    for (OrderLeg leg : order.legs()) {
      if (!(leg.price() instanceof LegPrice.Quoted(Quote quote))) {
        return refused(LadderResult.Reason.MISSING, leg);
      }
      boolean isSold = leg.ratio() < 0;
      switch (quote.state()) {
        case NO_QUOTE, UNLISTED -> {
          return refused(LadderResult.Reason.MISSING, leg);
        }
        case CROSSED -> {
          return refused(LadderResult.Reason.CROSSED, leg);
        }
        case LOCKED -> {
          return refused(LadderResult.Reason.LOCKED, leg);
        }
        case ZERO_BID -> {
          if (isSold) {
            return refused(LadderResult.Reason.MISSING, leg);
          }
        }
        case TWO_SIDED -> {}
      }
      mid -= leg.ratio() * quote.mid();
      natural -= leg.ratio() * (isSold ? quote.bid() : quote.ask());
    }
    double midPrice = mid;
    double naturalPrice = natural;
    return PriceGrid.of(order.legs(), date, ticks, SHARE_TICK)
        .<LadderResult>map(grid -> new LadderResult.Priced(onGrid(grid, midPrice, naturalPrice)))
        .orElseGet(() -> refused(LadderResult.Reason.MIXED, order.legs().getFirst()));
  }

  /// At most `count` of the steps, spread evenly, the first and the last among them; one step is
  /// the last.
  public LimitLadder thinned(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be >= 1, was " + count);
    }
    if (steps.size() <= count) {
      return this;
    }
    if (count == 1) {
      return new LimitLadder(List.of(steps.getLast()), mid, natural);
    }
    var kept = new ArrayList<LimitStep>();
    for (int i = 0; i < count; i++) {
      kept.add(steps.get(i * (steps.size() - 1) / (count - 1)));
    }
    return new LimitLadder(kept, mid, natural);
  }

  private static LimitLadder onGrid(PriceGrid grid, double mid, double natural) {
    double width = 2 * (mid - natural);
    double far = natural + width;
    double last = grid.atOrAbove(natural);
    var steps = new ArrayList<LimitStep>();
    if (grid.nextBelow(grid.atOrAbove(far)) > last) {
      for (double price = grid.atOrAbove(mid); price > last; price = grid.nextBelow(price)) {
        steps.add(new LimitStep(price, share(price, far, width)));
      }
    }
    steps.add(new LimitStep(last, share(last, far, width)));
    return new LimitLadder(steps, mid, natural);
  }

  private static double share(double price, double far, double width) {
    return (far - price) / width;
  }

  private static LadderResult refused(LadderResult.Reason reason, OrderLeg leg) {
    return new LadderResult.Refused(reason, leg.instrument().label());
  }
}
