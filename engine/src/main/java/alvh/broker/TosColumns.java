package alvh.broker;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Where the columns of a position statement stand; users choose and order them.
///
/// @param names the header's cells
record TosColumns(List<String> names) {
  private static final String INSTRUMENT = "Instrument";
  private static final String QUANTITY = "Qty";

  TosColumns {
    names = List.copyOf(names);
  }

  static boolean isHeader(String line) {
    return parse(line).isPresent();
  }

  /// The columns, when `line` is a header of such a table.
  static Optional<TosColumns> parse(String line) {
    if (!line.contains(INSTRUMENT) || !line.contains(QUANTITY)) {
      return Optional.empty();
    }
    List<String> cells = CsvLine.cells(line);
    return cells.contains(INSTRUMENT) && cells.contains(QUANTITY)
        ? Optional.of(new TosColumns(cells))
        : Optional.empty();
  }

  /// Whether the cells are a row below this header: as many, or one more for a trailing comma.
  boolean isRow(List<String> cells) {
    return cells.size() >= Math.min(names.size(), names.indexOf(QUANTITY) + 2)
        && cells.size() <= names.size() + 1
        && cells.size() > names.indexOf(INSTRUMENT);
  }

  String instrument(List<String> cells) {
    return cells.get(names.indexOf(INSTRUMENT));
  }

  String quantity(List<String> cells) {
    return cell(cells, QUANTITY);
  }

  /// Calendar days to the last trading day, if the layout has them.
  OptionalInt days(List<String> cells) {
    return BrokerNumbers.quantity(cell(cells, "Days"));
  }

  /// Points per contract, if the layout has them.
  OptionalDouble tradePrice(List<String> cells) {
    return BrokerNumbers.parse(cell(cells, "Trade Price"))
        .map(price -> OptionalDouble.of(price.doubleValue()))
        .orElseGet(OptionalDouble::empty);
  }

  private String cell(List<String> cells, String name) {
    int at = names.indexOf(name);
    return at >= 0 && at < cells.size() ? cells.get(at) : "";
  }
}
