package alvh.market;

import alvh.instrument.FutureRoot;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;

/// The monthly contracts of one futures product and their daily settlements.
public final class FuturesHistory {
  private final FutureRoot root;
  private final SettleClock clock;
  private final NavigableMap<LocalDate, FuturesSeries> bySettlement;
  private final Instant visibleUntil;
  private final Memory memory;

  private FuturesHistory(
      FutureRoot root,
      SettleClock clock,
      NavigableMap<LocalDate, FuturesSeries> bySettlement,
      Instant visibleUntil,
      Memory memory) {
    this.root = root;
    this.clock = clock;
    this.bySettlement = bySettlement;
    this.visibleUntil = visibleUntil;
    this.memory = memory;
  }

  /// The history of `contracts`, one series per final settlement date.
  public static FuturesHistory of(
      FutureRoot root, SettleClock clock, Collection<FuturesSeries> contracts) {
    var map = new TreeMap<LocalDate, FuturesSeries>();
    for (FuturesSeries series : contracts) {
      if (series.contract().root() != root
          || map.put(series.contract().settlement(), series) != null) {
        throw new IllegalArgumentException(
            "one " + root + " series per settlement date, got " + series.contract().label());
      }
    }
    return new FuturesHistory(root, clock, map, Instant.MAX, new Memory());
  }

  /// The product.
  public FutureRoot root() {
    return root;
  }

  /// The final settlement dates of all contracts, ascending.
  public List<LocalDate> settlements() {
    return List.copyOf(bySettlement.keySet());
  }

  /// The contract that settles finally on `settlement`, cut to what is visible.
  public Optional<FuturesSeries> contract(LocalDate settlement) {
    return Optional.ofNullable(bySettlement.get(settlement))
        .map(s ->
            new FuturesSeries(
                s.contract(),
                s.bars().stream().filter(b -> isVisible(b.tradeDate())).toList(),
                s.source()));
  }

  /// The settlement of one contract on one day, if visible and present.
  public Optional<Double> settle(LocalDate settlement, LocalDate day) {
    if (!isVisible(day)) {
      return Optional.empty();
    }
    return Optional.ofNullable(bySettlement.get(settlement))
        .flatMap(s -> s.on(day))
        .filter(b -> b.settle().isPresent())
        .map(b -> b.settle().getAsDouble());
  }

  /// The curve of `day`: every contract that settles after it and has a settlement on it. Empty
  /// when none has or the day is not yet visible.
  public Optional<FuturesCurve> curve(LocalDate day) {
    return isVisible(day)
        ? memory.remember(day, Struck.class, () -> struck(day)).curve()
        : Optional.empty();
  }

  /// What is kept of a day: its curve, or that it has none.
  private record Struck(Optional<FuturesCurve> curve) {}

  private Struck struck(LocalDate day) {
    var points = new ArrayList<FuturesCurve.Point>();
    for (var entry : bySettlement.tailMap(day, false).entrySet()) {
      settle(entry.getKey(), day)
          .ifPresent(settle ->
              points.add(
                  new FuturesCurve.Point(entry.getKey(), settle, entry.getValue().source())));
    }
    return new Struck(
        points.isEmpty()
            ? Optional.empty()
            : Optional.of(new FuturesCurve(day, clock.visibleAt(day), points)));
  }

  /// The days on which any contract has a visible bar, ascending.
  public List<LocalDate> days() {
    return bySettlement.values().stream()
        .flatMap(s -> s.bars().stream())
        .map(FuturesBar::tradeDate)
        .filter(this::isVisible)
        .distinct()
        .sorted()
        .toList();
  }

  /// The newest day on which any contract has a bar, visible or not: where looking can stop.
  public LocalDate lastDay() {
    return memory.remember(
        "last day",
        LocalDate.class,
        () ->
            bySettlement.values().stream()
                .filter(s -> !s.bars().isEmpty())
                .map(s -> s.bars().getLast().tradeDate())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN));
  }

  /// A series that follows day by day from these futures and another series; computed once for both
  /// and all their cuts, and cut where the first of them ends.
  ///
  /// @param key names what it is
  /// @param causal what it says of a day must follow from what is known up to that day
  public DailySeries joined(
      String key, DailySeries other, BiFunction<FuturesHistory, DailySeries, DailySeries> causal) {
    FuturesHistory whole = new FuturesHistory(root, clock, bySettlement, Instant.MAX, memory);
    DailySeries all =
        memory.remember(
            other.with(key), DailySeries.class, () -> causal.apply(whole, other.uncut()));
    int end = other.size() == 0 ? -1 : all.indexUpTo(other.date(other.size() - 1));
    while (end >= 0 && !isVisible(all.date(end))) {
      end--;
    }
    return all.head(end + 1);
  }

  /// The part a decision at `instant` may know.
  public FuturesHistory visibleAt(Instant instant) {
    return new FuturesHistory(root, clock, bySettlement, instant, memory);
  }

  /// The part that is known at `instant` as a history of its own: later settlements, contracts that
  /// had none yet and what was computed with them are not behind it.
  public FuturesHistory severedAt(Instant instant) {
    FuturesHistory known = visibleAt(instant);
    return of(
        root,
        clock,
        bySettlement.keySet().stream()
            .flatMap(settlement -> known.contract(settlement).stream())
            .filter(series -> !series.bars().isEmpty())
            .toList());
  }

  /// The history with `change` done to every price that is not known at `instant`.
  FuturesHistory changedAfter(Instant instant, DoubleUnaryOperator change) {
    return of(
        root,
        clock,
        bySettlement.values().stream()
            .map(s ->
                new FuturesSeries(
                    s.contract(),
                    s.bars().stream()
                        .map(bar ->
                            clock.visibleAt(bar.tradeDate()).isAfter(instant)
                                ? bar.changed(change)
                                : bar)
                        .toList(),
                    s.source()))
            .toList());
  }

  /// The newest trading day up to `day` whose settlements are due by the instant of this history.
  /// Whether it has them is another question: due and absent is a gap in the data.
  public LocalDate newestDueDay(LocalDate day, TradingCalendar calendar) {
    LocalDate due = day;
    while (!calendar.isTradingDay(due) || !isVisible(due)) {
      due = calendar.previous(due);
    }
    return due;
  }

  /// Whether the settlements of `day` are known.
  public boolean isVisible(LocalDate day) {
    return !clock.visibleAt(day).isAfter(visibleUntil);
  }
}
