package alvh.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The trading days and session closes of the US equity market, and the expiries that follow from
/// them.
///
/// Made from [CalendarRules] and valid for their span only: a question about a date outside it is
/// an `IllegalArgumentException`, never a guess. Every question about a day costs one array read.
public final class TradingCalendar {
  /// New York time of the opening, from whose prints AM contracts settle; the clock of the Cboe VIX
  /// method (Cboe, VIX mathematics methodology, section on time to expiration).
  public static final LocalTime OPEN = LocalTime.of(9, 30);

  /// New York time of a regular cash close (NYSE rule 7.1).
  public static final LocalTime REGULAR_CLOSE = LocalTime.of(16, 0);

  /// Index options that do not expire that day trade so much longer than the cash market (Cboe rule
  /// 5.1: 16:15, and 13:15 on early closes).
  public static final Duration INDEX_OPTION_EXTRA = Duration.ofMinutes(15);

  private final CalendarRules rules;
  private final Map<LocalDate, String> holidays;
  private final Map<LocalDate, String> closures;
  private final Map<LocalDate, LocalTime> earlyCloses;
  private final TradingDays days;

  private TradingCalendar(CalendarRules rules) {
    this.rules = rules;
    this.holidays = holidays(rules);
    this.closures = new HashMap<>();
    rules.closures().forEach(closure -> closures.put(closure.date(), closure.name()));
    this.days = new TradingDays(rules.first(), rules.last(), date -> whyClosed(date).isEmpty());
    this.earlyCloses = earlyCloses(rules);
  }

  /// The calendar that follows from `rules`.
  public static TradingCalendar of(CalendarRules rules) {
    return new TradingCalendar(rules);
  }

  /// Whether the calendar speaks for `date`.
  public boolean covers(LocalDate date) {
    return !date.isBefore(rules.first()) && !date.isAfter(rules.last());
  }

  /// Whether the exchanges are open on `date`.
  public boolean isTradingDay(LocalDate date) {
    return days.contains(date);
  }

  /// Why the exchanges are closed on `date`: the holiday's or the closure's name, or the weekend;
  /// empty on a trading day.
  public Optional<String> whyClosed(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> Optional.of("a weekend");
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
          Optional.ofNullable(holidays.get(date)).or(() -> Optional.ofNullable(closures.get(date)));
    };
  }

  /// The New York time of the cash close: 16:00, or earlier on an early close (13:00 since 1993).
  ///
  /// @throws IllegalArgumentException when `date` is not a trading day
  public LocalTime closeTime(LocalDate date) {
    requireTradingDay(date);
    return earlyCloses.getOrDefault(date, REGULAR_CLOSE);
  }

  /// The days with an early close and the New York time of their cash close.
  public Map<LocalDate, LocalTime> earlyCloses() {
    return Collections.unmodifiableMap(earlyCloses);
  }

  /// The New York time at which SPX and VIX options that do not expire that day stop trading: 15
  /// minutes after the cash close.
  ///
  /// @throws IllegalArgumentException when `date` is not a trading day
  public LocalTime indexOptionsClose(LocalDate date) {
    return closeTime(date).plus(INDEX_OPTION_EXTRA);
  }

  /// The first trading day after `date`.
  public LocalDate next(LocalDate date) {
    return days.at(days.through(date));
  }

  /// The last trading day before `date`.
  public LocalDate previous(LocalDate date) {
    return days.at(days.before(date) - 1);
  }

  /// Trading days in `(from, to]`; 0 when `to` is not after `from`.
  public int tradingDaysBetween(LocalDate from, LocalDate to) {
    return to.isAfter(from) ? days.through(to) - days.through(from) : 0;
  }

  /// The trading day `count` trading days after `date` (before it when negative).
  ///
  /// @throws IllegalArgumentException when `count` is 0 and `date` is not a trading day
  public LocalDate plusTradingDays(LocalDate date, int count) {
    if (count == 0) {
      requireTradingDay(date);
      return date;
    }
    return days.at(count > 0 ? days.through(date) + count - 1 : days.before(date) + count);
  }

  /// The expiry of an option listed for `date`: AM settles at 9:30 New York and trades to the
  /// business day before, PM settles and trades to that day's cash close.
  ///
  /// @throws IllegalArgumentException when `date` is not a trading day
  public Expiry expiry(LocalDate date, Settlement settlement) {
    requireTradingDay(date);
    return switch (settlement) {
      case AM -> new Expiry(date, settlement, NewYork.instant(date, OPEN), previous(date));
      case PM -> new Expiry(date, settlement, closeInstant(date), date);
    };
  }

  /// The trading day on which an option listed for `listed` settles.
  ///
  /// It is `listed` itself but for two cases. Until February 2015 monthly options were listed with
  /// the Saturday after the third Friday. A closure unknown at listing moves a PM contract to the
  /// trading day before and an AM contract to the one after (Cboe notice C2018120300).
  ///
  /// @throws IllegalArgumentException for any other day that is not a trading day
  public LocalDate settlementDate(LocalDate listed, Settlement settlement) {
    return settlementDateIfAny(listed, settlement)
        .orElseThrow(() -> new IllegalArgumentException(closed(listed)));
  }

  /// As [#settlementDate]; empty for any other day that is not a trading day.
  public Optional<LocalDate> settlementDateIfAny(LocalDate listed, Settlement settlement) {
    if (isUnscheduledClosure(listed)) {
      return Optional.of(
          switch (settlement) {
            case AM -> next(listed);
            case PM -> previous(listed);
          });
    }
    LocalDate friday = listed.minusDays(1);
    if (listed.isBefore(rules.saturdayListingsUntil())
        && friday.equals(thirdFriday(YearMonth.from(friday)))) {
      return Optional.of(spxMonthly(YearMonth.from(friday)));
    }
    return isTradingDay(listed) ? Optional.of(listed) : Optional.empty();
  }

  /// The final settlement date of the monthly VIX future and VIX options of `month`.
  public LocalDate vixSettlement(YearMonth month) {
    Map.Entry<YearMonth, VixMonthlyRule> rule = rules.vixMonthly().floorEntry(month);
    return VixWeek.settlement(
        this,
        VixWeek.wednesday(
            rule == null ? rules.vixMonthly().firstEntry().getValue() : rule.getValue(), month));
  }

  /// Whether VIX futures or VIX options can settle on `date`: the monthly settlement, and since the
  /// weekly contracts that of every week.
  public boolean isVixSettlement(LocalDate date) {
    boolean weekly =
        !date.isBefore(rules.vixWeeklyFrom())
            && VixWeek.settlement(this, date.with(DayOfWeek.WEDNESDAY)).equals(date);
    return weekly || vixSettlement(YearMonth.from(date)).equals(date);
  }

  /// The expiration date of the monthly SPX options of `month`: the third Friday, or the trading
  /// day before it when that is a holiday.
  public LocalDate spxMonthly(YearMonth month) {
    LocalDate friday = thirdFriday(month);
    return isTradingDay(friday) ? friday : previous(friday);
  }

  /// Whether `date` was closed by a one-off event that nobody knew of when contracts were listed.
  boolean isUnscheduledClosure(LocalDate date) {
    return closures.containsKey(date);
  }

  /// Whether `date` is closed by a rule known in advance.
  boolean isHoliday(LocalDate date) {
    return holidays.containsKey(date);
  }

  static LocalDate thirdFriday(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
  }

  private Instant closeInstant(LocalDate date) {
    return NewYork.instant(date, closeTime(date));
  }

  private void requireTradingDay(LocalDate date) {
    if (!isTradingDay(date)) {
      throw new IllegalArgumentException(closed(date));
    }
  }

  private String closed(LocalDate date) {
    return date + " is not a trading day: " + whyClosed(date).orElse("closed");
  }

  private static Map<LocalDate, String> holidays(CalendarRules rules) {
    Map<LocalDate, String> names = new HashMap<>();
    for (HolidayRule rule : rules.holidays()) {
      for (int year = rules.first().getYear(); year <= rules.last().getYear() + 1; year++) {
        rule.in(year).ifPresent(date -> names.put(date, rule.name()));
      }
    }
    return names;
  }

  private Map<LocalDate, LocalTime> earlyCloses(CalendarRules rules) {
    Map<LocalDate, LocalTime> closes = new HashMap<>();
    for (EarlyCloseRule rule : rules.earlyCloseRules()) {
      for (int year = rules.first().getYear(); year <= rules.last().getYear(); year++) {
        rule.in(year).filter(this::isTradingDay).ifPresent(date -> closes.put(date, rule.close()));
      }
    }
    for (EarlyClose close : rules.earlyCloses()) {
      closes.put(close.date(), close.close());
    }
    return closes;
  }
}
