package alvh.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers the values of a file's series. Mutable; belongs to one thread.
final class SeriesCollector {
  private final TextSource source;
  private final Dataset dataset;
  private final QualityCounts quality = new QualityCounts();
  private final Map<String, NavigableMap<LocalDate, Double>> values = new HashMap<>();
  private final Map<String, NavigableSet<Instant>> releases = new HashMap<>();
  private int rows;

  SeriesCollector(TextSource source, Dataset dataset) {
    this.source = source;
    this.dataset = dataset;
  }

  QualityCounts quality() {
    return quality;
  }

  void countRow() {
    rows++;
  }

  /// The value in field `i` of `row`, where there is one.
  void field(CsvRow row, int i, String column, String series, LocalDate date) {
    row.find(i, column)
        .ifPresentOrElse(
            value -> add(row, series, date, value),
            () -> quality.add(QualityKind.MISSING, row, series + " " + date));
  }

  /// One value; a second one of the same date must be equal.
  void add(CsvRow row, String series, LocalDate date, double value) {
    if (value == 0 && dataset.zeroIsMissing()) {
      quality.add(QualityKind.ZERO_IS_MISSING, row, series + " " + date);
      return;
    }
    Double earlier = values.computeIfAbsent(series, s -> new TreeMap<>()).put(date, value);
    if (earlier == null) {
      return;
    }
    if (earlier != value) {
      throw row.fault(
          series + " of " + date + " stands twice, as " + earlier + " and as " + value,
          "remove one of the two lines");
    }
    quality.add(QualityKind.DUPLICATE, row, series + " " + date);
  }

  void release(String name, Instant at) {
    releases.computeIfAbsent(name, n -> new TreeSet<>()).add(at);
  }

  SeriesFile build() {
    return new SeriesFile(source.name(), dataset, values, releases, quality.report(), rows);
  }
}
