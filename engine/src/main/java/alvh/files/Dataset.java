package alvh.files;

import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the files of one name pattern hold.
///
/// @param files `*` and `?` stand for any characters of one name; with a `/` the pattern is for the
///   path below the folder, else for the last name; `.gz` need not be named
/// @param kind the layout
/// @param series column, id, or text of the file to the name of the series; in the file's order
/// @param unit of the values
/// @param clock New York time of day at which a value of the day is struck
/// @param lagDays calendar days from the value's date to its publication
/// @param precedence the source with the greater one wins where two have a value for a date
/// @param zeroIsMissing whether 0 stands for no value
/// @param note what a reader of the series must know; may be empty
public record Dataset(
    String files,
    DatasetKind kind,
    Map<String, String> series,
    String unit,
    LocalTime clock,
    int lagDays,
    int precedence,
    boolean zeroIsMissing,
    String note) {
  /// Nothing is known before the close of quoting unless a row says so.
  public static final LocalTime DEFAULT_CLOCK = LocalTime.of(16, 15);

  public Dataset {
    series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    if (files.isBlank()) {
      throw new IllegalArgumentException("a dataset needs a file pattern");
    }
  }

  /// Whether `path`, relative to the folder with `/` between names, is one of its files.
  public boolean matches(String path) {
    String plain = path.endsWith(".gz") ? path.substring(0, path.length() - 3) : path;
    String name = files.contains("/") ? plain : plain.substring(plain.lastIndexOf('/') + 1);
    return fits(files, 0, name, 0);
  }

  /// Whether `text` from `at` on fits `pattern` from `from` on. No regular expression: a folder of
  /// hundreds of files is matched against every row.
  private static boolean fits(String pattern, int from, String text, int at) {
    if (from == pattern.length()) {
      return at == text.length();
    }
    char wanted = pattern.charAt(from);
    if (wanted == '*') {
      return fits(pattern, from + 1, text, at)
          || (at < text.length() && text.charAt(at) != '/' && fits(pattern, from, text, at + 1));
    }
    boolean isSame =
        at < text.length() && (wanted == '?' ? text.charAt(at) != '/' : wanted == text.charAt(at));
    return isSame && fits(pattern, from + 1, text, at + 1);
  }
}
