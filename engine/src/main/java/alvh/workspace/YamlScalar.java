package alvh.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// One value of a YAML file, as written.
///
/// @param text the value without its quotes
/// @param isPlain whether it stands without quotes: only such a value is a number or a flag
public record YamlScalar(YamlPlace place, String text, boolean isPlain) implements YamlNode {
  /// YAML 1.2 decimal numbers, with `_` allowed between digits as in `1_000`.
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(_\\d+)*(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+(_\\d+)*");

  @Override
  public String described() {
    return isEmpty() ? "nothing" : "'" + text + "'";
  }

  /// Whether it is a word that is no number, true, false or nothing: a name of something.
  boolean isName() {
    return isPlain
        && !isEmpty()
        && !NUMBER.matcher(text).matches()
        && !text.equals("true")
        && !text.equals("false");
  }

  @Override
  public String asText() {
    if (isEmpty()) {
      throw wrongType("text", "write a value after the colon");
    }
    return text;
  }

  @Override
  public double asNumber() {
    if (!isPlain || !NUMBER.matcher(text).matches()) {
      throw wrongType("a number", "write a plain number such as 12.5");
    }
    double number = Double.parseDouble(text.replace("_", ""));
    if (!Double.isFinite(number)) {
      throw wrongType("a number below 1.8e308", "write a smaller number");
    }
    return number;
  }

  @Override
  public int asInteger() {
    long whole = asLong();
    if (whole < Integer.MIN_VALUE || whole > Integer.MAX_VALUE) {
      throw wrongType("a whole number within ±2147483647", "write a smaller number");
    }
    return (int) whole;
  }

  @Override
  public long asLong() {
    if (!isPlain || !WHOLE.matcher(text).matches()) {
      throw wrongType("a whole number", "write a plain whole number such as 12");
    }
    try {
      return Long.parseLong(text.replace("_", ""));
    } catch (NumberFormatException tooLong) {
      throw wrongType("a whole number within ±9.2e18", "write a smaller number");
    }
  }

  @Override
  public LocalDate asDate() {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw wrongType("a date", "write it as 2024-01-05");
    }
  }

  @Override
  public boolean asFlag() {
    if (isPlain && text.equals("true")) {
      return true;
    }
    if (isPlain && text.equals("false")) {
      return false;
    }
    throw wrongType("true or false", "write true or false");
  }

  /// Nothing after the colon, or YAML's own words for nothing.
  private boolean isEmpty() {
    return text.isBlank() || (isPlain && (text.equals("~") || text.equals("null")));
  }
}
