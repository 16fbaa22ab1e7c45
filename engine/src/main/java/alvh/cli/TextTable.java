package alvh.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table for the console: columns aligned, numbers to the right, words to the left.
final class TextTable {
  private static final String GAP = "  ";

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    this.header = List.of(header);
  }

  /// Adds a row; one cell per column.
  TextTable row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "a row needs " + header.size() + " cells, got " + Arrays.toString(cells));
    }
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /// The table as lines, header first.
  List<String> lines() {
    int columns = header.size();
    int[] widths = new int[columns];
    boolean[] toTheRight = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      int column = c;
      widths[c] =
          Math.max(
              header.get(c).length(),
              rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0));
      toTheRight[c] =
          !rows.isEmpty() && rows.stream().map(r -> r.get(column)).allMatch(TextTable::isNumeric);
    }
    var lines = new ArrayList<String>();
    lines.add(line(header, widths, toTheRight));
    rows.forEach(r -> lines.add(line(r, widths, toTheRight)));
    return lines;
  }

  private static String line(List<String> cells, int[] widths, boolean[] toTheRight) {
    var line = new StringBuilder();
    for (int c = 0; c < cells.size(); c++) {
      String pad = " ".repeat(widths[c] - cells.get(c).length());
      line.append(c == 0 ? "" : GAP).append(toTheRight[c] ? pad : "").append(cells.get(c));
      line.append(toTheRight[c] ? "" : pad);
    }
    return line.toString().stripTrailing();
  }

  private static boolean isNumeric(String cell) {
    return cell.isEmpty() || cell.equals("-") || cell.matches("[+-]?[\\d,]*\\.?\\d+ ?%?");
  }
}
