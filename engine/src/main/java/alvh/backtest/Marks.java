package alvh.backtest;

import alvh.backtest.BacktestAccount.Holding;
import alvh.book.CashSettlement;
import alvh.desk.DeskMarket;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.market.MarketHistory;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The last mark of everything that is held. Changes, and belongs to one run.
final class Marks {
  private final MarketHistory history;
  private final Map<Line, OptionState> options = new HashMap<>();
  private final Map<Line, Settle> futures = new HashMap<>();

  /// One contract of one position: two positions may hold the same, and each has its own past.
  private record Line(String position, Instrument instrument) {
    static Line of(Holding held) {
      return new Line(held.position(), held.instrument());
    }
  }

  /// @param history for the daily settlements of futures, which are known before the next morning
  Marks(MarketHistory history) {
    this.history = history;
  }

  /// A future's settlement with the curve of its day.
  private record Settle(double price, Optional<VxCurve> curve) {}

  /// Marks an option anew; what its contracts made since the mark before, nothing when it has none.
  Pnl option(Holding held, OptionContract option, DeskMarket market) {
    Optional<OptionState> before = Optional.ofNullable(options.get(Line.of(held)));
    OptionState after = OptionMarks.of(option, market, before);
    options.put(Line.of(held), after);
    return before
        .map(state -> OptionAttribution.of(state, after, held.contracts()))
        .orElse(Pnl.NONE);
  }

  /// Marks a future at the settlement of `day`; without one it stands where it stood.
  Pnl future(Holding held, FutureContract future, DeskMarket market, LocalDate day) {
    Optional<Settle> before = Optional.ofNullable(futures.get(Line.of(held)));
    Optional<Double> settle = settlement(future, day);
    if (settle.isEmpty()) {
      return Pnl.NONE;
    }
    Settle after = new Settle(settle.get(), market.marks().vix().curve());
    futures.put(Line.of(held), after);
    return before
        .map(was ->
            was.curve()
                .map(curve ->
                    FutureAttribution.of(
                        future, curve, day, was.price(), after.price(), held.contracts()))
                .orElseGet(() ->
                    FutureAttribution.of(future, was.price(), after.price(), held.contracts())))
        .orElse(Pnl.NONE);
  }

  /// The daily settlement: VXM settles as VX of its date does.
  private Optional<Double> settlement(FutureContract future, LocalDate day) {
    return future.root().underlying().equals("VIX")
        ? history.futures(FutureRoot.VX).flatMap(h -> h.settle(future.settlement(), day))
        : Optional.empty();
  }

  /// What a contract made in its last night.
  Pnl settled(Holding held, CashSettlement settlement) {
    return switch (held.instrument()) {
      case OptionContract _ -> {
        OptionState last = state(held);
        options.remove(Line.of(held));
        yield OptionAttribution.settled(last, settlement.value(), held.contracts());
      }
      case FutureContract future -> {
        Settle last = Objects.requireNonNull(futures.remove(Line.of(held)));
        yield last.curve()
            .map(curve ->
                FutureAttribution.settled(
                    future, curve, last.price(), settlement.value(), held.contracts()))
            .orElseGet(() ->
                FutureAttribution.settled(
                    future, last.price(), settlement.value(), held.contracts()));
      }
      default -> throw new IllegalArgumentException(held.instrument().label());
    };
  }

  /// The first mark of what was just bought or sold.
  void first(Holding held, DeskMarket market) {
    switch (held.instrument()) {
      case OptionContract option -> option(held, option, market);
      case FutureContract future -> future(held, future, market, market.view().date());
      default -> throw new IllegalArgumentException(held.instrument().label() + " is not marked");
    }
  }

  /// Forgets what is not among `held` any more: what is bought again later begins anew.
  void keep(List<Holding> held) {
    Set<Line> lines = held.stream().map(Line::of).collect(Collectors.toSet());
    options.keySet().retainAll(lines);
    futures.keySet().retainAll(lines);
  }

  /// The price that `instrument` of `position` was last marked at, points; empty without a mark.
  OptionalDouble price(String position, Instrument instrument) {
    var line = new Line(position, instrument);
    return Stream.concat(
            Optional.ofNullable(options.get(line)).map(OptionState::price).stream(),
            Optional.ofNullable(futures.get(line)).map(Settle::price).stream())
        .mapToDouble(Double::doubleValue)
        .findFirst();
  }

  /// Whether `held` has a mark.
  boolean isMarked(Holding held) {
    return price(held.position(), held.instrument()).isPresent();
  }

  private OptionState state(Holding held) {
    OptionState state = options.get(Line.of(held));
    if (state == null) {
      throw new IllegalStateException(held.instrument().label() + " is held and was never marked");
    }
    return state;
  }

  /// What closing `holdings` at their marks would bring, USD cents; of futures nothing.
  long cents(List<Holding> holdings) {
    long cents = 0;
    for (Holding one : holdings) {
      if (one.instrument() instanceof OptionContract option) {
        cents =
            Math.addExact(
                cents, MarkCents.of(state(one).price(), option.multiplier(), one.contracts()));
      }
    }
    return cents;
  }

  /// How the options of `holdings` were marked when not at the mid of a good quote.
  List<String> notes(List<Holding> holdings) {
    List<String> notes = new ArrayList<>();
    for (Holding one : holdings) {
      if (one.instrument() instanceof OptionContract && !state(one).note().isEmpty()) {
        notes.add(state(one).note());
      }
    }
    return notes;
  }
}
