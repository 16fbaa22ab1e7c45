package alvh.lake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.duckdb.DuckDBAppender;

/// Rows on their way into a table of DuckDB. Mutable, belongs to one thread.
final class AppendedRows implements RowSink, AutoCloseable {
  private final DuckDBAppender appender;
  private final Path about;
  private final int columns;
  private int given;

  AppendedRows(DuckDb database, String table, int columns, Path about) {
    this.about = about;
    this.columns = columns;
    try {
      appender = database.connection().createAppender("temp", "main", table);
    } catch (SQLException problem) {
      throw DuckDb.fault(about, problem);
    }
  }

  /// One call of the appender.
  private interface Append {
    void append() throws SQLException;
  }

  private void value(Append append) {
    if (given == columns) {
      throw new IllegalArgumentException("a row has " + columns + " values");
    }
    if (given == 0) {
      call(appender::beginRow);
    }
    given++;
    call(append);
  }

  private void call(Append append) {
    try {
      append.append();
    } catch (SQLException problem) {
      throw DuckDb.fault(about, problem);
    }
  }

  @Override
  public void date(LocalDate value) {
    value(() -> appender.append(value));
  }

  @Override
  public void instant(Instant value) {
    Micros.of(value);
    value(() -> appender.append(value.atOffset(ZoneOffset.UTC)));
  }

  @Override
  public void text(String value) {
    value(() -> appender.append(value));
  }

  @Override
  public void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number must be finite, was " + value);
    }
    value(() -> appender.append(value));
  }

  @Override
  public void whole(long value) {
    value(() -> appender.append(value));
  }

  @Override
  public void flag(boolean value) {
    value(() -> appender.append(value));
  }

  @Override
  public void absent() {
    value(appender::appendNull);
  }

  @Override
  public void endRow() {
    if (given != columns) {
      throw new IllegalArgumentException("a row has " + columns + " values, got " + given);
    }
    given = 0;
    call(appender::endRow);
  }

  @Override
  public void close() {
    call(appender::close);
  }
}
