package alvh.broker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times as the brokers print them.
final class UsDates {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final int CENTURY = 2_000;
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
  private static final Pattern WORDED =
      Pattern.compile("(\\d{1,2})\\s+([A-Z]{3})\\s+(\\d{2})", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):?(\\d{2}):?(\\d{2})");

  private UsDates() {}

  /// `1/5/24` or `01/05/2024`, month first.
  static Optional<LocalDate> slashed(String text) {
    Matcher m = SLASHED.matcher(text.strip());
    return m.matches() ? date(m.group(3), m.group(1), m.group(2)) : Optional.empty();
  }

  /// `16 FEB 24`.
  static Optional<LocalDate> worded(String text) {
    Matcher m = WORDED.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = month(m.group(2));
    return month == 0 ? Optional.empty() : date(m.group(3), Integer.toString(month), m.group(1));
  }

  /// `20240105` or `2024-01-05`.
  static Optional<LocalDate> compact(String text) {
    Matcher m = COMPACT.matcher(text.strip());
    return m.matches() ? date(m.group(1), m.group(2), m.group(3)) : Optional.empty();
  }

  /// `14:30:15` or `143015`.
  static Optional<LocalTime> clock(String text) {
    Matcher m = CLOCK.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.of(number(m.group(1)), number(m.group(2)), number(m.group(3))));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /// `16 FEB 24`, without a leading zero on the day.
  static String worded(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%d %s %02d",
        date.getDayOfMonth(),
        MONTHS.get(date.getMonthValue() - 1),
        date.getYear() % 100);
  }

  /// The month named by three letters, 1 to 12; 0 when it is none.
  static int month(String name) {
    return MONTHS.indexOf(name.toUpperCase(Locale.ROOT)) + 1;
  }

  /// A year of two digits is one of this century.
  static int year(String digits) {
    int year = number(digits);
    return digits.length() == 2 ? CENTURY + year : year;
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year(year), number(month), number(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
