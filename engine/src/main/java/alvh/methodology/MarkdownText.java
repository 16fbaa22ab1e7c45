package alvh.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Markdown under construction, with lines that a person can read in a diff.
///
/// Not thread-safe; it grows with every call.
final class MarkdownText {
  /// As wide as the sources of this project.
  private static final int WIDTH = 100;

  /// A word, or code in back ticks, which is never torn apart.
  private static final Pattern WORD = Pattern.compile("(?:`[^`]*`|\\S)+");

  /// What may begin a line without turning it into a list, a quote or a heading.
  private static final Pattern BEGINNING =
      Pattern.compile("(?![0-9]+[.)]$)[A-Za-z0-9(\"'`\\[.].*|\\*\\*.+");

  private final StringBuilder text = new StringBuilder();

  /// A heading of level 1 to 6.
  MarkdownText heading(int level, String title) {
    text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    return this;
  }

  /// A paragraph.
  MarkdownText paragraph(String words) {
    wrapped("", "", words);
    text.append('\n');
    return this;
  }

  /// A point of a list, `depth` 0 for the outermost.
  MarkdownText point(int depth, String words) {
    String indent = "  ".repeat(depth);
    wrapped(indent + "- ", indent + "  ", words);
    return this;
  }

  /// The end of a list.
  MarkdownText end() {
    text.append('\n');
    return this;
  }

  /// A table whose columns stand below each other in the source, too.
  MarkdownText table(List<String> heads, List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < heads.size(); column++) {
      int widest = cell(heads.get(column)).length();
      for (List<String> row : rows) {
        widest = Math.max(widest, cell(row.get(column)).length());
      }
      widths.add(widest);
    }
    row(heads, widths);
    text.append('|');
    widths.forEach(width -> text.append("-".repeat(width + 2)).append('|'));
    text.append('\n');
    rows.forEach(row -> row(row, widths));
    text.append('\n');
    return this;
  }

  private void row(List<String> cells, List<Integer> widths) {
    text.append('|');
    for (int column = 0; column < cells.size(); column++) {
      String cell = cell(cells.get(column));
      text.append(' ').append(cell).repeat(' ', widths.get(column) - cell.length()).append(" |");
    }
    text.append('\n');
  }

  private static String cell(String words) {
    return words.replace("|", "\\|");
  }

  private void wrapped(String first, String following, String words) {
    StringBuilder line = new StringBuilder(first);
    boolean isEmpty = true;
    Matcher matcher = WORD.matcher(words);
    while (matcher.find()) {
      String word = matcher.group();
      boolean isFull = line.length() + 1 + word.length() > WIDTH;
      if (!isEmpty && isFull && BEGINNING.matcher(word).matches()) {
        text.append(line).append('\n');
        line = new StringBuilder(following);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    text.append(line).append('\n');
  }

  /// The text so far, with one line end at its end.
  String made() {
    return text.toString().stripTrailing() + "\n";
  }
}
