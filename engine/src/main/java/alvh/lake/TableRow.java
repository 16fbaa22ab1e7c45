package alvh.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// The row of a table that is being read, its columns by number from 0. Mutable: the next row takes
/// its place, so nothing may keep it.
public final class TableRow {
  private final List<TableColumn> columns;
  private final DuckDBReadableVector[] vectors;
  private long row;

  TableRow(List<TableColumn> columns) {
    this.columns = columns;
    this.vectors = new DuckDBReadableVector[columns.size()];
  }

  void chunk(DuckDBDataChunkReader chunk) {
    for (int c = 0; c < vectors.length; c++) {
      vectors[c] = chunk.vector(c);
    }
  }

  void at(long index) {
    row = index;
  }

  /// Whether the cell is empty; the other methods must not be asked then.
  public boolean isAbsent(int column) {
    return vectors[column].isNull(row);
  }

  /// A calendar day.
  public LocalDate date(int column) {
    return vectors[column].getLocalDate(row);
  }

  /// A moment.
  public Instant instant(int column) {
    return Micros.instant(micros(column));
  }

  /// A moment as microseconds since 1970.
  long micros(int column) {
    return vectors[column].getLong(row);
  }

  /// Characters.
  public String text(int column) {
    return vectors[column].getString(row);
  }

  /// A number.
  public double number(int column) {
    return vectors[column].getDouble(row);
  }

  /// A whole number.
  public long whole(int column) {
    return vectors[column].getLong(row);
  }

  /// True or false.
  public boolean flag(int column) {
    return vectors[column].getBoolean(row);
  }

  /// Gives the whole row to `sink`.
  void copyTo(RowSink sink) {
    for (int c = 0; c < vectors.length; c++) {
      if (isAbsent(c)) {
        sink.absent();
        continue;
      }
      switch (columns.get(c).type()) {
        case DATE -> sink.date(date(c));
        case INSTANT -> sink.instant(instant(c));
        case TEXT -> sink.text(text(c));
        case NUMBER -> sink.number(number(c));
        case WHOLE -> sink.whole(whole(c));
        case FLAG -> sink.flag(flag(c));
      }
    }
    sink.endRow();
  }
}
