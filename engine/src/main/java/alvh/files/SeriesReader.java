package alvh.files;

import alvh.input.InputException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Reads the files of daily series.
final class SeriesReader {
  private static final String[] DATE_COLUMNS = {
    "date", "observation_date", "trade_date", "trade date", "release_date", "announce_date"
  };

  private final ReadingRules rules;

  SeriesReader(ReadingRules rules) {
    this.rules = rules;
  }

  /// Every series of `source` that `dataset` names.
  SeriesFile read(TextSource source, Dataset dataset) {
    SeriesCollector collector = new SeriesCollector(source, dataset);
    try (CsvRows rows = CsvRows.open(source)) {
      if (!rows.hasNext()) {
        throw new InputException(source.name(), "is empty", "fetch the file again");
      }
      switch (dataset.kind()) {
        case OHLC, COLUMNS -> columns(rows, dataset, collector);
        case COUNTS -> counts(rows, dataset, collector);
        case LONG -> longForm(rows, dataset, collector);
        case LEAN -> BarsReader.read(rows, dataset, collector);
        case RELEASES -> ReleaseReader.read(rows, dataset, collector);
        case EVENT_TABLE -> EventTableReader.read(rows, dataset, collector);
        case VX_FINALS -> finals(rows, dataset, collector);
        case VX_CONTRACT, VX_CURVE, VX_PANEL, CHAIN, IGNORED ->
            throw new IllegalArgumentException(dataset.kind() + " holds no series");
      }
    }
    SeriesFile file = collector.build();
    if (file.values().isEmpty() && file.releases().isEmpty()) {
      throw new InputException(
          source.name(),
          "holds no value of " + dataset.series().values(),
          "check its row in the map");
    }
    return file;
  }

  private static void columns(CsvRows rows, Dataset dataset, SeriesCollector collector) {
    Header header = new Header(rows.header());
    OptionalInt dateColumn = header.find(DATE_COLUMNS);
    if (dateColumn.isEmpty()) {
      throw header.row().fault("there is no date column", "call one column 'date'");
    }
    Map<String, Integer> columns = columnsOf(header, dataset);
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      if (row.isBlank()) {
        continue;
      }
      collector.countRow();
      LocalDate date = row.date(dateColumn.getAsInt(), "date");
      if (dataset.kind() == DatasetKind.OHLC) {
        checkBar(row, columns, date, collector);
      }
      columns.forEach((column, i) ->
          collector.field(row, i, column, dataset.series().getOrDefault(column, column), date));
    }
  }

  /// Which field of a row holds which named column.
  ///
  /// The index histories of one source come as bars or, for some indices, as `DATE,SPX`: a column
  /// that bears the name of the series itself is its close, and there is no open, high and low.
  private static Map<String, Integer> columnsOf(Header header, Dataset dataset) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    String close = dataset.series().getOrDefault("close", "");
    String index = close.substring(0, Math.max(0, close.indexOf('.')));
    if (dataset.kind() == DatasetKind.OHLC && !header.has("close") && header.has(index)) {
      columns.put("close", header.column(index));
      return columns;
    }
    dataset.series().keySet().forEach(column -> columns.put(column, header.column(column)));
    return columns;
  }

  /// Whether a column of this name holds the date of a row.
  static boolean isDateColumn(String name) {
    return List.of(DATE_COLUMNS).contains(name.toLowerCase(Locale.ROOT));
  }

  /// Prices are never negative; high and low hold open and close between them.
  private static void checkBar(
      CsvRow row, Map<String, Integer> columns, LocalDate date, SeriesCollector collector) {
    double high = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    for (var entry : columns.entrySet()) {
      if (CsvRow.isMissing(row.text(entry.getValue()))) {
        return;
      }
      double price = row.price(entry.getValue(), entry.getKey());
      high = Math.max(high, price);
      low = Math.min(low, price);
    }
    Integer highColumn = columns.get("high");
    Integer lowColumn = columns.get("low");
    boolean isOutside =
        (highColumn != null && row.number(highColumn, "high") < high)
            || (lowColumn != null && row.number(lowColumn, "low") > low);
    if (isOutside) {
      collector.quality().add(QualityKind.BAR_RANGE, row, date.toString());
    }
  }

  private static void counts(CsvRows rows, Dataset dataset, SeriesCollector collector) {
    String series = only(dataset);
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      if (!row.isBlank()) {
        collector.countRow();
        collector.field(row, 1, "value", series, row.date(0, "date"));
      }
    }
  }

  private static String only(Dataset dataset) {
    if (dataset.series().size() != 1) {
      throw new IllegalArgumentException(dataset.files() + " needs exactly one series");
    }
    return dataset.series().values().iterator().next();
  }

  private static void longForm(CsvRows rows, Dataset dataset, SeriesCollector collector) {
    Header header = new Header(rows.header());
    int id = header.column("id");
    int date = header.column("date");
    int close = header.column("close");
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      collector.countRow();
      String series = dataset.series().get(row.text(id));
      if (series != null) {
        collector.field(row, close, "close", series, row.date(date, "date"));
      }
    }
  }

  /// The final settlement values of monthly VX: the value of VRO on the settlement date.
  private void finals(CsvRows rows, Dataset dataset, SeriesCollector collector) {
    Header header = new Header(rows.header());
    int symbol = header.column("Symbol");
    int month = header.column("SettlementMonth");
    int year = header.column("SettlementYear");
    int type = header.column("ProductType");
    int price = header.column("SettlementPrice");
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      collector.countRow();
      String series = dataset.series().get(row.text(symbol));
      if (series != null && row.text(type).equals("Standard")) {
        LocalDate settlement =
            rules
                .calendar()
                .vixSettlement(
                    YearMonth.of(
                        (int) row.number(year, "SettlementYear"),
                        (int) row.number(month, "SettlementMonth")));
        double published = row.price(price, "SettlementPrice");
        double points = rules.vxPriceScale().points(published, settlement);
        if (points != published) {
          collector.quality().add(QualityKind.RESCALED, row, series + " " + settlement);
        }
        collector.add(row, series, settlement, points);
      }
    }
  }
}
