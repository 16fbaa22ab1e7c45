package alvh.lake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments as whole microseconds since 1970, as Parquet holds them.
final class Micros {
  private Micros() {}

  /// @throws IllegalArgumentException when `instant` is finer
  static long of(Instant instant) {
    if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException("a moment of whole microseconds is needed: " + instant);
    }
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
