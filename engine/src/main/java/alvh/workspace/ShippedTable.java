package alvh.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What one of the shipped config tables holds, for a look at the machine.
///
/// @param name the file, such as `calendar.yaml`
/// @param rows number of rows of all its lists; of a table without lists its keys
/// @param first the earliest date in it, if it has dates
/// @param last the latest date in it, if it has dates
public record ShippedTable(
    String name, int rows, Optional<LocalDate> first, Optional<LocalDate> last) {
  /// The names of the shipped tables.
  public static List<String> names() {
    return ConfigTexts.NAMES;
  }

  /// The table `name`, read as plain YAML.
  public static ShippedTable read(String name) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    YamlMapping table = ConfigTexts.shipped().yaml(name);
    int listed = count(table, dates);
    int rows = listed == 0 ? table.names().size() : listed;
    return dates.isEmpty()
        ? new ShippedTable(name, rows, Optional.empty(), Optional.empty())
        : new ShippedTable(name, rows, Optional.of(dates.first()), Optional.of(dates.last()));
  }

  /// Collects the dates below `node` and returns the number of list elements that are mappings.
  private static int count(YamlNode node, TreeSet<LocalDate> dates) {
    return switch (node) {
      case YamlMapping mapping ->
          mapping.names().stream().mapToInt(key -> count(mapping.get(key), dates)).sum();
      case YamlSequence sequence ->
          sequence.elements().stream()
              .mapToInt(e -> count(e, dates) + (e instanceof YamlMapping ? 1 : 0))
              .sum();
      case YamlScalar scalar -> {
        date(scalar).ifPresent(dates::add);
        yield 0;
      }
    };
  }

  private static Optional<LocalDate> date(YamlScalar scalar) {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
