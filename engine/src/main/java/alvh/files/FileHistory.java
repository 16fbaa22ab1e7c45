package alvh.files;

import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The market's past as a folder of files has it, read as it is asked for.
///
/// A file is read once, when a series of it is first asked for. Safe for several threads; one reads
/// at a time.
public final class FileHistory implements MarketHistory {
  private final List<DataFile> files;
  private final ReadingRules rules;
  private final ChainFiles chainFiles;
  private final List<OptionChain> given;
  private final Map<String, SeriesFile> read = new HashMap<>();
  private final Map<String, Optional<DailySeries>> series = new HashMap<>();
  private final Map<String, Optional<ReleaseDates>> releases = new HashMap<>();
  private final Set<String> names;
  private final Map<String, List<Instant>> chainInstants = new HashMap<>();
  private final Map<String, QualityReport> quality = new HashMap<>();
  private final Map<String, Path> used;
  private Optional<VxContracts> contracts = Optional.empty();

  private FileHistory(
      List<DataFile> files, ReadingRules rules, List<OptionChain> given, Map<String, Path> used) {
    this.files = files;
    this.used = used;
    this.rules = rules;
    this.chainFiles = ChainFiles.of(rules.calendar());
    this.given = given;
    Set<String> all = new TreeSet<>();
    files.forEach(file -> all.addAll(SeriesNames.of(file)));
    this.names = Collections.unmodifiableSet(all);
  }

  /// The history in `folder`, by `map`.
  public static FileHistory of(Path folder, DatasetMap map, ReadingRules rules) {
    return new FileHistory(DataFolder.files(folder, map), rules, List.of(), new TreeMap<>());
  }

  /// A history without any file.
  public static FileHistory empty(ReadingRules rules) {
    return new FileHistory(List.of(), rules, List.of(), new TreeMap<>());
  }

  /// The same history with chains read elsewhere; they stand before chains of the same underlying
  /// in the folder.
  public FileHistory with(Collection<OptionChain> chains) {
    List<OptionChain> all = new ArrayList<>(given);
    all.addAll(chains);
    return new FileHistory(files, rules, List.copyOf(all), used);
  }

  @Override
  public synchronized Optional<DailySeries> series(String name) {
    Optional<DailySeries> known = series.get(name);
    if (known != null) {
      return known;
    }
    List<SeriesFile> holding = new ArrayList<>();
    for (DataFile file : files) {
      if (SeriesNames.of(file).contains(name)) {
        holding.add(read(file));
      }
    }
    if (holding.isEmpty()) {
      refuseAmbiguousFile(name);
    }
    QualityCounts disagreements = new QualityCounts();
    Optional<DailySeries> joined = SeriesMerge.join(name, holding, rules.calendar(), disagreements);
    quality.put(name, disagreements.report());
    series.put(name, joined);
    return joined;
  }

  @Override
  public Set<String> seriesNames() {
    return names;
  }

  /// The releases whose dates the folder has.
  public List<ReleaseDates> releases() {
    Set<String> names = new TreeSet<>();
    files.forEach(file -> names.addAll(SeriesNames.releasesOf(file)));
    return names.stream().map(this::releases).flatMap(Optional::stream).toList();
  }

  @Override
  public synchronized Optional<ReleaseDates> releases(String name) {
    Optional<ReleaseDates> known = releases.get(name);
    if (known != null) {
      return known;
    }
    Optional<ReleaseDates> found = readReleases(name);
    releases.put(name, found);
    return found;
  }

  private Optional<ReleaseDates> readReleases(String name) {
    List<Instant> instants = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (DataFile file : files) {
      if (SeriesNames.releasesOf(file).contains(name)) {
        read(file).releases().getOrDefault(name, new TreeSet<>()).forEach(instants::add);
        sources.add(file.name());
      }
    }
    return instants.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReleaseDates(name, instants, String.join(" + ", sources)));
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    if (root != FutureRoot.VX) {
      return Optional.empty();
    }
    return Optional.of(contracts().monthly()).filter(history -> !history.settlements().isEmpty());
  }

  /// Every VX contract in the folder, monthly and weekly.
  public synchronized VxContracts contracts() {
    VxContracts known = contracts.orElseGet(this::readContracts);
    contracts = Optional.of(known);
    return known;
  }

  private VxContracts readContracts() {
    files.stream().filter(VxFolder::isOfVx).forEach(this::use);
    return VxFolder.read(files, rules);
  }

  @Override
  public synchronized List<OptionChain> chains(Instant instant) {
    List<OptionChain> chains =
        new ArrayList<>(given.stream().filter(c -> c.asOf().equals(instant)).toList());
    List<String> taken = chains.stream().map(OptionChain::underlying).toList();
    for (DataFile file : files) {
      if (file.is(DatasetKind.CHAIN)
          && chainInstants
              .computeIfAbsent(file.name(), name -> chainFiles.instants(file.source()))
              .contains(instant)) {
        OptionChain chain = chainFiles.read(file.source(), Optional.of(instant)).chain();
        if (!taken.contains(chain.underlying())) {
          chains.add(chain);
          use(file);
        }
      }
    }
    return chains;
  }

  /// What was odd in the files read so far, and where they disagree.
  public synchronized QualityReport quality() {
    QualityReport all = new QualityReport(List.of());
    for (String name : new TreeSet<>(read.keySet())) {
      SeriesFile file = read.get(name);
      all = file == null ? all : all.and(file.quality());
    }
    for (String name : new TreeSet<>(quality.keySet())) {
      QualityReport report = quality.get(name);
      all = report == null ? all : all.and(report);
    }
    return contracts.isPresent() ? all.and(contracts.orElseThrow().quality()) : all;
  }

  /// The files whose content has been given out so far, by their name below the folder: with these
  /// alone, the same questions have the same answers.
  public synchronized Map<String, Path> filesUsed() {
    return Collections.unmodifiableMap(new TreeMap<>(used));
  }

  private void use(DataFile file) {
    used.put(file.name(), file.path());
  }

  private SeriesFile read(DataFile file) {
    use(file);
    return read.computeIfAbsent(
        file.name(),
        name -> new SeriesReader(rules).read(file.source(), file.dataset().orElseThrow()));
  }

  /// A file that no row maps but that bears the name of the series asked for is an error, not an
  /// absence: its header cannot tell which series it is.
  private void refuseAmbiguousFile(String name) {
    String wanted = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    for (DataFile file : files) {
      if (file.dataset().isEmpty() && file.name().toLowerCase(Locale.ROOT).contains(wanted)) {
        Optional<DatasetKind> guess = LayoutGuess.of(file.source());
        if (guess.isPresent() && guess.orElseThrow().isSeries()) {
          throw new InputException(
              file.name(),
              "may hold " + name + ", but its header does not say which series it is",
              "add to `datasets:` in data.yaml the line "
                  + LayoutGuess.line(file.name(), guess.orElseThrow()));
        }
      }
    }
  }
}
