package alvh.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Bars without a header, prices x 10,000: one per day, or several that make up a day.
final class BarsReader {
  private static final double PRICE_SCALE = 10_000;
  private static final List<String> COLUMNS = List.of("open", "high", "low", "close");
  private static final int OPEN = 0;
  private static final int HIGH = 1;
  private static final int LOW = 2;
  private static final int CLOSE = 3;

  private BarsReader() {}

  /// The day's open is that of its first bar, the close that of its last.
  static void read(CsvRows rows, Dataset dataset, SeriesCollector collector) {
    TreeMap<LocalDate, double[]> days = new TreeMap<>();
    List<CsvRow> last = new ArrayList<>();
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      if (row.isBlank()) {
        continue;
      }
      collector.countRow();
      double[] bar = new double[COLUMNS.size()];
      for (int i = 0; i < bar.length; i++) {
        bar[i] = row.price(i + 1, COLUMNS.get(i)) / PRICE_SCALE;
      }
      days.merge(row.date(0, "time"), bar, BarsReader::join);
      last.clear();
      last.add(row);
    }
    days.forEach((date, bar) -> {
      for (int i = 0; i < bar.length; i++) {
        String series = dataset.series().get(COLUMNS.get(i));
        if (series != null) {
          collector.add(last.getFirst(), series, date, bar[i]);
        }
      }
    });
  }

  private static double[] join(double[] day, double[] bar) {
    return new double[] {
      day[OPEN], Math.max(day[HIGH], bar[HIGH]), Math.min(day[LOW], bar[LOW]), bar[CLOSE]
    };
  }
}
