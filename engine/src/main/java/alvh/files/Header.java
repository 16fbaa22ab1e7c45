package alvh.files;

import alvh.input.InputException;
import alvh.input.NearestName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// The names of a file's columns, without regard to case and surrounding blanks.
final class Header {
  private final CsvRow row;
  private final Map<String, Integer> columns = new HashMap<>();

  Header(CsvRow row) {
    this.row = row;
    List<String> names = row.texts();
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(key(names.get(i)), i);
    }
  }

  /// The column called `name`, which must be there.
  int column(String name) {
    Integer column = columns.get(key(name));
    if (column == null) {
      throw missing(name);
    }
    return column;
  }

  private InputException missing(String name) {
    return row.fault(
        "there is no column '" + name + "'",
        "restore the header line; " + NearestName.hint(key(name), columns.keySet()));
  }

  /// The first column that has one of `names`.
  OptionalInt find(String... names) {
    for (String name : names) {
      Integer column = columns.get(key(name));
      if (column != null) {
        return OptionalInt.of(column);
      }
    }
    return OptionalInt.empty();
  }

  boolean has(String... names) {
    for (String name : names) {
      if (!columns.containsKey(key(name))) {
        return false;
      }
    }
    return true;
  }

  CsvRow row() {
    return row;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
