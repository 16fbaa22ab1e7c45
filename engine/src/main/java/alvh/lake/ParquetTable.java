package alvh.lake;

import alvh.input.InputException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/// Tables with the same columns, written to and read from Parquet.
///
/// A file is there whole or not at all: it is written under a hidden name beside its place, brought
/// to the disk and renamed. Rows keep their order.
public final class ParquetTable {
  private static final String TABLE = "fresh";

  private final List<TableColumn> columns;

  private ParquetTable(List<TableColumn> columns) {
    this.columns = columns;
  }

  /// Tables of `columns`, of which there must be at least one and none twice.
  public static ParquetTable of(List<TableColumn> columns) {
    if (columns.isEmpty()
        || columns.stream().map(TableColumn::name).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("columns need names of their own: " + columns);
    }
    return new ParquetTable(List.copyOf(columns));
  }

  /// The columns, in their order.
  public List<TableColumn> columns() {
    return columns;
  }

  /// Writes `rows` to `file`, over what is there; its folder is made.
  ///
  /// @param notes what the file says of itself, as key and value; read with `parquet_kv_metadata`
  public void write(Path file, RowSource rows, Map<String, String> notes) {
    Path folder = file.toAbsolutePath().getParent();
    try (DuckDb database = DuckDb.open()) {
      Landing.land(
          folder == null ? file : folder, file, part -> write(database, part, rows, notes));
    }
  }

  /// Writes `rows` to `file` as it is; nobody may read it yet.
  void write(DuckDb database, Path file, RowSource rows, Map<String, String> notes) {
    String declared =
        columns.stream()
            .map(c -> quoted(c.name()) + " " + c.type().sql())
            .collect(Collectors.joining(", "));
    database.run("create or replace temp table " + TABLE + " (" + declared + ")", file);
    try {
      try (AppendedRows sink = new AppendedRows(database, TABLE, columns.size(), file)) {
        rows.pour(sink);
      }
      database.run(
          "copy "
              + TABLE
              + " to "
              + DuckDb.literal(file)
              + " (format parquet, compression zstd, use_tmp_file false"
              + noted(notes)
              + ")",
          file);
    } finally {
      database.run("drop table if exists " + TABLE, file);
    }
  }

  private static String noted(Map<String, String> notes) {
    if (notes.isEmpty()) {
      return "";
    }
    return new TreeMap<>(notes)
        .entrySet().stream()
            .map(note -> quoted(note.getKey()) + ": " + DuckDb.literal(note.getValue()))
            .collect(Collectors.joining(", ", ", kv_metadata {", "}"));
  }

  /// Gives every row of `file` to `taker`, in their order. The row is reused: it must not be kept.
  ///
  /// @throws InputException when there is no such file, or it holds other columns
  public void read(Path file, Consumer<TableRow> taker) {
    try (DuckDb database = DuckDb.open()) {
      read(database, file, taker);
    }
  }

  void read(DuckDb database, Path file, Consumer<TableRow> taker) {
    String named =
        columns.stream()
            .map(c ->
                c.type() == ColumnType.INSTANT
                    ? "epoch_us(" + quoted(c.name()) + ")"
                    : quoted(c.name()))
            .collect(Collectors.joining(", "));
    TableRow row = new TableRow(columns);
    try (DuckDBPreparedStatement statement =
            database.connection().prepare("select " + named + " from " + scan(List.of(file)));
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        row.chunk(chunk);
        for (long i = 0; i < chunk.rowCount(); i++) {
          row.at(i);
          taker.accept(row);
        }
      }
    } catch (SQLException problem) {
      throw DuckDb.fault(file, problem);
    }
  }

  /// The content of `file`, hashed; its columns must be these, by name, type and order.
  ContentHash hash(DuckDb database, Path file) {
    List<String> names = new ArrayList<>();
    database.query(
        "describe select * from " + scan(List.of(file)),
        file,
        column -> names.add(column.getString(1)));
    List<String> wanted = columns.stream().map(TableColumn::name).toList();
    if (!names.equals(wanted)) {
      throw new InputException(
          file.toString(),
          "has the columns " + names + ", not " + wanted,
          "delete it and import the data again");
    }
    ContentHash hash = ContentHash.of(columns);
    read(database, file, row -> row.copyTo(hash));
    return hash;
  }

  /// The rows of `files` as SQL.
  static String scan(List<Path> files) {
    return scan(files, false);
  }

  /// The rows of `files` as SQL.
  ///
  /// @param isNamed whether each has a column `filename`
  static String scan(List<Path> files, boolean isNamed) {
    return files.stream()
        .map(DuckDb::literal)
        .collect(
            Collectors.joining(
                ", ",
                "read_parquet([",
                "], hive_partitioning = false, filename = " + isNamed + ")"));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
