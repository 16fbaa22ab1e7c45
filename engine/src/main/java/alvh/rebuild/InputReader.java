package alvh.rebuild;

import alvh.market.MarketHistory;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the closes, rates and dividends of one day; nothing that was published later.
final class InputReader {
  /// From here on the volatility indices, strikes and roots are those of this package's tables.
  static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 3);

  private final VisibleSeries series;
  private final LocalDate day;
  private final List<String> missing = new ArrayList<>();

  private InputReader(VisibleSeries series, LocalDate day) {
    this.series = series;
    this.day = day;
  }

  /// The inputs of `day` as they were known at the close of its index options.
  static DayInputs read(MarketHistory history, TradingCalendar calendar, LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      return new DayInputs.Refused("chains are rebuilt from " + FIRST_DAY + " on, not for " + day);
    }
    if (!calendar.covers(day) || !calendar.isTradingDay(day)) {
      return new DayInputs.Refused(day + " is not a trading day of the calendar");
    }
    var close = NewYork.instant(day, calendar.indexOptionsClose(day));
    return new InputReader(new VisibleSeries(history, close), day).read();
  }

  private DayInputs read() {
    OptionalDouble spx = series.value("spx.close", day);
    OptionalDouble vix = series.value("vix.close", day);
    List<String> wanting = new ArrayList<>();
    need(spx, "spx.close of " + day, wanting);
    need(vix, "vix.close of " + day, wanting);
    Optional<Carry> carry =
        spx.isPresent()
            ? new CarryReader(series, day).ofIndex(spx.getAsDouble(), missing)
            : Optional.empty();
    if (spx.isPresent() && carry.isEmpty()) {
      wanting.add(CarryReader.RATES + " or valuation.dividend up to " + day);
    }
    if (!wanting.isEmpty()) {
      return new DayInputs.Refused("the data lack " + String.join("; ", wanting));
    }
    boolean hasSlope = series.value("vix3m.close", day).isPresent();
    String slope = hasSlope ? ": estimated from VIX and VIX3M" : ": VIX stands for it";
    IndexState state =
        new IndexState(
            day,
            spx.orElseThrow(),
            vix.orElseThrow(),
            told("vix9d.close", slope),
            told("vix3m.close", ""),
            told("vix6m.close", ""),
            told("vvix.close", ": estimated from VIX"));
    return new DayInputs.Known(state, carry.orElseThrow(), missing);
  }

  private static void need(OptionalDouble value, String name, List<String> wanting) {
    if (value.isEmpty()) {
      wanting.add(name);
    }
  }

  /// @param instead what stands for it, for people
  private OptionalDouble told(String name, String instead) {
    OptionalDouble value = series.value(name, day);
    if (value.isEmpty()) {
      missing.add(name + " of " + day + instead);
    }
    return value;
  }
}
