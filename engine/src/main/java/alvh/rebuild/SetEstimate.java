package alvh.rebuild;

import alvh.market.DailySeries;
import alvh.market.MarketHistory;
import alvh.market.Observation;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Estimates of SET, to which AM options on SPX settle, from daily prices.
///
/// `spyImplied = SPX close x SPY open / SPY close` of one day: SPY opens in one auction, while the
/// index prints stocks that have not opened yet. Both closes are of the day itself, so dividends do
/// not matter. SPY's close at 16:00 and the index close differ by seconds, and SET is made of
/// auctions of its own: the estimate has an error that is measured here against genuine opens and
/// in docs/models.md against published values.
public final class SetEstimate {
  /// The span of [OpenQuality] that holds the settlement days alone.
  public static final String MONTHLY = "monthly";

  /// A year with more doubtful opens than this says nothing about SPY; picking its plausible days
  /// would pick those that agree. A choice of this project: 2017 to 2020 have 2 %, earlier years 41
  /// and more.
  private static final double MOST_DOUBTFUL = 0.1;

  private final Optional<DailySeries> open;
  private final Optional<DailySeries> close;
  private final Optional<DailySeries> spyOpen;
  private final Optional<DailySeries> spyClose;
  private final TradingCalendar calendar;

  private SetEstimate(MarketHistory history, TradingCalendar calendar) {
    this.open = history.series("spx.open");
    this.close = history.series("spx.close");
    this.spyOpen = history.series("spy.open");
    this.spyClose = history.series("spy.close");
    this.calendar = calendar;
  }

  /// From the series `spx.open`, `spx.close`, `spy.open` and `spy.close` of `history`.
  public static SetEstimate of(MarketHistory history, TradingCalendar calendar) {
    return new SetEstimate(history, calendar);
  }

  /// The readings of the settlement on trading day `day`, as far as the data go.
  public SetReadings readings(LocalDate day) {
    OptionalDouble fileOpen = on(open, day);
    OptionalDouble index = on(close, day);
    OptionalDouble fundOpen = on(spyOpen, day);
    OptionalDouble fundClose = on(spyClose, day);
    OptionalDouble implied =
        index.isPresent() && fundOpen.isPresent() && fundClose.isPresent()
            ? OptionalDouble.of(
                index.getAsDouble() * fundOpen.getAsDouble() / fundClose.getAsDouble())
            : OptionalDouble.empty();
    OptionalDouble before =
        calendar.covers(day.minusWeeks(1))
            ? on(close, calendar.previous(day))
            : OptionalDouble.empty();
    OpenState state =
        fileOpen.isPresent() && implied.isPresent() && before.isPresent()
            ? OpenState.of(fileOpen.getAsDouble(), implied.getAsDouble(), before.getAsDouble())
            : OpenState.UNKNOWN;
    return new SetReadings(day, fileOpen, implied, index, state);
  }

  private static OptionalDouble on(Optional<DailySeries> series, LocalDate day) {
    Optional<Double> value =
        series.flatMap(s -> s.on(day)).map(Observation::value).filter(v -> v > 0);
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }

  /// The readings of every monthly settlement from `from` to `to` that the index history spans.
  public List<SetReadings> monthly(LocalDate from, LocalDate to) {
    return close.or(() -> open).filter(s -> s.size() > 0).stream()
        .flatMap(s ->
            readingsOfMonths(later(from, s.date(0)), earlier(to, s.date(s.size() - 1))).stream())
        .toList();
  }

  private List<SetReadings> readingsOfMonths(LocalDate from, LocalDate to) {
    List<SetReadings> found = new ArrayList<>();
    YearMonth last = YearMonth.from(to);
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      if (calendar.covers(month.atDay(1)) && calendar.covers(month.atEndOfMonth())) {
        LocalDate day = calendar.spxMonthly(month);
        SetReadings readings = readings(day);
        boolean isAny = readings.close().isPresent() || readings.fileOpen().isPresent();
        if (isAny && !day.isBefore(from) && !day.isAfter(to)) {
          found.add(readings);
        }
      }
    }
    return found;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /// What openings are worth, one per year and one, [#MONTHLY], of the settlement days alone.
  public List<OpenQuality> quality(LocalDate from, LocalDate to) {
    List<SetReadings> all = complete(d -> !d.isBefore(from) && !d.isAfter(to));
    var years = new TreeMap<Integer, List<SetReadings>>();
    all.forEach(r -> years.computeIfAbsent(r.day().getYear(), y -> new ArrayList<>()).add(r));
    List<OpenQuality> found = new ArrayList<>();
    List<SetReadings> genuine = new ArrayList<>();
    years.forEach((year, days) -> {
      boolean isGenuine = stale(days) + lagging(days) <= MOST_DOUBTFUL;
      found.add(quality(Integer.toString(year), days, isGenuine ? days : List.of()));
      genuine.addAll(isGenuine ? days : List.of());
    });
    List<SetReadings> monthly = all.stream().filter(this::isMonthly).toList();
    if (!monthly.isEmpty()) {
      found.add(quality(MONTHLY, monthly, genuine.stream().filter(this::isMonthly).toList()));
    }
    return found;
  }

  private boolean isMonthly(SetReadings one) {
    return calendar.spxMonthly(YearMonth.from(one.day())).equals(one.day());
  }

  private List<SetReadings> complete(Predicate<LocalDate> days) {
    List<SetReadings> found = new ArrayList<>();
    for (LocalDate day : spyOpen.map(s -> dates(s, days)).orElse(List.of())) {
      SetReadings readings = readings(day);
      if (readings.open() != OpenState.UNKNOWN) {
        found.add(readings);
      }
    }
    return found;
  }

  private List<LocalDate> dates(DailySeries series, Predicate<LocalDate> days) {
    DailySeries kept = series.onTradingDays(calendar).onDays(days);
    return IntStream.range(0, kept.size()).mapToObj(kept::date).toList();
  }

  /// @param genuine the days whose file opens can be compared with
  private static OpenQuality quality(
      String span, List<SetReadings> days, List<SetReadings> genuine) {
    return new OpenQuality(
        span,
        days.size(),
        stale(days),
        lagging(days),
        ReadingError.of(differences(genuine, r -> r.fileOpen().orElseThrow())),
        ReadingError.of(differences(days, r -> r.close().orElseThrow())));
  }

  private static double stale(List<SetReadings> days) {
    return (double) days.stream().filter(r -> r.open() == OpenState.STALE).count() / days.size();
  }

  private static double lagging(List<SetReadings> days) {
    return (double) days.stream().filter(r -> r.open() == OpenState.LAGS).count() / days.size();
  }

  private static double[] differences(List<SetReadings> days, ToDoubleFunction<SetReadings> other) {
    return days.stream()
        .mapToDouble(r -> Math.abs(Math.log(r.spyImplied().orElseThrow() / other.applyAsDouble(r))))
        .toArray();
  }
}
