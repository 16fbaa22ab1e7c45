package alvh.files;

import alvh.input.InputException;
import alvh.market.DailySeries;
import alvh.market.SeriesInfo;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Joins the values that several files have for one series: per date the file with the greatest
/// precedence stands, and values further apart than rounding explains are counted.
final class SeriesMerge {
  /// Files of one index differ by rounding to two decimals, at most 1 in 2,000 at a level of 10.
  private static final double SAME_VALUE = 1e-3;

  private SeriesMerge() {}

  static Optional<DailySeries> join(
      String name, List<SeriesFile> files, TradingCalendar calendar, QualityCounts quality) {
    List<SeriesFile> holding =
        files.stream()
            .filter(file -> file.values().containsKey(name))
            .sorted(
                Comparator.comparingInt((SeriesFile f) -> f.dataset().precedence())
                    .reversed()
                    .thenComparing(SeriesFile::file))
            .toList();
    if (holding.isEmpty()) {
      return Optional.empty();
    }
    NavigableMap<LocalDate, Double> joined = new TreeMap<>();
    Set<String> sources = new LinkedHashSet<>();
    for (SeriesFile file : holding) {
      checkUnit(name, holding.getFirst(), file);
      for (var entry : file.values().getOrDefault(name, new TreeMap<>()).entrySet()) {
        add(joined, sources, file, entry, quality);
      }
    }
    return Optional.of(DailySeries.of(info(name, holding, sources).following(calendar), joined));
  }

  private static void add(
      NavigableMap<LocalDate, Double> joined,
      Set<String> sources,
      SeriesFile file,
      Map.Entry<LocalDate, Double> entry,
      QualityCounts quality) {
    Double standing = joined.putIfAbsent(entry.getKey(), entry.getValue());
    if (standing == null) {
      sources.add(file.file());
      return;
    }
    double difference = Math.abs(standing - entry.getValue());
    if (difference > SAME_VALUE * Math.abs(standing)) {
      quality.add(
          QualityKind.DISAGREEMENT,
          file.file(),
          entry.getKey() + " " + standing + " stands, here " + entry.getValue());
    }
  }

  private static void checkUnit(String name, SeriesFile first, SeriesFile file) {
    if (!first.dataset().unit().equals(file.dataset().unit())) {
      throw new InputException(
          file.file(),
          name
              + " is in '"
              + file.dataset().unit()
              + "', in "
              + first.file()
              + " in '"
              + first.dataset().unit()
              + "'",
          "give both rows of the map one unit, or another series name");
    }
  }

  /// The clock of a joined series is that of its latest source: never early for any value.
  private static SeriesInfo info(String name, List<SeriesFile> holding, Set<String> sources) {
    List<Dataset> datasets = new ArrayList<>();
    holding.forEach(file -> datasets.add(file.dataset()));
    Dataset latest =
        datasets.stream()
            .max(Comparator.comparingInt(Dataset::lagDays).thenComparing(Dataset::clock))
            .orElseThrow();
    return new SeriesInfo(
        name, latest.unit(), latest.clock(), latest.lagDays(), String.join(" + ", sources));
  }
}
