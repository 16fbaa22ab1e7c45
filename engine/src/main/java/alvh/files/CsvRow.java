package alvh.files;

import alvh.input.InputException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One row of a delimited file, with the line it stands on.
final class CsvRow {
  /// How files write that they have no value.
  private static final Set<String> MISSING =
      Set.of("", ".", "-", "nan", "na", "n/a", "#n/a", "null", "none");

  private final TextSource source;
  private final long line;
  private final String[] fields;

  CsvRow(TextSource source, long line, String[] fields) {
    this.source = source;
    this.line = line;
    this.fields = fields;
  }

  long line() {
    return line;
  }

  int size() {
    return fields.length;
  }

  /// `file:line`.
  String where() {
    return source.name() + ":" + line;
  }

  /// Whether every field is blank.
  boolean isBlank() {
    return Arrays.stream(fields).allMatch(String::isBlank);
  }

  /// Field `i` without blanks around it; empty beyond the row's end.
  String text(int i) {
    return i < fields.length ? fields[i].strip() : "";
  }

  List<String> texts() {
    return Arrays.stream(fields).map(String::strip).toList();
  }

  /// The number in field `i`, which must be there.
  double number(int i, String column) {
    String text = required(i, column);
    return Decimals.parse(text)
        .orElseThrow(
            () -> fault(column + " is not a number: '" + text + "'", "correct or remove the line"));
  }

  /// The number in field `i`; empty when the file says it has none.
  Optional<Double> find(int i, String column) {
    return isMissing(required(i, column)) ? Optional.empty() : Optional.of(number(i, column));
  }

  /// The price in field `i`: a number that is not negative.
  double price(int i, String column) {
    double value = number(i, column);
    if (value < 0) {
      throw fault(column + " is negative: " + text(i), "correct or remove the line");
    }
    return value;
  }

  /// A whole number such as a volume; 0 when blank.
  long count(int i, String column) {
    return isMissing(required(i, column)) ? 0 : Math.round(number(i, column));
  }

  /// The date in field `i`, in any of the forms [Dates] knows.
  LocalDate date(int i, String column) {
    String text = required(i, column);
    return Dates.parse(text)
        .orElseThrow(() ->
            fault(
                column + " is not a date: '" + text + "'",
                "write it as 2024-01-05 or 01/05/2024 (month first)"));
  }

  private String required(int i, String column) {
    if (i >= fields.length) {
      throw fault(
          "the row ends before " + column + ": " + fields.length + " fields",
          "complete the line; the file may be cut off");
    }
    return fields[i].strip();
  }

  InputException fault(String what, String mend) {
    return source.fault(line, what, mend);
  }

  static boolean isMissing(String text) {
    if (text.isEmpty()) {
      return true;
    }
    char first = text.charAt(0);
    boolean isNumber = first >= '0' && first <= '9';
    return !isNumber && MISSING.contains(text.toLowerCase(Locale.ROOT));
  }
}
