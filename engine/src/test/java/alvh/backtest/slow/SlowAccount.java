package alvh.backtest.slow;

import alvh.backtest.slow.SlowMarket.TwoPrices;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The slow account: cash, contracts and marks day by day, in exact decimals of USD; changes.
public final class SlowAccount {
  private final SlowMarket market;
  private final SlowFees fees;
  private final SlowFill.Share share;
  private final SlowSettlement settlement;

  /// Contracts held, in the order of opening.
  private final Map<Line, Long> held = new LinkedHashMap<>();

  /// The newest mark of an option or settlement of a future.
  private final Map<Line, BigDecimal> last = new HashMap<>();

  private final List<String> happened = new ArrayList<>();
  private BigDecimal cash;

  /// One contract of one position.
  private record Line(String position, Instrument instrument) {}

  public SlowAccount(SlowMarket market, SlowFees fees, SlowFill.Share share, BigDecimal start) {
    this.market = market;
    this.fees = fees;
    this.share = share;
    this.settlement = new SlowSettlement(market);
    this.cash = start;
  }

  /// The account on every trading day from `from` to `to`.
  public List<SlowDay> run(List<SlowTrade> script, LocalDate from, LocalDate to) {
    List<SlowDay> days = new ArrayList<>();
    Optional<LocalDate> before = Optional.empty();
    for (LocalDate day : market.days(from, to)) {
      happened.clear();
      BigDecimal interest =
          before.map(b -> SlowInterest.of(market, cash, b, day)).orElse(BigDecimal.ZERO);
      cash = cash.add(interest);
      settle(day, true);
      payFutures(day);
      settle(day, false);
      Set<Instrument> listed =
          held.keySet().stream().map(Line::instrument).collect(Collectors.toSet());
      script.stream().filter(t -> t.day().equals(day)).forEach(t -> trade(t, listed));
      days.add(new SlowDay(day, cash, marks(day), interest, List.copyOf(happened)));
      before = Optional.of(day);
    }
    return days;
  }

  private void settle(LocalDate day, boolean morning) {
    List<Line> ended =
        held.keySet().stream()
            .filter(l -> SlowSettlement.isMorning(l.instrument) == morning)
            .filter(l -> SlowSettlement.expiry(l.instrument).equals(day))
            .toList();
    for (Line line : ended) {
      BigDecimal points =
          line.instrument instanceof OptionContract option
              ? settlement.payoff(option)
              : settlement.value(line.instrument).subtract(last(line));
      pay(usd(line, points, count(line)), line.position + " settled");
      held.remove(line);
    }
  }

  private void payFutures(LocalDate day) {
    for (Line line : held.keySet()) {
      if (line.instrument instanceof FutureContract future) {
        BigDecimal now = market.vx(future.settlement(), day).orElseThrow();
        pay(usd(line, now.subtract(last(line)), count(line)), line.position + " paid");
        last.put(line, now);
      }
    }
  }

  private long count(Line line) {
    return held.getOrDefault(line, 0L);
  }

  private BigDecimal last(Line line) {
    return Optional.ofNullable(last.get(line)).orElseThrow();
  }

  private void trade(SlowTrade trade, Set<Instrument> listed) {
    if (!trade.opens()
        && held.keySet().stream().noneMatch(l -> l.position.equals(trade.position()))) {
      return;
    }
    Optional<SlowFill> fill = SlowFill.of(trade, market, share, listed);
    if (fill.isEmpty()) {
      happened.add(trade.position() + " not filled");
      return;
    }
    BigDecimal net = fill.get().net();
    for (int i = 0; i < trade.legs().size(); i++) {
      SlowTrade.Leg leg = trade.legs().get(i);
      var line = new Line(trade.position(), leg.instrument());
      if (leg.instrument() instanceof FutureContract future) {
        // only the difference to the day's settlement changes hands
        BigDecimal settle = market.vx(future.settlement(), trade.day()).orElseThrow();
        net = net.add(settle.multiply(BigDecimal.valueOf(leg.ratio())));
        last.put(line, settle);
      }
      pay(fee(leg, trade, fill.get().legs().get(i)).negate(), trade.position() + " fee");
      held.merge(line, (long) leg.ratio() * trade.quantity(), Long::sum);
    }
    var first = new Line(trade.position(), trade.legs().getFirst().instrument());
    pay(usd(first, net, trade.quantity()), trade.position() + " traded");
    held.values().removeIf(count -> count == 0);
  }

  private BigDecimal fee(SlowTrade.Leg leg, SlowTrade trade, BigDecimal price) {
    BigDecimal each =
        switch (leg.instrument()) {
          case OptionContract option ->
              fees.usd("broker", trade.day(), price)
                  .add(fees.usd(option.root().name(), trade.day(), price));
          case FutureContract future -> fees.usd(future.root().name(), trade.day(), price);
          default -> throw new IllegalArgumentException(leg.instrument().label());
        };
    return each.multiply(BigDecimal.valueOf(Math.abs((long) leg.ratio() * trade.quantity())))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal marks(LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : held.keySet()) {
      if (line.instrument instanceof OptionContract option) {
        BigDecimal mark = mark(line, option, day);
        last.put(line, mark);
        sum = sum.add(usd(line, mark, count(line)));
      }
    }
    return sum;
  }

  private BigDecimal mark(Line line, OptionContract option, LocalDate day) {
    Optional<TwoPrices> quote = market.held(option, day);
    if (quote.isPresent()
        && quote.get().ask().signum() > 0
        && quote.get().bid().compareTo(quote.get().ask()) <= 0) {
      return quote.get().mid();
    }
    List<LocalDate> ahead = market.days(day.plusDays(1), option.expiry());
    boolean isLastClose = ahead.size() == 1 && SlowSettlement.isMorning(option);
    if (quote.isEmpty() && isLastClose && market.isOnSpx(option)) {
      BigDecimal strike = BigDecimal.valueOf(option.strike());
      BigDecimal inside = market.on("spx.close", day).orElseThrow().subtract(strike);
      return inside.multiply(BigDecimal.valueOf(option.right().sign())).max(BigDecimal.ZERO);
    }
    happened.add(option.label() + " at its last mark");
    return last(line);
  }

  /// Whole cents of `count` contracts at `points`.
  private static BigDecimal usd(Line line, BigDecimal points, long count) {
    int perPoint =
        switch (line.instrument) {
          case FutureContract future when future.root() == FutureRoot.VX -> 1_000;
          default -> 100;
        };
    return points
        .multiply(BigDecimal.valueOf(perPoint))
        .multiply(BigDecimal.valueOf(count))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private void pay(BigDecimal usd, String what) {
    cash = cash.add(usd);
    happened.add(what + " " + usd.toPlainString());
  }
}
