package alvh.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table for the console: columns aligned, numbers to the right, words to the left.
///
/// A cell may have several lines. The last column is wrapped at words so that the table stays
/// readable; nothing is ever cut off.
final class TextTable {
  private static final String GAP = "  ";

  /// Characters that a wide console window shows.
  static final int WIDTH = 160;

  /// The last column is never wrapped below this, however wide the others are.
  private static final int NARROWEST = 40;

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
    List<List<List<String>>> cells = new ArrayList<>();
    cells.add(header.stream().map(List::of).toList());
    int before = 0;
    for (int c = 0; c < columns - 1; c++) {
      before += width(c) + GAP.length();
    }
    int last = Math.max(NARROWEST, WIDTH - before);
    rows.forEach(r -> cells.add(split(r, last)));
    for (int c = 0; c < columns; c++) {
      int column = c;
      widths[c] =
          cells.stream()
              .flatMap(r -> r.get(column).stream())
              .mapToInt(String::length)
              .max()
              .orElse(0);
      toTheRight[c] =
          !rows.isEmpty() && rows.stream().map(r -> r.get(column)).allMatch(TextTable::isNumeric);
    }
    var lines = new ArrayList<String>();
    for (List<List<String>> row : cells) {
      int height = row.stream().mapToInt(List::size).max().orElse(1);
      for (int i = 0; i < height; i++) {
        int at = i;
        lines.add(
            line(
                row.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList(),
                widths,
                toTheRight));
      }
    }
    return lines;
  }

  private int width(int column) {
    int widest =
        rows.stream().flatMap(r -> r.get(column).lines()).mapToInt(String::length).max().orElse(0);
    return Math.max(header.get(column).length(), widest);
  }

  private static List<List<String>> split(List<String> row, int last) {
    List<List<String>> cells = new ArrayList<>();
    for (int c = 0; c < row.size() - 1; c++) {
      cells.add(row.get(c).lines().toList());
    }
    cells.add(row.getLast().lines().flatMap(l -> wrapped(l, last).stream()).toList());
    return cells;
  }

  /// `text` in lines of at most `width` characters, broken at spaces; a longer word stays whole.
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
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
