package alvh.report;

import java.util.ArrayList;
import java.util.List;

/// A table of the page. Collects rows, so it stays with the method that writes it.
final class HtmlTable {
  private final List<String> columns;
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private List<Entry> first = List.of();

  /// A table.
  ///
  /// @param name in the page
  /// @param caption what it shows, with its units
  /// @param isSortable whether its columns can be sorted by
  HtmlTable(String name, String caption, List<String> columns, boolean isSortable) {
    this.columns = List.copyOf(columns);
    head.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(Words.escaped(caption))
        .append("\"><table id=\"")
        .append(name)
        .append(isSortable ? "\" class=\"sortable" : "")
        .append("\"><caption>")
        .append(Words.escaped(caption))
        .append("</caption><thead><tr>");
  }

  /// One cell.
  ///
  /// @param text as read
  /// @param key as sorted; empty when it is the text
  /// @param style its class, may be empty
  /// @param note shown on hover and read out, may be empty
  record Entry(String text, String key, String style, String note) {
    static Entry text(String text) {
      return new Entry(text, "", "text", "");
    }

    static Entry number(String text, double key) {
      String style = key < 0 ? "n loss" : "n";
      return new Entry(text, new Cell.Number(key).csv(), style, "");
    }

    static Entry usd(long cents) {
      return number(Words.usd(cents), cents);
    }

    static Entry note(String text, String note) {
      return new Entry(text, "", "n", note);
    }
  }

  /// Adds a row whose first cell names it.
  void row(Entry... cells) {
    row(List.of(cells));
  }

  /// Adds a row whose first cell names it.
  void row(List<Entry> cells) {
    html.append("<tr>");
    first = first.isEmpty() ? List.copyOf(cells) : first;
    List<Entry> rest = new ArrayList<>(cells);
    append("th scope=\"row\"", "th", rest.removeFirst());
    rest.forEach(c -> append("td", "td", c));
    html.append("</tr>\n");
  }

  private void append(String open, String close, Entry cell) {
    html.append('<').append(open);
    if (!cell.style().isEmpty()) {
      html.append(" class=\"").append(cell.style()).append('"');
    }
    if (!cell.key().isEmpty()) {
      html.append(" data-key=\"").append(Words.escaped(cell.key())).append('"');
    }
    if (!cell.note().isEmpty()) {
      html.append(" title=\"").append(Words.escaped(cell.note())).append('"');
    }
    html.append('>').append(Words.escaped(cell.text())).append("</").append(close).append('>');
  }

  /// The whole table.
  String html() {
    for (int i = 0; i < columns.size(); i++) {
      // the head of a column stands over its cells
      boolean isText = i < first.size() && first.get(i).style().equals("text");
      head.append(isText ? "<th scope=\"col\" class=\"text\">" : "<th scope=\"col\">")
          .append(Words.escaped(columns.get(i)))
          .append("</th>");
    }
    return head + "</tr></thead><tbody>\n" + html + "</tbody></table></div>\n";
  }
}
