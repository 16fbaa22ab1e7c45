package alvh.execution;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionTick;
import alvh.instrument.TickTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The net prices that a market takes, as whole multiples of its ticks.
///
/// Prices are points per package, positive when received; a single option's tick depends on its
/// premium, the price without its sign.
final class PriceGrid {
  /// A sum of quotes is off its tick by binary dust, far below a millionth of a tick.
  private static final double DUST = 1e-6;

  private final OptionTick tick;

  private PriceGrid(OptionTick tick) {
    this.tick = tick;
  }

  /// The grid of `legs`; empty when they are not of one kind.
  static Optional<PriceGrid> of(
      List<OrderLeg> legs, LocalDate date, TickTable ticks, double shareTick) {
    if (legs.size() == 1 && Math.abs(legs.getFirst().ratio()) == 1) {
      return Optional.of(
          switch (legs.getFirst().instrument()) {
            case OptionContract option ->
                new PriceGrid(Objects.requireNonNull(ticks.options().get(option.root())).at(date));
            case FutureContract future -> even(ticks.tick(future.root(), date));
            case EtpShare share -> even(shareTick);
          });
    }
    if (legs.stream().map(leg -> leg.instrument().getClass()).distinct().count() > 1) {
      return Optional.empty();
    }
    // the coarsest step of the legs is a price for all of them
    return legs.stream()
        .map(leg ->
            switch (leg.instrument()) {
              case OptionContract option -> ticks.packageTick(option.root(), date);
              case FutureContract future -> ticks.tick(future.root(), date);
              case EtpShare share -> shareTick;
            })
        .max(Double::compare)
        .map(PriceGrid::even);
  }

  private static PriceGrid even(double step) {
    return new PriceGrid(new OptionTick(0, step, step));
  }

  /// The lowest price of the grid that is not below `price`.
  double atOrAbove(double price) {
    // paid prices round towards 0, received ones away from it
    return price > 0 ? above(price) : 0 - below(-price);
  }

  /// The highest price of the grid below `price`, itself on the grid.
  double nextBelow(double price) {
    double finest = tick.below();
    return price > finest / 2 ? below(price - finest / 2) : 0 - above(-price + finest / 2);
  }

  /// The lowest premium on the grid from `premium` upwards.
  private double above(double premium) {
    double onFine = steps(Math.ceil(premium / tick.below() - DUST), tick.below());
    return onFine < tick.threshold() - tick.below() / 2
        ? onFine
        : steps(Math.ceil(premium / tick.from() - DUST), tick.from());
  }

  /// The highest premium on the grid from `premium` downwards.
  private double below(double premium) {
    double onCoarse = steps(Math.floor(premium / tick.from() + DUST), tick.from());
    return onCoarse >= tick.threshold() - tick.below() / 2
        ? onCoarse
        : Math.max(0, steps(Math.floor(premium / tick.below() + DUST), tick.below()));
  }

  /// `count` steps, free of binary dust: ticks are whole multiples of .0001.
  private static double steps(double count, double step) {
    return Math.rint(count * step * 1e4) / 1e4;
  }
}
