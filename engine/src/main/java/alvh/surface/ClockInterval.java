package alvh.surface;

import alvh.time.TradingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a term structure says between two neighbouring expiries.
///
/// @param start the earlier settlement, or the instant of the quotes
/// @param end the later settlement
/// @param middleYears years from the quotes to its middle
/// @param openDays days with trading, in parts
/// @param closedDays days without
/// @param variance rise of total variance at the forward
/// @param error its standard error, > 0
record ClockInterval(
    Instant start,
    Instant end,
    double middleYears,
    double openDays,
    double closedDays,
    double variance,
    double error) {

  /// One interval per slice with a smile that settles later than the one before.
  static List<ClockInterval> between(
      List<SurfaceSlice> slices, Instant asOf, TradingCalendar calendar, double errorShare) {
    var intervals = new ArrayList<ClockInterval>();
    Instant start = asOf;
    double years = 0;
    double variance = 0;
    double error = 0;
    for (SurfaceSlice slice : slices) {
      Instant end = slice.quotes().expiry().settlesAt();
      Optional<SmileSlice> smile = slice.fittedSmile();
      Optional<SmileQuotes> quotes = SmileQuotes.of(slice.quotes(), asOf, slice.forward());
      if (smile.isEmpty() || quotes.isEmpty() || !end.isAfter(start)) {
        continue;
      }
      double total = smile.get().totalVariance(smile.get().forward());
      double vol = smile.get().atmVol();
      double width = quotes.get().quotes().roughAtmWidth(smile.get().forward());
      double ownError = 2 * vol * slice.years() * errorShare * width;
      double closed =
          EventClock.daysWithoutEvents(calendar, 1, start, end)
              - EventClock.daysWithoutEvents(calendar, 0, start, end);
      intervals.add(
          new ClockInterval(
              start,
              end,
              (years + slice.years()) / 2,
              EventClock.daysWithoutEvents(calendar, 0, start, end),
              closed,
              total - variance,
              Math.hypot(error, ownError)));
      start = end;
      years = slice.years();
      variance = total;
      error = ownError;
    }
    return intervals;
  }
}
