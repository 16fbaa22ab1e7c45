package alvh.rebuild;

import alvh.instrument.FutureRoot;
import alvh.instrument.Listing;
import alvh.instrument.Listings;
import alvh.instrument.OptionRoot;
import alvh.market.FuturesCurve;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.Observation;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.vix.VxCurve;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads VX settles, VVIX, VIX and rates of one day; nothing that was published later.
final class VixInputReader {
  private VixInputReader() {}

  /// The inputs of `day` as they were known at the close of its index options.
  static VixDayInputs read(
      MarketHistory history, Listings listings, TradingCalendar calendar, LocalDate day) {
    Optional<LocalDate> first =
        listings.rows(OptionRoot.VIX).stream().map(Listing::from).min(Comparator.naturalOrder());
    if (first.isEmpty() || day.isBefore(first.get())) {
      return new VixDayInputs.Refused(
          "VIX options were not listed on "
              + day
              + first.map(from -> ", but from " + from + " on").orElse(""));
    }
    if (!calendar.covers(day) || !calendar.isTradingDay(day)) {
      return new VixDayInputs.Refused(day + " is not a trading day of the calendar");
    }
    return read(history, day, NewYork.instant(day, calendar.indexOptionsClose(day)));
  }

  private static VixDayInputs read(MarketHistory history, LocalDate day, Instant close) {
    var series = new VisibleSeries(history, close);
    List<String> wanting = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Optional<FuturesHistory> futures =
        history.futures(FutureRoot.VX).map(vx -> vx.visibleAt(close));
    Optional<FuturesCurve> curve = futures.flatMap(vx -> vx.curve(day));
    if (curve.isEmpty()) {
      boolean isLate = futures.filter(vx -> !vx.isVisible(day)).isPresent();
      wanting.add(
          "VX settles of "
              + day
              + (isLate ? ", which count as known only after the close of the options" : ""));
    }
    OptionalDouble vvix = series.value("vvix.close", day);
    if (vvix.isEmpty()) {
      wanting.add("vvix.close of " + day);
    }
    Optional<Carry> rates = new CarryReader(series, day).rates(missing);
    if (rates.isEmpty()) {
      wanting.add(CarryReader.RATES + " up to " + day);
    }
    if (!wanting.isEmpty()) {
      return new VixDayInputs.Refused("the data lack " + String.join("; ", wanting));
    }
    Optional<Observation> vix = series.on("vix.close", day);
    if (vix.isEmpty()) {
      missing.add("vix.close of " + day + ": no expiries before the first VX");
    }
    Carry carry = rates.orElseThrow();
    return new VixDayInputs.Known(
        new VixChainInputs(
            close,
            VxCurve.of(curve.orElseThrow(), vix),
            vvix.orElseThrow(),
            carry::rate,
            carry.source(),
            missing));
  }
}
