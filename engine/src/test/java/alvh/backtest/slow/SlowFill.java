package alvh.backtest.slow;

import alvh.backtest.slow.SlowMarket.TwoPrices;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a trade fills at: the net price per package and the price of each leg, points.
///
/// @param net received, or paid when negative, on the tick at or below the sum of the legs
/// @param legs before they are put on a tick; fees go by them
public record SlowFill(BigDecimal net, List<BigDecimal> legs) {
  private static final LocalDate VX_TICK = LocalDate.of(2009, 2, 2);

  /// How much of each leg's full width is given away, by the number of legs: 1, 2 and 3, 4.
  public enum Share {
    MID("0.5", "0.5", "0.5"),
    FRACTION("0.75", "0.66", "0.56"),
    CROSS("1", "1", "1");

    private final BigDecimal one;
    private final BigDecimal two;
    private final BigDecimal four;

    Share(String one, String two, String four) {
      this.one = new BigDecimal(one);
      this.two = new BigDecimal(two);
      this.four = new BigDecimal(four);
    }

    private BigDecimal of(int legs) {
      return legs == 1 ? one : legs < 4 ? two : four;
    }
  }

  /// The fill of `trade`; empty when a leg keeps it from filling.
  ///
  /// @param held options that stay listed because they are held
  static Optional<SlowFill> of(
      SlowTrade trade, SlowMarket market, Share share, Set<Instrument> held) {
    BigDecimal part = share.of(trade.legs().size());
    BigDecimal net = BigDecimal.ZERO;
    List<BigDecimal> prices = new ArrayList<>();
    for (SlowTrade.Leg leg : trade.legs()) {
      Optional<TwoPrices> quote = quote(leg, trade.day(), market, held);
      if (quote.isEmpty() || !mayTrade(quote.get(), leg, trade)) {
        return Optional.empty();
      }
      BigDecimal give = part.multiply(quote.get().width());
      BigDecimal price =
          leg.ratio() > 0 ? quote.get().bid().add(give) : quote.get().ask().subtract(give);
      prices.add(price);
      net = net.subtract(price.multiply(BigDecimal.valueOf(leg.ratio())));
    }
    BigDecimal tick = tick(trade, prices);
    BigDecimal steps = net.divide(tick, 0, RoundingMode.FLOOR);
    return Optional.of(new SlowFill(steps.multiply(tick), prices));
  }

  private static Optional<TwoPrices> quote(
      SlowTrade.Leg leg, LocalDate day, SlowMarket market, Set<Instrument> held) {
    if (leg.instrument() instanceof OptionContract option) {
      return held.contains(option) ? market.held(option, day) : market.quote(option, day);
    }
    var future = (FutureContract) leg.instrument();
    if (isEarlyClose(day)) {
      return Optional.empty();
    }
    BigDecimal tick = tick(future, day);
    return market
        .vx(future.settlement(), day)
        .map(settle -> new TwoPrices(settle.subtract(tick), settle.add(tick)));
  }

  /// The day after Thanksgiving, Christmas Eve and 3 July, when they are trading days: VX settles
  /// hours after the decision of such a day.
  private static boolean isEarlyClose(LocalDate day) {
    LocalDate thanksgiving =
        LocalDate.of(day.getYear(), 11, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    return day.equals(thanksgiving.plusDays(1))
        || MonthDay.from(day).equals(MonthDay.of(12, 24))
        || MonthDay.from(day).equals(MonthDay.of(7, 3));
  }

  /// One leg of a package that is closed may go for nothing; nothing else is sold without a bid.
  private static boolean mayTrade(TwoPrices quote, SlowTrade.Leg leg, SlowTrade trade) {
    if (quote.bid().signum() == 0) {
      boolean givenAway = !trade.opens() && trade.legs().size() > 1;
      return quote.ask().signum() > 0 && (leg.ratio() > 0 || givenAway);
    }
    return quote.bid().compareTo(quote.ask()) < 0;
  }

  private static BigDecimal tick(SlowTrade trade, List<BigDecimal> prices) {
    if (trade.legs().getFirst().instrument() instanceof FutureContract future) {
      return tick(future, trade.day());
    }
    OptionRoot root = ((OptionContract) trade.legs().getFirst().instrument()).root();
    boolean onVix = root == OptionRoot.VIX || root == OptionRoot.VIXW;
    if (trade.legs().size() > 1) {
      return new BigDecimal(onVix ? "0.01" : "0.05");
    }
    if (root == OptionRoot.VIXW && !trade.day().isBefore(LocalDate.of(2018, 11, 12))) {
      return new BigDecimal("0.01");
    }
    boolean cheap = prices.getFirst().compareTo(new BigDecimal(3)) < 0;
    return new BigDecimal(cheap ? "0.05" : "0.10");
  }

  private static BigDecimal tick(FutureContract future, LocalDate day) {
    boolean fine = future.root() == FutureRoot.VX && day.isBefore(VX_TICK);
    return new BigDecimal(fine ? "0.01" : "0.05");
  }
}
