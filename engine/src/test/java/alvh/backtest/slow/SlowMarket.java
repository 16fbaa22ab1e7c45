package alvh.backtest.slow;

import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.Quote;
import alvh.rebuild.RebuildResult;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltHistory;
import alvh.rebuild.RebuiltVixChain;
import alvh.rebuild.VixRebuild;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What the slow account reads of the market, as decimals: quotes of rebuilt days, closes, VX
/// settlements. Keeps the days it has rebuilt.
public final class SlowMarket {
  private final MarketHistory series;
  private final RebuiltHistory rebuilt;
  private final Map<LocalDate, RebuildResult> days = new HashMap<>();
  private final Map<LocalDate, VixRebuild> vixDays = new HashMap<>();

  public SlowMarket(MarketHistory series, RebuiltHistory rebuilt) {
    this.series = series;
    this.rebuilt = rebuilt;
  }

  /// @param ask not below `bid` in an orderly quote
  record TwoPrices(BigDecimal bid, BigDecimal ask) {
    BigDecimal mid() {
      return bid.add(ask).divide(BigDecimal.TWO);
    }

    BigDecimal width() {
      return ask.subtract(bid);
    }
  }

  Optional<RebuiltDay> spx(LocalDate day) {
    return days.computeIfAbsent(day, rebuilt::day) instanceof RebuildResult.Rebuilt(RebuiltDay spx)
        ? Optional.of(spx)
        : Optional.empty();
  }

  Optional<RebuiltVixChain> vix(LocalDate day) {
    return vixDays.computeIfAbsent(day, rebuilt::vixDay)
            instanceof VixRebuild.Rebuilt(RebuiltVixChain vix)
        ? Optional.of(vix)
        : Optional.empty();
  }

  /// Bid and ask at the close of `day`, where the option is listed.
  Optional<TwoPrices> quote(OptionContract option, LocalDate day) {
    Optional<Quote> quote =
        isOnSpx(option)
            ? spx(day).filter(chain -> isOpen(option, chain)).flatMap(chain -> chain.quote(option))
            : vix(day).flatMap(chain -> chain.quote(option));
    return quote.map(SlowMarket::prices);
  }

  /// Whether the expiry can be opened: on its last day an AM option can only be closed.
  private static boolean isOpen(OptionContract option, RebuiltDay chain) {
    return chain.expiries().stream()
        .anyMatch(e -> e.root() == option.root() && e.expiry().date().equals(option.expiry()));
  }

  /// The same of an option that is held: its strike stays listed wherever the index goes.
  Optional<TwoPrices> held(OptionContract option, LocalDate day) {
    Optional<Quote> quote =
        isOnSpx(option)
            ? spx(day)
                .flatMap(chain -> chain.slice(option.root(), option.expiry()))
                .map(slice -> slice.quote(option.strike(), option.right()))
            : vix(day).flatMap(chain -> chain.chain(Set.of(option)).quote(option));
    return quote.map(SlowMarket::prices);
  }

  private static TwoPrices prices(Quote quote) {
    return new TwoPrices(BigDecimal.valueOf(quote.bid()), BigDecimal.valueOf(quote.ask()));
  }

  boolean isOnSpx(OptionContract option) {
    return switch (option.root()) {
      case VIX, VIXW -> false;
      case SPX, SPXW, XSP -> true;
    };
  }

  /// The VX settlement of `day`; on the last day VRO.
  Optional<BigDecimal> vx(LocalDate settlement, LocalDate day) {
    FuturesHistory futures = series.futures(FutureRoot.VX).orElseThrow();
    return futures.settle(settlement, day).filter(s -> s > 0).map(BigDecimal::valueOf);
  }

  /// The VX contracts with a settlement on `day` whose final settlement is at hand.
  List<LocalDate> vxListed(LocalDate day) {
    return series.futures(FutureRoot.VX).orElseThrow().settlements().stream()
        .filter(s -> s.isAfter(day) && vx(s, day).isPresent() && vx(s, s).isPresent())
        .toList();
  }

  Optional<BigDecimal> on(String name, LocalDate day) {
    return series.series(name).flatMap(s -> s.on(day)).map(o -> BigDecimal.valueOf(o.value()));
  }

  /// The newest value of `name` dated up to `day`, and the day it is of.
  Optional<BigDecimal> newest(String name, LocalDate day, int days) {
    for (LocalDate date = day; !date.isBefore(day.minusDays(days)); date = date.minusDays(1)) {
      Optional<BigDecimal> value = on(name, date);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /// The days on which the index had a close: the trading days, by the data and no calendar.
  List<LocalDate> days(LocalDate from, LocalDate to) {
    var closes = series.series("spx.close").orElseThrow();
    List<LocalDate> days = new ArrayList<>();
    IntStream.range(0, closes.size())
        .mapToObj(closes::date)
        .filter(d -> !d.isBefore(from) && !d.isAfter(to))
        .forEach(days::add);
    return days;
  }
}
