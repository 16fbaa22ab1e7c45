package alvh.files;

import alvh.input.InputException;
import alvh.market.FuturesBar;
import alvh.market.FuturesSeries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything that the readers take from one history file, so that two versions of it can be
/// compared.
///
/// @param kind the layout
/// @param columns the names of the header, lower case; a date column is always called `date`
/// @param rows data rows
/// @param first the earliest date with a value
/// @param last the latest date with a value
/// @param values by series (or column of a contract) and date
public record FileContent(
    DatasetKind kind,
    List<String> columns,
    int rows,
    LocalDate first,
    LocalDate last,
    Map<String, NavigableMap<LocalDate, Double>> values) {
  /// A disclaimer and blank lines may stand before the header of a contract file.
  private static final int ROWS_TO_HEADER = 5;

  public FileContent {
    columns = List.copyOf(columns);
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /// The content of the file at `path`, by the same readers that every verb uses.
  ///
  /// @param name relative to the data folder; it decides which row of `map` speaks for the file
  public static FileContent read(Path path, String name, DatasetMap map, ReadingRules rules) {
    Dataset dataset =
        map.of(name)
            .orElseThrow(() ->
                new InputException(
                    name,
                    "no row of the map of datasets fits its name",
                    "add a row to `datasets:` in data.yaml"));
    TextSource source = TextSource.of(path, name);
    return switch (dataset.kind()) {
      case OHLC, COLUMNS -> series(source, dataset, rules);
      case VX_CONTRACT -> contract(source, rules);
      case COUNTS,
          LONG,
          LEAN,
          RELEASES,
          EVENT_TABLE,
          VX_CURVE,
          VX_PANEL,
          VX_FINALS,
          CHAIN,
          IGNORED ->
          throw new InputException(
              name,
              "is mapped as " + dataset.kind().text() + ", which no source publishes",
              "map it as ohlc, columns or vx-contract");
    };
  }

  private static FileContent series(TextSource source, Dataset dataset, ReadingRules rules) {
    SeriesFile file = new SeriesReader(rules).read(source, dataset);
    return of(dataset.kind(), columns(source), file.rows(), file.values());
  }

  private static FileContent contract(TextSource source, ReadingRules rules) {
    FuturesSeries contract = new VxContractReader(rules, new QualityCounts()).read(source);
    Map<String, NavigableMap<LocalDate, Double>> values = new TreeMap<>();
    for (FuturesBar bar : contract.bars()) {
      // a day counts even when the file has no settlement for it
      put(values, "day", bar.tradeDate(), OptionalDouble.of(1));
      put(values, "open", bar.tradeDate(), bar.open());
      put(values, "close", bar.tradeDate(), bar.close());
      put(values, "settle", bar.tradeDate(), bar.settle());
    }
    return of(DatasetKind.VX_CONTRACT, columns(source), contract.bars().size(), values);
  }

  private static void put(
      Map<String, NavigableMap<LocalDate, Double>> values,
      String column,
      LocalDate day,
      OptionalDouble value) {
    value.ifPresent(v -> values.computeIfAbsent(column, c -> new TreeMap<>()).put(day, v));
  }

  private static FileContent of(
      DatasetKind kind,
      List<String> columns,
      int rows,
      Map<String, NavigableMap<LocalDate, Double>> values) {
    TreeSet<LocalDate> days = new TreeSet<>();
    values.values().forEach(series -> days.addAll(series.keySet()));
    return new FileContent(kind, columns, rows, days.first(), days.last(), values);
  }

  /// The names of the header of the file at `path`, as [#columns]; empty when it has none.
  public static List<String> columns(Path path) {
    return columns(TextSource.of(path));
  }

  private static List<String> columns(TextSource source) {
    try (CsvRows rows = CsvRows.open(source)) {
      for (int i = 0; i < ROWS_TO_HEADER && rows.hasNext(); i++) {
        List<String> names =
            rows.next().texts().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        boolean isHeader = names.stream().anyMatch(SeriesReader::isDateColumn);
        if (isHeader) {
          return names.stream()
              .map(name -> SeriesReader.isDateColumn(name) ? "date" : name)
              .toList();
        }
      }
    }
    return List.of();
  }
}
