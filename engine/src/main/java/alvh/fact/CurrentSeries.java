package alvh.fact;

import alvh.market.DailySeries;
import alvh.market.Observation;
import alvh.market.SeriesInfo;
import alvh.playbook.FactValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/// A daily series as a decision may use it: trading days only, cut at the instant, and not older
/// than the last value that should be there.
sealed interface CurrentSeries {
  /// A series whose newest value is the one to be expected.
  ///
  /// @param series trading days only; at least one value
  /// @param last its newest value
  record Current(DailySeries series, Observation last) implements CurrentSeries {
    /// A number computed from the series up to its newest value.
    FactValue amount(double value) {
      return new FactValue.Amount(value, instant(last), last.source());
    }

    /// A flag computed from the series up to its newest value.
    FactValue flag(boolean value) {
      return new FactValue.Flag(value, instant(last), last.source());
    }

    private static String instant(Observation last) {
      return Stamp.of(last.visibleAt());
    }
  }

  /// No series to use.
  ///
  /// @param why names the series and its last date
  record Missing(String why) implements CurrentSeries {}

  /// The series `name` in `in`.
  static CurrentSeries of(FactInputs in, String name) {
    return in.view()
        .series(name)
        .map(s -> check(in, s.onTradingDays(in.calendar())))
        .orElseGet(() -> new Missing("no series '" + name + "' in the data"));
  }

  private static CurrentSeries check(FactInputs in, DailySeries series) {
    SeriesInfo info = series.info();
    LocalDate expected = expectedDay(in, info);
    return series
        .last()
        .<CurrentSeries>map(last ->
            last.date().isBefore(expected)
                ? new Missing(stale(in, info, last.date(), expected))
                : new Current(series, last))
        .orElseGet(() ->
            new Missing(
                "series '%s' (%s) has no value up to %s"
                    .formatted(info.name(), info.source(), in.view().date())));
  }

  private static String stale(FactInputs in, SeriesInfo info, LocalDate last, LocalDate expected) {
    return "series '%s' (%s) ends %s, %s trading days before %s"
        .formatted(
            info.name(),
            info.source(),
            DateTimeFormatter.ISO_LOCAL_DATE.format(last),
            in.calendar().tradingDaysBetween(last, expected),
            expected);
  }

  /// The newest trading day whose value is visible at the instant of the view.
  private static LocalDate expectedDay(FactInputs in, SeriesInfo info) {
    LocalDate day = in.view().date();
    while (!in.calendar().isTradingDay(day) || info.visibleAt(day).isAfter(in.view().asOf())) {
      day = in.calendar().previous(day);
    }
    return day;
  }

  /// The fact that `known` makes of a current series; unknown with the reason otherwise.
  default FactValue fact(Function<Current, FactValue> known) {
    return switch (this) {
      case Current current -> known.apply(current);
      case Missing(String why) -> new FactValue.Unknown(why);
    };
  }
}
