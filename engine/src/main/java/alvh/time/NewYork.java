package alvh.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The clock of the exchanges: every market time in this project is a New York wall time.
public final class NewYork {
  /// America/New_York, with its daylight saving rules.
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private NewYork() {}

  /// The instant at which the wall clock in New York shows `time` on `date`.
  public static Instant instant(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZONE).toInstant();
  }

  /// The date in New York at `instant`.
  public static LocalDate date(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /// The wall time in New York at `instant`.
  public static LocalTime time(Instant instant) {
    return instant.atZone(ZONE).toLocalTime();
  }
}
