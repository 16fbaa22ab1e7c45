package alvh.cli;

import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The expiries that totals count.
///
/// @param first listed date
/// @param last listed date
record ExpiryBand(LocalDate first, LocalDate last) {
  /// Up to a week gamma rules and a tick is a large part of the price; beyond a year few strikes
  /// are quoted.
  private static final int FIRST_DAYS = 8;

  private static final int LAST_DAYS = 366;

  static ExpiryBand of(Instant asOf, Optional<LocalDate> first, Optional<LocalDate> last) {
    LocalDate day = NewYork.date(asOf);
    boolean isGiven = first.isPresent() || last.isPresent();
    return new ExpiryBand(
        first.orElse(isGiven ? day : day.plusDays(FIRST_DAYS)),
        last.orElse(isGiven ? LocalDate.MAX : day.plusDays(LAST_DAYS)));
  }

  boolean holds(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  String shown() {
    return last.equals(LocalDate.MAX) ? "from " + first : first + " to " + last;
  }
}
