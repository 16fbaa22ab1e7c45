package alvh.fact;

import alvh.market.ReleaseDates;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The FOMC announcements as they could be known at an instant.
///
/// Lists of past announcements hold meetings that were called at short notice. Until such a meeting
/// was held nobody expected it, so it counts only once it is over; the one that it replaced was
/// expected until then.
///
/// @see "Board of Governors, FOMC calendars: meetings marked unscheduled, cancelled or notation
///   vote (federalreserve.gov/monetarypolicy/fomccalendars.htm and fomc_historical_year.htm)"
final class FomcDates {
  private static final Set<LocalDate> UNSCHEDULED =
      Set.of(
          LocalDate.of(2001, 1, 3),
          LocalDate.of(2001, 4, 18),
          LocalDate.of(2001, 9, 17),
          LocalDate.of(2007, 8, 10),
          LocalDate.of(2007, 8, 17),
          LocalDate.of(2008, 1, 22),
          LocalDate.of(2008, 10, 8),
          LocalDate.of(2019, 10, 11),
          LocalDate.of(2020, 3, 3),
          LocalDate.of(2020, 3, 15),
          LocalDate.of(2020, 3, 23),
          LocalDate.of(2020, 3, 31));

  /// In lists of announcements, and none of the Committee's decisions was announced then: the first
  /// days of two-day meetings, and the day of a speech.
  private static final Set<LocalDate> NO_ANNOUNCEMENT =
      Set.of(LocalDate.of(2003, 9, 15), LocalDate.of(2012, 10, 23), LocalDate.of(2025, 8, 22));

  /// The meeting of March 2020 was replaced by the one of the Sunday before.
  private static final Instant CANCELLED =
      NewYork.instant(LocalDate.of(2020, 3, 18), LocalTime.of(14, 0));

  private static final LocalDate CANCELLED_ON = LocalDate.of(2020, 3, 15);

  private FomcDates() {}

  /// What of `all` could be known at `asOf`.
  static ReleaseDates knownAt(ReleaseDates all, Instant asOf) {
    List<Instant> known = new ArrayList<>();
    for (Instant at : all.instants()) {
      LocalDate day = NewYork.date(at);
      boolean isExpected = !UNSCHEDULED.contains(day) || !at.isAfter(asOf);
      if (isExpected && !NO_ANNOUNCEMENT.contains(day)) {
        known.add(at);
      }
      if (day.equals(CANCELLED_ON) && at.isAfter(asOf)) {
        known.add(CANCELLED);
      }
    }
    return new ReleaseDates(all.name(), known, all.source());
  }
}
