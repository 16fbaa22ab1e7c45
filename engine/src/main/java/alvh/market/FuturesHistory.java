package alvh.market;

import alvh.instrument.FutureRoot;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The monthly contracts of one futures product and their daily settlements.
public final class FuturesHistory {
  private final FutureRoot root;
  private final SettleClock clock;
  private final NavigableMap<LocalDate, FuturesSeries> bySettlement;
  private final Instant visibleUntil;

  private FuturesHistory(
      FutureRoot root,
      SettleClock clock,
      NavigableMap<LocalDate, FuturesSeries> bySettlement,
      Instant visibleUntil) {
    this.root = root;
    this.clock = clock;
    this.bySettlement = bySettlement;
    this.visibleUntil = visibleUntil;
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
    return new FuturesHistory(root, clock, map, Instant.MAX);
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
    var points = new ArrayList<FuturesCurve.Point>();
    for (var entry : bySettlement.tailMap(day, false).entrySet()) {
      settle(entry.getKey(), day)
          .ifPresent(settle ->
              points.add(
                  new FuturesCurve.Point(entry.getKey(), settle, entry.getValue().source())));
    }
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new FuturesCurve(day, clock.visibleAt(day), points));
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

  /// The part a decision at `instant` may know.
  public FuturesHistory visibleAt(Instant instant) {
    return new FuturesHistory(root, clock, bySettlement, instant);
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
