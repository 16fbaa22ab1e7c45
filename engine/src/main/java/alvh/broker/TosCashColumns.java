package alvh.broker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the columns of a cash table stand: `DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions
/// & Fees,AMOUNT,BALANCE`, or the same with `Trade Date,Exec Date,Exec Time` for futures.
///
/// @param names the header's cells in capitals
record TosCashColumns(List<String> names) {
  TosCashColumns {
    names = List.copyOf(names);
  }

  /// The columns, when `line` is a header of such a table.
  static Optional<TosCashColumns> parse(String line) {
    if (!line.toUpperCase(Locale.ROOT).contains("DESCRIPTION")) {
      return Optional.empty();
    }
    List<String> cells = CsvLine.cells(line).stream().map(c -> c.toUpperCase(Locale.ROOT)).toList();
    boolean isCash = cells.containsAll(List.of("TYPE", "DESCRIPTION", "AMOUNT"));
    boolean isDated = cells.contains("DATE") || cells.contains("EXEC DATE");
    return isCash && isDated ? Optional.of(new TosCashColumns(cells)) : Optional.empty();
  }

  /// Whether it is the table of futures, whose amounts are no prices.
  boolean isFutures() {
    return names.contains("EXEC DATE");
  }

  String date(List<String> cells) {
    return cell(cells, isFutures() ? "EXEC DATE" : "DATE");
  }

  String time(List<String> cells) {
    return cell(cells, isFutures() ? "EXEC TIME" : "TIME");
  }

  String type(List<String> cells) {
    return cell(cells, "TYPE").toUpperCase(Locale.ROOT);
  }

  String reference(List<String> cells) {
    return BrokerNumbers.unwrapped(cell(cells, "REF #"));
  }

  String description(List<String> cells) {
    return cell(cells, "DESCRIPTION");
  }

  String amount(List<String> cells) {
    return cell(cells, "AMOUNT");
  }

  String balance(List<String> cells) {
    return cell(cells, "BALANCE");
  }

  /// The columns that hold fees, as the layout names them.
  List<String> fees(List<String> cells) {
    return List.of("MISC FEES", "COMMISSIONS & FEES", "FEES", "COMMISSIONS").stream()
        .map(name -> cell(cells, name))
        .filter(text -> !text.isEmpty() && !text.equals("--"))
        .toList();
  }

  private String cell(List<String> cells, String name) {
    int at = names.indexOf(name);
    return at >= 0 && at < cells.size() ? cells.get(at) : "";
  }
}
