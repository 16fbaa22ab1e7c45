package alvh.broker;

/// Writes one cell of a CSV file that a spreadsheet may open.
///
/// Free text that begins with `=`, `+`, `-`, `@`, a tab or a line break would run as a formula: it
/// gets an apostrophe before it, which spreadsheets take for "this is text". Numbers are not free
/// text and keep their sign.
final class CsvCell {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private CsvCell() {}

  /// A cell of free text: a name that a person chose.
  static String text(String value) {
    String bare = value.stripLeading();
    // blanks before the sign do not stop every spreadsheet
    boolean runs =
        !value.isEmpty()
            && (FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                || (!bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0));
    return quoted(runs ? "'" + value : value);
  }

  private static String quoted(String value) {
    boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
