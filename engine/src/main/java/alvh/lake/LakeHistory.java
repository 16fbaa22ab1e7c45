package alvh.lake;

import alvh.files.ReadingRules;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The market's past as a lake had it at the moment of a snapshot: of each partition the revision
/// that was in force then, read as it is asked for.
///
/// Safe for several threads; one reads at a time.
public final class LakeHistory implements MarketHistory, AutoCloseable {
  private final LakeSnapshot snapshot;
  private final ReadingRules rules;
  private final Map<LakeDataset, ColumnCache> caches;
  private final Map<String, Optional<DailySeries>> series = new HashMap<>();
  private final Map<String, Optional<ReleaseDates>> releases = new HashMap<>();
  private final Map<LakeDataset, LastDay> lastDays = new HashMap<>();
  private final NavigableMap<Partition, String> used = new TreeMap<>();
  private Optional<DuckDb> database = Optional.empty();
  private Optional<Futures> futures = Optional.empty();

  private LakeHistory(
      LakeSnapshot snapshot, ReadingRules rules, Map<LakeDataset, ColumnCache> caches) {
    this.snapshot = snapshot;
    this.rules = rules;
    this.caches = caches;
  }

  /// A day that was read last, with all its instants: they are asked for one after the other.
  private record LastDay(LocalDate day, List<OptionChain> chains) {}

  /// The futures, once looked for.
  private record Futures(Optional<FuturesHistory> history) {}

  /// The history in `snapshot`.
  public static LakeHistory of(LakeSnapshot snapshot, ReadingRules rules) {
    return new LakeHistory(snapshot, rules, Map.of());
  }

  /// The history in `lake` as it is now, its quotes through caches, which are made where they are
  /// missing or of another content.
  public static LakeHistory cached(Lake lake, ReadingRules rules) {
    LakeSnapshot snapshot = lake.snapshot();
    Map<LakeDataset, ColumnCache> caches = new TreeMap<>();
    for (LakeDataset dataset : snapshot.datasets()) {
      if (dataset.kind() == LakeKind.OPTION_QUOTES) {
        caches.put(dataset, ColumnCache.open(lake, snapshot, dataset.subject(), rules.calendar()));
      }
    }
    return new LakeHistory(snapshot, rules, caches);
  }

  @Override
  public synchronized Optional<DailySeries> series(String name) {
    Optional<DailySeries> known = series.get(name);
    if (known == null) {
      known =
          revision(LakeDataset.SERIES, name)
              .map(r -> SeriesRows.read(database(), r.file(), name, rules.calendar()));
      series.put(name, known);
    }
    return known;
  }

  @Override
  public Set<String> seriesNames() {
    Set<String> names = new TreeSet<>();
    snapshot.newest(LakeDataset.SERIES).forEach(r -> names.add(r.partition().value()));
    return Collections.unmodifiableSet(names);
  }

  /// The monthly contracts of `root`.
  @Override
  public synchronized Optional<FuturesHistory> futures(FutureRoot root) {
    if (root != FutureRoot.VX) {
      return Optional.empty();
    }
    Futures known = futures.orElseGet(() -> new Futures(readFutures(root)));
    futures = Optional.of(known);
    return known.history();
  }

  private Optional<FuturesHistory> readFutures(FutureRoot root) {
    List<FuturesSeries> contracts = new ArrayList<>();
    for (Revision revision : snapshot.newest(LakeDataset.futures(root))) {
      LocalDate settlement = LocalDate.parse(revision.partition().value());
      if (rules.calendar().vixSettlement(YearMonth.from(settlement)).equals(settlement)) {
        contracts.add(
            FuturesRows.read(
                database(), use(revision).file(), new FutureContract(root, settlement)));
      }
    }
    return contracts.isEmpty()
        ? Optional.empty()
        : Optional.of(FuturesHistory.of(root, rules.vxSettleClock(), contracts));
  }

  @Override
  public synchronized Optional<ReleaseDates> releases(String name) {
    Optional<ReleaseDates> known = releases.get(name);
    if (known == null) {
      known =
          revision(LakeDataset.RELEASES, name)
              .map(r -> ReleaseRows.read(database(), r.file(), name));
      releases.put(name, known);
    }
    return known;
  }

  @Override
  public synchronized List<OptionChain> chains(Instant instant) {
    LocalDate day = NewYork.date(instant);
    List<OptionChain> found = new ArrayList<>();
    for (LakeDataset dataset : snapshot.datasets()) {
      if (dataset.kind() == LakeKind.OPTION_QUOTES) {
        ColumnCache cache = caches.get(dataset);
        if (cache == null) {
          day(dataset, day).stream().filter(c -> c.asOf().equals(instant)).forEach(found::add);
        } else if (cache.find(instant) >= 0) {
          revision(dataset, day.toString());
          found.add(cache.chain(cache.find(instant)));
        }
      }
    }
    return found;
  }

  /// The chains of `day` in `dataset`, ascending in time.
  private List<OptionChain> day(LakeDataset dataset, LocalDate day) {
    LastDay last = lastDays.get(dataset);
    if (last == null || !last.day().equals(day)) {
      List<OptionChain> chains =
          revision(dataset, day.toString())
              .map(r -> ChainRows.read(database(), r.file(), dataset.subject(), rules.calendar()))
              .orElse(List.of());
      last = new LastDay(day, chains);
      lastDays.put(dataset, last);
    }
    return last.chains();
  }

  /// The content hash of every partition that has been given out so far, by its name: with these
  /// alone, the same questions have the same answers.
  public synchronized Map<String, String> used() {
    Map<String, String> names = new TreeMap<>();
    used.forEach((partition, hash) -> names.put(partition.toString(), hash));
    return names;
  }

  private Optional<Revision> revision(LakeDataset dataset, String value) {
    return Partition.find(dataset, value).flatMap(snapshot::newest).map(this::use);
  }

  private Revision use(Revision revision) {
    used.put(revision.partition(), revision.hash());
    return revision;
  }

  private DuckDb database() {
    DuckDb opened = database.orElseGet(DuckDb::open);
    database = Optional.of(opened);
    return opened;
  }

  /// Gives database and caches up; what was given out stays, nothing more may be asked.
  @Override
  public synchronized void close() {
    caches.values().forEach(ColumnCache::close);
    database.ifPresent(DuckDb::close);
    database = Optional.empty();
  }
}
