package alvh.workspace;

import alvh.time.Effective;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Rows of a config table that hold from a date: each needs `from` and `source`.
final class DatedRows {
  private DatedRows() {}

  /// The rows of `list` as one dated fact.
  static <T> Effective<T> single(YamlSequence list, Function<YamlMapping, T> reader) {
    NavigableMap<LocalDate, T> values = new TreeMap<>();
    list.mappings().forEach(row -> add(values, row, reader));
    if (values.isEmpty()) {
      throw list.fault("is empty", "give at least one row");
    }
    return new Effective<>(values);
  }

  /// The rows of `list` by their `root`, of which every one of `roots` needs at least one.
  static <R extends Enum<R>, T> Map<R, Effective<T>> byRoot(
      YamlSequence list, List<R> roots, Function<YamlMapping, T> reader) {
    Map<String, R> names = names(roots);
    Map<R, NavigableMap<LocalDate, T>> values = new EnumMap<>(roots.getFirst().getDeclaringClass());
    for (YamlMapping row : list.mappings()) {
      R root = row.choice("root", names);
      add(values.computeIfAbsent(root, _ -> new TreeMap<>()), row, reader);
    }
    Map<R, Effective<T>> dated = new EnumMap<>(roots.getFirst().getDeclaringClass());
    for (R root : roots) {
      NavigableMap<LocalDate, T> rows = values.get(root);
      if (rows == null) {
        throw list.fault("has no row for " + root, "add a row `root: " + root + "`");
      }
      dated.put(root, new Effective<>(rows));
    }
    return dated;
  }

  /// The rows of `list`, all of which must be of `root`, as one dated fact.
  static <R extends Enum<R>, T> Effective<T> ofRoot(
      YamlSequence list, R root, Function<YamlMapping, T> reader) {
    Map<String, R> names = names(List.of(root));
    return single(
        list,
        row -> {
          row.choice("root", names);
          return reader.apply(row);
        });
  }

  /// Roots by the name that files use.
  static <R extends Enum<R>> Map<String, R> names(List<R> roots) {
    Map<String, R> names = new TreeMap<>();
    roots.forEach(root -> names.put(root.name(), root));
    return names;
  }

  private static <T> void add(
      NavigableMap<LocalDate, T> values, YamlMapping row, Function<YamlMapping, T> reader) {
    T value = reader.apply(row);
    row.text("source");
    if (values.putIfAbsent(row.date("from"), value) != null) {
      throw row.get("from").fault("a second row for the same day", "keep one of the two");
    }
  }
}
