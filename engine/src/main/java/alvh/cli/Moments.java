package alvh.cli;

import alvh.input.InputException;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// The moments that a person names on the command line.
final class Moments {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(NewYork.ZONE);

  private Moments() {}

  /// `2024-01-05` is the close of the index options of that day, `2024-01-05T15:45` a New York
  /// time.
  static Instant parse(String option, String text, TradingCalendar calendar) {
    try {
      if (text.length() == "2024-01-05".length()) {
        return close(option, LocalDate.parse(text), calendar);
      }
      Instant instant =
          text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
              ? ZonedDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(NewYork.ZONE).toInstant();
      requireCovered(option, NewYork.date(instant), calendar);
      return instant;
    } catch (DateTimeParseException e) {
      throw new InputException(
          option,
          "'" + text + "' is neither a date nor a time",
          "write 2024-01-05 for the close of a day, or 2024-01-05T16:15 for a New York time",
          e);
    }
  }

  private static void requireCovered(String option, LocalDate day, TradingCalendar calendar) {
    if (!calendar.covers(day)) {
      throw new InputException(
          option, day + " lies outside the trading calendar", "ask for a day it covers");
    }
  }

  private static Instant close(String option, LocalDate day, TradingCalendar calendar) {
    requireCovered(option, day, calendar);
    if (!calendar.isTradingDay(day)) {
      throw new InputException(
          option,
          day + " is not a trading day" + calendar.whyClosed(day).map(w -> ": " + w).orElse(""),
          "ask for " + calendar.previous(day) + " or " + calendar.next(day));
    }
    LocalTime time = calendar.indexOptionsClose(day);
    return NewYork.instant(day, time);
  }

  /// `2024-01-05 16:15 New York`.
  static String shown(Instant instant) {
    return SHOWN.format(instant) + " New York";
  }

  /// `2024-01-05T16:15-05:00`, as in JSON.
  static String iso(Instant instant) {
    return instant.atZone(NewYork.ZONE).toOffsetDateTime().toString();
  }
}
