package alvh.fact;

import alvh.market.DailySeries;
import alvh.market.DueSeries;
import alvh.market.Observation;
import alvh.playbook.FactValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/// A daily series as a decision may use it: trading days only, cut at the instant, and not older
/// than the last value that should be there.
sealed interface CurrentSeries {
  /// A series whose newest value is the one to be expected.
  ///
  /// @param series trading days only; at least one value
  /// @param last its newest value
  /// @param asOf the instant from which that is known, as text
  record Current(DailySeries series, Observation last, String asOf) implements CurrentSeries {
    static Current of(DailySeries series, Observation last) {
      return new Current(series, last, Stamp.of(last.visibleAt()));
    }

    /// A number computed from the series up to its newest value.
    FactValue.Amount amount(double value) {
      return new FactValue.Amount(value, asOf, last.source());
    }

    /// A flag computed from the series up to its newest value.
    FactValue flag(boolean value) {
      return new FactValue.Flag(value, asOf, last.source());
    }
  }

  /// No series to use.
  ///
  /// @param why names the series and its last date
  record Missing(String why) implements CurrentSeries {}

  /// The series `name` in `in`.
  static CurrentSeries of(MarketInputs in, String name) {
    return in.series(name, () -> due(in, name));
  }

  private static CurrentSeries due(MarketInputs in, String name) {
    return switch (DueSeries.of(in.view(), in.calendar(), name)) {
      case DueSeries.Due(DailySeries series, Observation last) -> Current.of(series, last);
      case DueSeries.Behind(String why) -> new Missing(why);
    };
  }

  /// The series `name` in `in`, whose newest value may be so old.
  ///
  /// @param ageLimitDays calendar days; empty for a market series, whose newest due value must be
  ///   there and of which only trading days count
  static CurrentSeries of(MarketInputs in, String name, OptionalInt ageLimitDays) {
    if (ageLimitDays.isEmpty()) {
      return of(in, name);
    }
    int limit = ageLimitDays.getAsInt();
    return in.series(
        name + " up to days " + limit,
        () ->
            in.view()
                .series(name)
                .map(series -> young(in, series, limit))
                .orElseGet(() -> new Missing("no series '" + name + "' in the data")));
  }

  private static CurrentSeries young(MarketInputs in, DailySeries series, int ageLimitDays) {
    LocalDate today = in.view().date();
    if (series.size() == 0) {
      return new Missing(
          String.format(
              Locale.ROOT,
              "series '%s' (%s) has no value that was published by %s",
              series.info().name(),
              series.info().source(),
              today));
    }
    Observation last = series.observation(series.size() - 1);
    return last.date().plusDays(ageLimitDays).isBefore(today)
        ? new Missing(
            String.format(
                Locale.ROOT,
                "series '%s' (%s) ends %s, more than %d days before %s",
                series.info().name(),
                series.info().source(),
                last.date(),
                ageLimitDays,
                today))
        : Current.of(series, last);
  }

  /// The fact that `known` makes of a current series; unknown with the reason otherwise.
  default FactValue fact(Function<Current, FactValue> known) {
    return switch (this) {
      case Current current -> known.apply(current);
      case Missing(String why) -> new FactValue.Unknown(why);
    };
  }
}
