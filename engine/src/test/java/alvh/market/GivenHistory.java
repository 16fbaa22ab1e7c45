package alvh.market;

import alvh.instrument.FutureRoot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A history as a test writes it down.
public final class GivenHistory implements MarketHistory {
  private final Map<String, DailySeries> series = new LinkedHashMap<>();
  private final Map<String, ReleaseDates> releases = new LinkedHashMap<>();
  private Optional<FuturesHistory> vx = Optional.empty();
  private List<OptionChain> chains = List.of();

  /// With closes struck at 16:15 New York.
  public GivenHistory with(String name, NavigableMap<LocalDate, Double> closes) {
    var info = new SeriesInfo(name, "points", LocalTime.of(16, 15), 0, "given");
    series.put(name, DailySeries.of(info, closes));
    return this;
  }

  /// With VX settlements of one day, by final settlement date, known at 16:15 New York.
  public GivenHistory withVx(LocalDate day, Map<LocalDate, Double> settles) {
    var clock = new SettleClock(new TreeMap<>(Map.of(LocalDate.EPOCH, LocalTime.of(16, 15))));
    vx =
        Optional.of(
            FuturesHistory.of(
                FutureRoot.VX,
                clock,
                settles.entrySet().stream()
                    .map(e -> VxDays.of(e.getKey(), Map.of(day, e.getValue())))
                    .toList()));
    return this;
  }

  /// With these futures.
  public GivenHistory with(FuturesHistory futures) {
    vx = Optional.of(futures);
    return this;
  }

  /// With the dates of a release.
  public GivenHistory with(ReleaseDates dates) {
    releases.put(dates.name(), dates);
    return this;
  }

  /// With these chains.
  public GivenHistory with(OptionChain... given) {
    chains = List.of(given);
    return this;
  }

  @Override
  public Optional<DailySeries> series(String name) {
    return Optional.ofNullable(series.get(name));
  }

  @Override
  public Set<String> seriesNames() {
    return new TreeSet<>(series.keySet());
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return vx.filter(f -> f.root() == root);
  }

  @Override
  public Optional<ReleaseDates> releases(String name) {
    return Optional.ofNullable(releases.get(name));
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    return chains.stream().filter(c -> c.asOf().equals(instant)).toList();
  }
}
