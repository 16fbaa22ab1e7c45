package alvh.backtest;

import alvh.backtest.RoundTrip.Leg;
import alvh.book.Fill;
import alvh.book.FillLeg;
import alvh.execution.FillModel;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.market.Quote;
import alvh.time.NewYork;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;

/// Adds the fills and settlements of one position up to its round trip. Changes as events come, so
/// it stays with the thread that reads them.
final class PositionCash {
  private static final BigDecimal CENTS_PER_USD = BigDecimal.valueOf(100);

  private final TradeEvent.Filled first;
  private final FillModel fills;
  private final Map<Instrument, Integer> held = new LinkedHashMap<>();
  private long premiumCents;
  private long closingCents;
  private long openingFeesCents;
  private long closingFeesCents;
  private long slippageCents;
  private int packages;
  private int mostPackages;
  private Optional<Instant> closed = Optional.empty();
  private OptionalDouble shortLongClosed = OptionalDouble.empty();
  private String closingReason = "";

  PositionCash(TradeEvent.Filled first, FillModel fills) {
    this.first = first;
    this.fills = fills;
  }

  String position() {
    return first.position();
  }

  void add(TradeEvent.Filled event) {
    Fill fill = event.fill();
    boolean isOpening = event.order().effect() == Order.Effect.OPEN;
    long cents = netCents(fill);
    slippageCents += event.slippageCents();
    for (FillLeg leg : fill.legs()) {
      held.merge(leg.instrument(), leg.ratio() * fill.quantity(), Integer::sum);
    }
    held.values().removeIf(contracts -> contracts == 0);
    packages += isOpening ? fill.quantity() : -fill.quantity();
    mostPackages = Math.max(mostPackages, packages);
    if (isOpening) {
      premiumCents += cents;
      openingFeesCents += fill.feesCents();
      closed = Optional.empty();
      closingReason = "";
    } else {
      closingCents -= cents;
      closingFeesCents += fill.feesCents();
      shortLongClosed = shortLong(event.order(), -1);
      close(event);
    }
  }

  void settle(TradeEvent.Settled event) {
    var settlement = event.settlement();
    boolean isFuture = held.keySet().stream().anyMatch(FutureContract.class::isInstance);
    if (isFuture) {
      // a future is paid day by day; the whole of it is its value against its price
      BigDecimal value = BigDecimal.valueOf(settlement.value());
      held.forEach((instrument, contracts) -> {
        if (settlement.settles(instrument)) {
          closingCents -=
              cents(value.multiply(BigDecimal.valueOf((long) contracts * instrument.multiplier())));
        }
      });
    } else {
      closingCents -= event.cashCents();
    }
    held.keySet().removeIf(settlement::settles);
    shortLongClosed = OptionalDouble.empty();
    close(event);
  }

  private void close(TradeEvent event) {
    if (held.isEmpty()) {
      closed = Optional.of(event.at());
      closingReason = event.reason();
    }
  }

  RoundTrip trip(TradeLog.RunningPnl made, NavigableMap<LocalDate, BacktestDay> days) {
    Order order = first.order();
    return new RoundTrip(
        position(),
        order.sleeve(),
        PositionKind.of(order.legs().getFirst().instrument()),
        first.at(),
        closed,
        order.legs().stream()
            .map(l -> new Leg(l.instrument(), l.ratio(), price(l, order.legs().size())))
            .toList(),
        mostPackages,
        premiumCents,
        closingCents,
        openingFeesCents,
        closingFeesCents,
        slippageCents,
        made.totalCents(),
        made.mostCents(),
        made.leastCents(),
        at(first.at(), days),
        closed
            .map(instant -> at(instant, days))
            .orElse(RoundTrip.Close.of(days.lastEntry().getValue())),
        shortLong(order, 1),
        shortLongClosed,
        first.reason(),
        closingReason);
  }

  /// The close of the day of `instant`, or of the trading day before.
  private static RoundTrip.Close at(Instant instant, NavigableMap<LocalDate, BacktestDay> days) {
    var entry = days.floorEntry(NewYork.date(instant));
    return RoundTrip.Close.of((entry == null ? days.firstEntry() : entry).getValue());
  }

  private static long netCents(Fill fill) {
    int multiplier = fill.legs().getFirst().instrument().multiplier();
    return cents(
        BigDecimal.valueOf(fill.netPrice())
            .multiply(BigDecimal.valueOf((long) fill.quantity() * multiplier)));
  }

  private static long cents(BigDecimal usd) {
    return usd.multiply(CENTS_PER_USD).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /// Where in its quote the model of the run fills a leg.
  private double price(OrderLeg leg, int legs) {
    return switch (leg.price()) {
      case LegPrice.Settled(double settle) -> settle;
      case LegPrice.Quoted(Quote quote) -> {
        double given = fills.share(legs) * quote.width();
        yield leg.ratio() > 0 ? quote.bid() + given : quote.ask() - given;
      }
    };
  }

  /// Premium of what is sold over premium of what is bought, as it was opened.
  ///
  /// @param side 1 for an opening order, -1 for a closing one, whose bought legs were sold
  private OptionalDouble shortLong(Order order, int side) {
    double sold = 0;
    double bought = 0;
    for (OrderLeg leg : order.legs()) {
      double worth = Math.abs(leg.ratio()) * price(leg, order.legs().size());
      if (leg.ratio() * side < 0) {
        sold += worth;
      } else {
        bought += worth;
      }
    }
    return sold > 0 && bought > 0 ? OptionalDouble.of(sold / bought) : OptionalDouble.empty();
  }
}
