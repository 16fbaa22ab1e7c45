package alvh.fact;

import alvh.time.NewYork;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the moment of a fact is written: `2024-01-05T16:15-05:00`.
final class Stamp {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT).withZone(NewYork.ZONE);

  private Stamp() {}

  static String of(Instant instant) {
    return FORMAT.format(instant);
  }
}
