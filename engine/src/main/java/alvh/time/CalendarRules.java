package alvh.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Everything a [TradingCalendar] is made from: rules with effective dates and one-off exceptions.
///
/// @param first first day the rules speak for
/// @param last last day the rules speak for
/// @param holidays yearly holidays
/// @param closures one-off closed days
/// @param earlyCloseRules yearly early closes
/// @param earlyCloses one-off early closes, which override the rules
/// @param vixMonthly rule of the monthly VIX settlement by first contract month; the earliest also
///   covers what lies before
/// @param vixWeeklyFrom first settlement date of a weekly VIX contract
/// @param saturdayListingsUntil day before which monthly options carried the Saturday after the
///   third Friday as their expiration date
public record CalendarRules(
    LocalDate first,
    LocalDate last,
    List<HolidayRule> holidays,
    List<Closure> closures,
    List<EarlyCloseRule> earlyCloseRules,
    List<EarlyClose> earlyCloses,
    NavigableMap<YearMonth, VixMonthlyRule> vixMonthly,
    LocalDate vixWeeklyFrom,
    LocalDate saturdayListingsUntil) {
  public CalendarRules {
    if (!first.isBefore(last)) {
      throw new IllegalArgumentException("first day " + first + " is not before last " + last);
    }
    if (vixMonthly.isEmpty()) {
      throw new IllegalArgumentException("a calendar needs at least one rule of VIX settlement");
    }
    holidays = List.copyOf(holidays);
    closures = List.copyOf(closures);
    earlyCloseRules = List.copyOf(earlyCloseRules);
    earlyCloses = List.copyOf(earlyCloses);
    vixMonthly = Collections.unmodifiableNavigableMap(new TreeMap<>(vixMonthly));
  }
}
