package alvh.rebuild;

import alvh.market.DailySeries;
import alvh.market.MarketHistory;
import alvh.market.Observation;
import alvh.surface.TreasuryRate;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the closes, rates and dividends of one day; nothing that was published later.
///
/// The three-month rate is the bill's, or else the ten-year yield less the spread of ten years over
/// three months, a par yield. Bond markets close on days on which the exchanges trade, so a yield
/// may be some days old; dividends are published late.
final class InputReader {
  /// From here on the volatility indices, strikes and roots are those of this package's tables.
  static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 3);

  /// A yield that is older stands for nothing: bond holidays last four days at most.
  private static final int YIELD_DAYS = 7;

  /// Dividends of twelve months change by a few percent a year; older ones are named as such.
  private static final int DIVIDEND_DAYS = 2_000;

  private static final int FRESH_DIVIDEND_DAYS = 260;
  private static final double PERCENT = 100;

  private final MarketHistory history;
  private final TradingCalendar calendar;
  private final List<String> missing = new ArrayList<>();

  private InputReader(MarketHistory history, TradingCalendar calendar) {
    this.history = history;
    this.calendar = calendar;
  }

  /// The inputs of `day` as they were known at the close of its index options.
  static DayInputs read(MarketHistory history, TradingCalendar calendar, LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      return new DayInputs.Refused("chains are rebuilt from " + FIRST_DAY + " on, not for " + day);
    }
    if (!calendar.covers(day) || !calendar.isTradingDay(day)) {
      return new DayInputs.Refused(day + " is not a trading day of the calendar");
    }
    return new InputReader(history, calendar).read(day);
  }

  private DayInputs read(LocalDate day) {
    Instant close = NewYork.instant(day, calendar.indexOptionsClose(day));
    OptionalDouble spx = on("spx.close", day, close);
    OptionalDouble vix = on("vix.close", day, close);
    List<String> wanting = new ArrayList<>();
    need(spx, "spx.close of " + day, wanting);
    need(vix, "vix.close of " + day, wanting);
    Optional<Carry> carry =
        spx.isPresent() ? carry(day, close, spx.getAsDouble()) : Optional.empty();
    if (spx.isPresent() && carry.isEmpty()) {
      wanting.add(
          "rates (rates.tbill3m, or rates.treasury10y and rates.spread10y3m) or"
              + " valuation.dividend up to "
              + day);
    }
    if (!wanting.isEmpty()) {
      return new DayInputs.Refused("the data lack " + String.join("; ", wanting));
    }
    boolean hasSlope = on("vix3m.close", day, close).isPresent();
    String slope = hasSlope ? ": estimated from VIX and VIX3M" : ": VIX stands for it";
    IndexState state =
        new IndexState(
            day,
            spx.orElseThrow(),
            vix.orElseThrow(),
            told("vix9d.close", day, close, slope),
            told("vix3m.close", day, close, ""),
            told("vix6m.close", day, close, ""),
            told("vvix.close", day, close, ": estimated from VIX"));
    return new DayInputs.Known(state, carry.orElseThrow(), missing);
  }

  private static void need(OptionalDouble value, String name, List<String> wanting) {
    if (value.isEmpty()) {
      wanting.add(name);
    }
  }

  private OptionalDouble told(String name, LocalDate day, Instant at, String instead) {
    OptionalDouble value = on(name, day, at);
    if (value.isEmpty()) {
      missing.add(name + " of " + day + instead);
    }
    return value;
  }

  private OptionalDouble on(String name, LocalDate day, Instant at) {
    return history
        .series(name)
        .flatMap(s -> s.on(day))
        .filter(o -> o.value() > 0 && !o.visibleAt().isAfter(at))
        .map(o -> OptionalDouble.of(o.value()))
        .orElse(OptionalDouble.empty());
  }

  private Optional<Carry> carry(LocalDate day, Instant at, double spx) {
    Optional<Observation> bill = newest("rates.tbill3m", day, at, YIELD_DAYS);
    Optional<Observation> ten = newest("rates.treasury10y", day, at, YIELD_DAYS);
    Optional<Observation> spread = newest("rates.spread10y3m", day, at, YIELD_DAYS);
    Optional<Observation> two = newest("rates.treasury2y", day, at, YIELD_DAYS);
    Optional<Observation> dividend = newest("valuation.dividend", day, at, DIVIDEND_DAYS);
    OptionalDouble threeMonths =
        bill.isPresent()
            ? OptionalDouble.of(TreasuryRate.ofBill(bill.get().value() / PERCENT))
            : ten.isPresent() && spread.isPresent()
                ? OptionalDouble.of(parYield(ten.get().value() - spread.get().value()))
                : OptionalDouble.empty();
    if (threeMonths.isEmpty() || dividend.isEmpty()) {
      return Optional.empty();
    }
    double shortRate = threeMonths.getAsDouble();
    double longRate = two.map(o -> parYield(o.value())).orElse(shortRate);
    if (two.isEmpty()) {
      missing.add("rates.treasury2y up to " + day + ": the three-month rate stands for all");
    }
    LocalDate paid = dividend.get().date();
    if (paid.isBefore(day.minusDays(FRESH_DIVIDEND_DAYS))) {
      missing.add("valuation.dividend after " + paid + ": that of then stands for it");
    }
    String rate =
        bill.isPresent()
            ? "three-month bill of " + bill.get().date()
            : "ten-year yield less its spread over three months of " + ten.get().date();
    return Optional.of(
        new Carry(
            shortRate,
            longRate,
            Math.log1p(dividend.get().value() / spx),
            String.format(
                Locale.ROOT,
                "%s, two-year yield, twelve-month dividends of %s (%.2f points)",
                rate,
                paid,
                dividend.get().value())));
  }

  private static double parYield(double percent) {
    return TreasuryRate.ofParYield(percent / PERCENT);
  }

  /// The newest value known at `at`, at most `days` calendar days before `day`.
  private Optional<Observation> newest(String name, LocalDate day, Instant at, int days) {
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
