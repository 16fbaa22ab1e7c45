package alvh.market;

import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A daily series as a decision may use it: trading days only, cut at the instant, and not older
/// than the newest value that is due by then. Facts and risk share this one rule.
public sealed interface DueSeries {
  /// A series whose newest value is the one to be expected.
  ///
  /// @param series trading days only; at least one value
  /// @param last its newest value
  record Due(DailySeries series, Observation last) implements DueSeries {}

  /// No series to use.
  ///
  /// @param why names the series and its last date
  record Behind(String why) implements DueSeries {}

  /// The series `name` in `view`.
  static DueSeries of(DayView view, TradingCalendar calendar, String name) {
    return view.series(name)
        .map(s -> check(view, calendar, s.onTradingDays(calendar)))
        .orElseGet(() -> new Behind("no series '" + name + "' in the data"));
  }

  private static DueSeries check(DayView view, TradingCalendar calendar, DailySeries series) {
    SeriesInfo info = series.info();
    LocalDate expected = expectedDay(view, calendar, info);
    return series
        .last()
        .<DueSeries>map(last ->
            last.date().isBefore(expected)
                ? new Behind(stale(calendar, info, last.date(), expected))
                : new Due(series, last))
        .orElseGet(() ->
            new Behind(
                String.format(
                    Locale.ROOT,
                    "series '%s' (%s) has no value up to %s",
                    info.name(),
                    info.source(),
                    view.date())));
  }

  private static String stale(
      TradingCalendar calendar, SeriesInfo info, LocalDate last, LocalDate expected) {
    return String.format(
        Locale.ROOT,
        "series '%s' (%s) ends %s, %d trading days before %s",
        info.name(),
        info.source(),
        DateTimeFormatter.ISO_LOCAL_DATE.format(last),
        calendar.tradingDaysBetween(last, expected),
        expected);
  }

  /// The newest trading day whose value is visible at the instant of the view.
  private static LocalDate expectedDay(DayView view, TradingCalendar calendar, SeriesInfo info) {
    LocalDate day = view.date();
    while (!calendar.isTradingDay(day) || info.visibleAt(day).isAfter(view.asOf())) {
      day = calendar.previous(day);
    }
    return day;
  }
}
