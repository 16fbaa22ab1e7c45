package alvh.lake;

import java.util.regex.Pattern;

/// One column of a table.
///
/// @param name lower case words joined by `_`, so that every tool takes it without quotes
/// @param type what it holds
public record TableColumn(String name, ColumnType type) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public TableColumn {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a column name is like call_bid, was " + name);
    }
  }
}
