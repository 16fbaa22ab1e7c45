package alvh.vix;

import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.Observation;
import alvh.market.SeriesInfo;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/// Readings of the VX curve along the trading days: a day without the reading is absent.
///
/// What the days behind say does not change, so it is computed once for a history and all its cuts.
public final class VxAlong {
  /// The later of the clocks at which settlements were struck over the years (Cboe: 16:15 New York
  /// until 2020).
  private static final LocalTime STRUCK_BY = LocalTime.of(16, 15);

  private VxAlong() {}

  /// CM`days`, index points.
  ///
  /// @param futures VX, cut at the instant
  /// @param spot VIX closes, cut at the instant; none when the data have none
  /// @param days calendar days, such as 30
  public static DailySeries constantMaturity(
      FuturesHistory futures, Optional<DailySeries> spot, TradingCalendar calendar, int days) {
    return along("vx.cm" + days, futures, spot, calendar, c -> c.constantMaturity(days));
  }

  /// CM60 - CM30, points.
  ///
  /// @param futures VX, cut at the instant
  /// @param spot VIX closes, cut at the instant; none when the data have none
  public static DailySeries slope(
      FuturesHistory futures, Optional<DailySeries> spot, TradingCalendar calendar) {
    return along("vx.slope", futures, spot, calendar, VxCurve::slope);
  }

  private static DailySeries along(
      String name,
      FuturesHistory futures,
      Optional<DailySeries> spot,
      TradingCalendar calendar,
      Function<VxCurve, OptionalDouble> reading) {
    if (spot.isEmpty() || spot.get().size() == 0) {
      return read(name, futures, day -> Optional.empty(), futures.days(), reading)
          .onTradingDays(calendar);
    }
    DailySeries vix = spot.get();
    DailySeries settled =
        futures
            .joined(name, vix, (f, v) -> read(name, f, v::on, f.days(), reading))
            .onTradingDays(calendar);
    return withoutSpot(settled, name, futures, vix.date(vix.size() - 1), reading);
  }

  /// The same with the days whose settlements are known and whose VIX close is not: those between
  /// the two clocks, and those that the VIX file lacks at its end.
  private static DailySeries withoutSpot(
      DailySeries settled,
      String name,
      FuturesHistory futures,
      LocalDate lastSpot,
      Function<VxCurve, OptionalDouble> reading) {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    LocalDate day = lastSpot.plusDays(1);
    while (futures.isVisible(day) && !day.isAfter(futures.lastDay())) {
      LocalDate known = day;
      futures
          .curve(known)
          .map(VxCurve::of)
          .map(reading)
          .ifPresent(read -> read.ifPresent(value -> values.put(known, value)));
      day = day.plusDays(1);
    }
    if (values.isEmpty()) {
      return settled;
    }
    for (int i = 0; i < settled.size(); i++) {
      values.put(settled.date(i), settled.value(i));
    }
    return DailySeries.of(info(name), values);
  }

  private static DailySeries read(
      String name,
      FuturesHistory futures,
      Function<LocalDate, Optional<Observation>> spot,
      Collection<LocalDate> days,
      Function<VxCurve, OptionalDouble> reading) {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    for (LocalDate day : days) {
      futures
          .curve(day)
          .map(curve -> reading.apply(VxCurve.of(curve, spot.apply(day))))
          .ifPresent(read -> read.ifPresent(value -> values.put(day, value)));
    }
    return DailySeries.of(info(name), values);
  }

  private static SeriesInfo info(String name) {
    return new SeriesInfo(name, "vol points", STRUCK_BY, 0, "VX settlements");
  }
}
