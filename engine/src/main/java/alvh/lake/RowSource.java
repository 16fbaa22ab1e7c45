package alvh.lake;

/// Rows of a table, as often as they are asked for: the same each time.
@FunctionalInterface
public interface RowSource {
  /// Gives every row to `sink`.
  void pour(RowSink sink);
}
