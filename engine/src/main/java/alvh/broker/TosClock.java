package alvh.broker;

import alvh.time.NewYork;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The zone in which an account statement prints its times, an accumulator of one import.
///
/// thinkorswim prints the wall time of its user. The balance of each morning gives that away: `Cash
/// balance at the start of business day 29.01 CST` stands at 00:00 in Chicago, printed as 01:00 for
/// a user in New York. Without such a row New York is assumed.
///
/// A time is read by the last morning before it, wherever its row stands: the table of futures
/// follows that of cash, and summer time may begin within a statement. Where every morning is that
/// of New York its clock holds, so that a Sunday evening after the change is read right too.
final class TosClock {
  private static final Pattern MORNING =
      Pattern.compile(".*start of (?:business )?day (\\d{1,2})\\.(\\d{1,2})\\s+C[SD]?T\\b.*");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final int LONGEST_OFFSET_HOURS = 14;
  private static final int OFFSET_STEP_MINUTES = 15;

  private final NavigableMap<LocalDateTime, ZoneOffset> offsets = new TreeMap<>();
  private boolean isNewYork = true;

  /// Takes the row of a morning's balance, as printed.
  void morning(String description, LocalDate date, LocalTime time) {
    Matcher m = MORNING.matcher(description);
    if (m.matches()) {
      day(date, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))
          .map(day -> day.atStartOfDay(CHICAGO).toInstant())
          .flatMap(start -> offset(date.atTime(time), start))
          .ifPresent(found -> offsets.put(date.atTime(time), found));
      LocalDateTime printed = date.atTime(time);
      Optional.ofNullable(offsets.get(printed))
          .map(printed::toInstant)
          .filter(meant -> !meant.equals(NewYork.instant(date, time)))
          .ifPresent(meant -> isNewYork = false);
    }
  }

  /// The instant of a printed date and time.
  Instant instant(LocalDate date, LocalTime time) {
    LocalDateTime printed = date.atTime(time);
    return isNewYork
        ? NewYork.instant(date, time)
        : printed.toInstant(
            Optional.ofNullable(offsets.floorEntry(printed))
                .orElseGet(offsets::firstEntry)
                .getValue());
  }

  /// The named day next to the printed date, which may be the evening before.
  private static Optional<LocalDate> day(LocalDate near, int month, int day) {
    for (int shift = -1; shift <= 1; shift++) {
      LocalDate candidate = near.plusDays(shift);
      if (candidate.getMonthValue() == month && candidate.getDayOfMonth() == day) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Optional<ZoneOffset> offset(LocalDateTime printed, Instant meant) {
    Duration ahead = Duration.between(meant, printed.toInstant(ZoneOffset.UTC));
    boolean isPlausible =
        ahead.abs().toHours() <= LONGEST_OFFSET_HOURS
            && ahead.toSeconds() % Duration.ofMinutes(OFFSET_STEP_MINUTES).toSeconds() == 0;
    try {
      return isPlausible
          ? Optional.of(ZoneOffset.ofTotalSeconds(Math.toIntExact(ahead.toSeconds())))
          : Optional.empty();
    } catch (DateTimeException beyond) {
      return Optional.empty();
    }
  }
}
