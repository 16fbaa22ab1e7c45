package alvh.demo;

import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// The fictional market on the day that is shown: its levels are chosen, not observed.
final class DemoDay {
  /// A Monday without holiday or early close, 39 days before a monthly expiry.
  static final LocalDate DATE = LocalDate.of(2025, 8, 11);

  /// The closing quotes of SPX options: a quarter of an hour after the cash close.
  static final Instant AS_OF = NewYork.instant(DATE, LocalTime.of(16, 15));

  /// Index level, a round number with some cents.
  static final double SPOT = 5012.34;

  /// VIX, as vol.
  static final double VIX = 0.1720;

  /// Trading days of history, the day included.
  static final int HISTORY_DAYS = 320;

  private DemoDay() {}
}
