package alvh.market;

import alvh.instrument.FutureRoot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A history that ends at an instant: what became known later is not in it at all, nor anything
/// computed with it.
///
/// A [DayView] hides what is later; here it does not exist, so what decides the same over both has
/// not looked ahead by any other way. Dates of scheduled releases stay, as they are known before.
/// Safe for several threads.
public final class TruncatedHistory implements MarketHistory {
  private final MarketHistory whole;
  private final Instant end;
  private final Map<String, Optional<DailySeries>> series = new ConcurrentHashMap<>();
  private final Map<FutureRoot, Optional<FuturesHistory>> futures = new ConcurrentHashMap<>();

  private TruncatedHistory(MarketHistory whole, Instant end) {
    this.whole = whole;
    this.end = end;
  }

  /// What is known of `whole` at `end`.
  public static TruncatedHistory of(MarketHistory whole, Instant end) {
    return new TruncatedHistory(whole, end);
  }

  @Override
  public Optional<DailySeries> series(String name) {
    return series.computeIfAbsent(name, n -> whole.series(n).map(s -> s.severedAt(end)));
  }

  @Override
  public Set<String> seriesNames() {
    return whole.seriesNames();
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return futures.computeIfAbsent(root, r -> whole.futures(r).map(f -> f.severedAt(end)));
  }

  @Override
  public Optional<ReleaseDates> releases(String name) {
    return whole.releases(name);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    return instant.isAfter(end) ? List.of() : whole.chains(instant);
  }
}
