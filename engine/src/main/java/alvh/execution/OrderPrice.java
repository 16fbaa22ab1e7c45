package alvh.execution;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.OptionContract;
import alvh.instrument.TickTable;
import alvh.market.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The price at which an order fills under a [FillModel], or the leg that keeps it from filling.
///
/// A leg whose quote is missing, crossed or locked fills under no model. Where nobody bids, a leg
/// can be bought; it is sold only within a package of several legs that closes a position, where
/// its bid of 0 costs the package nothing more, as the quotes of a held package count it. A future
/// of which only a settlement is known has a market one tick to either side of it.
///
/// @param order the order
/// @param ticks smallest price steps
/// @param date the trade date
public record OrderPrice(Order order, TickTable ticks, LocalDate date) {
  /// Shares trade in cents.
  private static final double SHARE_TICK = 0.01;

  /// Prices are multiples of a cent or of parts of it by a share; this only removes binary dust.
  private static final int DECIMALS = 8;

  /// The outcome under `model`.
  public FillOutcome at(FillModel model) {
    Optional<String> obstacle =
        mixed().or(() -> order.legs().stream().flatMap(l -> obstacle(l).stream()).findFirst());
    if (obstacle.isPresent()) {
      return new FillOutcome.NotFilled(obstacle.get());
    }
    double share = model.share(order.legs().size());
    List<Double> prices = new ArrayList<>();
    double net = 0;
    for (OrderLeg leg : order.legs()) {
      Quote quote = quote(leg);
      double price =
          leg.ratio() > 0
              ? quote.bid() + share * quote.width()
              : quote.ask() - share * quote.width();
      prices.add(price);
      net -= leg.ratio() * price;
    }
    return new FillOutcome.Filled(onTick(net, prices), net, prices);
  }

  /// Why instruments of several kinds have no one price.
  private Optional<String> mixed() {
    boolean isOneKind =
        order.legs().stream().map(l -> l.instrument().getClass()).distinct().count() == 1
            && order.legs().stream().map(l -> l.instrument().multiplier()).distinct().count() == 1;
    return isOneKind
        ? Optional.empty()
        : Optional.of(order.position() + ": legs of several kinds have no one price");
  }

  private Optional<String> obstacle(OrderLeg leg) {
    String name = leg.instrument().label();
    return switch (leg.price()) {
      case LegPrice.Settled settled ->
          leg.instrument() instanceof FutureContract
              ? Optional.empty()
              : Optional.of(name + " has a settlement and no quote");
      case LegPrice.Quoted(Quote quote) ->
          switch (quote.state()) {
            case TWO_SIDED -> Optional.empty();
            case ZERO_BID ->
                leg.ratio() > 0 || isGivenAway()
                    ? Optional.empty()
                    : Optional.of(name + " is to be sold and nobody bids");
            case LOCKED -> Optional.of(name + " is locked at " + quote.bid());
            case CROSSED -> Optional.of(name + " is crossed: " + quote.bid() + " / " + quote.ask());
            case NO_QUOTE, UNLISTED -> Optional.of(name + " is quoted 0 / 0");
          };
    };
  }

  /// Whether a leg without a bid may be sold at 0: it leaves with the package that is closed.
  private boolean isGivenAway() {
    return order.effect() == Order.Effect.CLOSE && order.legs().size() > 1;
  }

  private Quote quote(OrderLeg leg) {
    return switch (leg.price()) {
      case LegPrice.Quoted(Quote quote) -> quote;
      case LegPrice.Settled(double settle) -> {
        double tick = tick(leg, settle);
        yield new Quote(Math.max(0, settle - tick), settle + tick);
      }
    };
  }

  /// `net` on the tick at or below it: less received, more paid.
  private double onTick(double net, List<Double> prices) {
    OrderLeg first = order.legs().getFirst();
    double tick =
        order.legs().size() == 1
            ? Math.abs(first.ratio()) * tick(first, prices.getFirst())
            : order.legs().stream().mapToDouble(this::packageTick).max().orElseThrow();
    BigDecimal step = BigDecimal.valueOf(tick);
    return new BigDecimal(net)
            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
            .divide(step, 0, RoundingMode.FLOOR)
            .multiply(step)
            .doubleValue()
        + 0.0;
  }

  /// The step of the net price of a package, the coarsest of its classes.
  private double packageTick(OrderLeg leg) {
    return leg.instrument() instanceof OptionContract option
        ? ticks.packageTick(option.root(), date)
        : tick(leg, 0);
  }

  private double tick(OrderLeg leg, double premium) {
    return switch (leg.instrument()) {
      case OptionContract option -> ticks.tick(option.root(), date, premium);
      case FutureContract future -> ticks.tick(future.root(), date);
      case EtpShare share -> SHARE_TICK;
    };
  }
}
