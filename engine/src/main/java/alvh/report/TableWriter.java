package alvh.report;

import java.nio.file.Path;

/// Puts a table into a file of some form, such as Parquet.
public interface TableWriter {
  /// The ending of its files: `.parquet`.
  String ending();

  /// Writes `table` to `file`, which is not there and which nobody reads yet.
  void write(Table table, Path file);
}
