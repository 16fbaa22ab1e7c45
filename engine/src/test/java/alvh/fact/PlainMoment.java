package alvh.fact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A moment in New York and what is known of a series then.
record PlainMoment(LocalDate day, LocalTime time) {

  /// The known values of trading days, when the newest is the one that is due: no trading day after
  /// it would be known already.
  Optional<PlainSeries> due(PlainSeries onTradingDays) {
    PlainSeries known = onTradingDays.known(this);
    LocalDate expected = day;
    while (!PlainData.isTradingDay(expected) || !onTradingDays.isKnown(expected, this)) {
      expected = expected.minusDays(1);
    }
    return known.dates().isEmpty() || known.dates().getLast().isBefore(expected)
        ? Optional.empty()
        : Optional.of(known);
  }

  /// The known values, when the newest is not older than so many calendar days.
  Optional<PlainSeries> aged(PlainSeries series, int limitDays) {
    PlainSeries known = series.known(this);
    return known.dates().isEmpty()
            || ChronoUnit.DAYS.between(known.dates().getLast(), day) > limitDays
        ? Optional.empty()
        : Optional.of(known);
  }
}
