package alvh.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms in which the files of the trade write a date.
final class Dates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LETTERS_PER_MONTH = 3;

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");
  private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?: \\d{2}:\\d{2})?");

  /// `Fri Jan 05 2024`, `January 7, 2024`.
  private static final Pattern WORDS =
      Pattern.compile("(?:[A-Za-z]{3},? )?([A-Za-z]{3})[a-z]* (\\d{1,2}),? (\\d{4})");

  private static final int ISO_YEAR_DIGITS = 4;
  private static final int ISO_LENGTH = "2024-01-05".length();

  private Dates() {}

  /// The date `text` spells: `2024-01-05` with or without a time, `1/5/2024` (month first),
  /// `20240105`, `Fri Jan 05 2024` or `January 5, 2024`; empty for anything else.
  static Optional<LocalDate> parse(String text) {
    if (text.length() == ISO_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
      int year = digits(text, 0, 4);
      int month = digits(text, 5, 7);
      int day = digits(text, 8, ISO_LENGTH);
      return year < 0 || month < 0 || day < 0 ? Optional.empty() : date(year, month, day);
    }
    if (text.indexOf('-') == ISO_YEAR_DIGITS) {
      return of(ISO.matcher(text), 1, 2, 3);
    }
    if (text.indexOf('/') > 0) {
      return of(US.matcher(text), 3, 1, 2);
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.matches() ? of(compact, 1, 2, 3) : ofWords(text);
  }

  /// The number that `text` spells from `from` to `to`; -1 when it has other characters.
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static Optional<LocalDate> of(Matcher matcher, int year, int month, int day) {
    return matcher.matches()
        ? date(number(matcher, year), number(matcher, month), number(matcher, day))
        : Optional.empty();
  }

  private static Optional<LocalDate> ofWords(String text) {
    Matcher words = WORDS.matcher(text);
    if (!words.matches()) {
      return Optional.empty();
    }
    int at = MONTHS.indexOf(words.group(1).toLowerCase(Locale.ROOT));
    return at < 0 || at % LETTERS_PER_MONTH != 0
        ? Optional.empty()
        : date(number(words, 3), at / LETTERS_PER_MONTH + 1, number(words, 2));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
