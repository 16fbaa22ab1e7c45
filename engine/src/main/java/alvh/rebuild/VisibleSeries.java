package alvh.rebuild;

import alvh.market.DailySeries;
import alvh.market.MarketHistory;
import alvh.market.Observation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// The daily series of a history as they were known at one instant.
///
/// @param history the whole history
/// @param at nothing published later is handed out
record VisibleSeries(MarketHistory history, Instant at) {
  /// The observation of `name` on `day`, if it is > 0; prices and indices are.
  Optional<Observation> on(String name, LocalDate day) {
    return history
        .series(name)
        .flatMap(s -> s.on(day))
        .filter(o -> o.value() > 0 && !o.visibleAt().isAfter(at));
  }

  /// The value of [#on].
  OptionalDouble value(String name, LocalDate day) {
    return on(name, day).map(o -> OptionalDouble.of(o.value())).orElse(OptionalDouble.empty());
  }

  /// The newest observation, at most `days` calendar days before `day`.
  Optional<Observation> newest(String name, LocalDate day, int days) {
    Optional<DailySeries> series = history.series(name);
    if (series.isEmpty()) {
      return Optional.empty();
    }
    int i = series.get().indexUpTo(day);
    while (i >= 0 && !series.get().date(i).isBefore(day.minusDays(days))) {
      Observation candidate = series.get().observation(i);
      if (!candidate.visibleAt().isAfter(at)) {
        return Optional.of(candidate);
      }
      i--;
    }
    return Optional.empty();
  }
}
