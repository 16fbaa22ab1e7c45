package alvh.cli;

import alvh.lake.ColumnType;
import alvh.lake.ParquetTable;
import alvh.lake.RowSink;
import alvh.lake.TableColumn;
import alvh.report.Cell;
import alvh.report.Column;
import alvh.report.Table;
import alvh.report.TableWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Tables of results as Parquet.
final class ParquetTables implements TableWriter {
  private static final double CENTS_PER_USD = 100;

  @Override
  public String ending() {
    return ".parquet";
  }

  @Override
  public void write(Table table, Path file) {
    List<TableColumn> columns =
        table.columns().stream().map(c -> new TableColumn(c.name(), type(c.type()))).toList();
    ParquetTable.of(columns)
        .write(
            file, sink -> table.rows().forEach(row -> row(row, sink)), Map.of());
  }

  private static ColumnType type(Column.Type type) {
    return switch (type) {
      case DAY -> ColumnType.DATE;
      case MOMENT -> ColumnType.INSTANT;
      case TEXT -> ColumnType.TEXT;
      case WHOLE -> ColumnType.WHOLE;
      case NUMBER, USD -> ColumnType.NUMBER;
    };
  }

  private static void row(List<Cell> row, RowSink sink) {
    for (Cell cell : row) {
      switch (cell) {
        case Cell.Day(var day) -> sink.date(day);
        case Cell.Moment(var at) -> sink.instant(at);
        case Cell.Text(var text) -> sink.text(text);
        case Cell.Whole(var value) -> sink.whole(value);
        case Cell.Number(var value) -> sink.number(value);
        case Cell.Usd(var cents) -> sink.number(cents / CENTS_PER_USD);
        case Cell.Absent absent -> sink.absent();
      }
    }
    sink.endRow();
  }
}
