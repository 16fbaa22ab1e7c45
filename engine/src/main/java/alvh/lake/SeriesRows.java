package alvh.lake;

import alvh.market.DailySeries;
import alvh.market.SeriesInfo;
import alvh.time.TradingCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A daily series as rows, one for each value.
final class SeriesRows {
  static final ParquetTable TABLE =
      ParquetTable.of(
          List.of(
              new TableColumn("date", ColumnType.DATE),
              new TableColumn("value", ColumnType.NUMBER),
              new TableColumn("unit", ColumnType.TEXT),
              new TableColumn("clock", ColumnType.TEXT),
              new TableColumn("follows_session", ColumnType.FLAG),
              new TableColumn("lag_days", ColumnType.WHOLE),
              new TableColumn("source", ColumnType.TEXT)));

  private static final int DATE = 0;
  private static final int VALUE = 1;
  private static final int UNIT = 2;
  private static final int CLOCK = 3;
  private static final int FOLLOWS_SESSION = 4;
  private static final int LAG_DAYS = 5;
  private static final int SOURCE = 6;

  private SeriesRows() {}

  /// The rows of `series`.
  ///
  /// @throws IllegalArgumentException when its early clocks are not those of the sessions
  static RowSource of(DailySeries series, TradingCalendar calendar) {
    SeriesInfo info = series.info();
    boolean follows = !info.earlyClocks().isEmpty();
    if (follows && !plain(info).following(calendar).equals(info)) {
      throw new IllegalArgumentException(info.name() + " has early clocks of its own");
    }
    return sink -> {
      for (int i = 0; i < series.size(); i++) {
        sink.date(series.date(i));
        sink.number(series.value(i));
        sink.text(info.unit());
        sink.text(info.clock().toString());
        sink.flag(follows);
        sink.whole(info.lagDays());
        sink.text(info.source());
        sink.endRow();
      }
    };
  }

  private static SeriesInfo plain(SeriesInfo info) {
    return new SeriesInfo(info.name(), info.unit(), info.clock(), info.lagDays(), info.source());
  }

  /// The series called `name` in `file`.
  static DailySeries read(DuckDb database, Path file, String name, TradingCalendar calendar) {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    SeriesHead head = new SeriesHead(name, calendar);
    TABLE.read(
        database,
        file,
        row -> {
          values.put(row.date(DATE), row.number(VALUE));
          if (head.info.isEmpty()) {
            head.take(row);
          }
        });
    return DailySeries.of(
        head.info.orElseThrow(() -> new IllegalStateException(file + " has no row")), values);
  }

  /// What the first row says of the whole series.
  private static final class SeriesHead {
    private final String name;
    private final TradingCalendar calendar;
    private Optional<SeriesInfo> info = Optional.empty();

    SeriesHead(String name, TradingCalendar calendar) {
      this.name = name;
      this.calendar = calendar;
    }

    void take(TableRow row) {
      SeriesInfo read =
          new SeriesInfo(
              name,
              row.text(UNIT),
              LocalTime.parse(row.text(CLOCK)),
              Math.toIntExact(row.whole(LAG_DAYS)),
              row.text(SOURCE));
      info = Optional.of(row.flag(FOLLOWS_SESSION) ? read.following(calendar) : read);
    }
  }
}
