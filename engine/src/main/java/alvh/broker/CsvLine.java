package alvh.broker;

import java.util.ArrayList;
import java.util.List;

/// Cuts one line of a CSV file into its cells. Brokers' exports never break a cell over lines, and
/// a line at a time keeps every line countable.
final class CsvLine {
  private CsvLine() {}

  /// The cells without blanks around them; a quote that is never closed ends with the line.
  static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isQuoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (isQuoted || cell.toString().isBlank())) {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return List.copyOf(cells);
  }
}
