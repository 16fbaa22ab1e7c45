package alvh.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.Optional;

/// The facts of the calendar of events computed a second time.
final class PlainEvents {
  private PlainEvents() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    daysTo(sheet, "event.daysToFomc", PlainReleases.FOMC, at);
    daysTo(sheet, "event.daysToCpi", PlainReleases.CPI, at);
    daysTo(sheet, "event.daysToPpi", PlainReleases.PPI, at);
    daysTo(sheet, "event.daysToNfp", PlainReleases.NFP, at);
    daysSince(sheet, "event.daysSinceFomc", PlainReleases.FOMC, at);
    daysSince(sheet, "event.daysSinceCpi", PlainReleases.CPI, at);
    daysSince(sheet, "event.daysSincePpi", PlainReleases.PPI, at);
    daysSince(sheet, "event.daysSinceMinutes", PlainReleases.MINUTES, at);
    fomcWeek(sheet, at);
    LocalDate day = at.day();
    sheet.flag("event.isRebalanceDay", isQuarterFriday(day) || isQuarterEnd(day));
    LocalDate expiry = expiry(day);
    sheet.flag(
        "event.isMonthlyExpiry", day.equals(expiry) || day.equals(tradingDayBefore(expiry)));
    sheet.number(
        "session.minutesToClose",
        ChronoUnit.MINUTES.between(at.time(), PlainSession.close(day)));
  }

  private static void daysTo(
      PlainSheet sheet, String name, NavigableSet<LocalDateTime> releases, PlainMoment at) {
    Optional<LocalDateTime> next =
        Optional.ofNullable(releases.higher(at.day().atTime(at.time())));
    sheet.unknown(name);
    next.ifPresent(release ->
        sheet.number(name, PlainData.countDays(at.day(), release.toLocalDate())));
  }

  /// Unknown before the first release at hand and after the last, behind which others may have come.
  private static void daysSince(
      PlainSheet sheet, String name, NavigableSet<LocalDateTime> releases, PlainMoment at) {
    LocalDateTime now = at.day().atTime(at.time());
    Optional<LocalDateTime> last = Optional.ofNullable(releases.floor(now));
    sheet.unknown(name);
    if (releases.higher(now) != null) {
      last.ifPresent(release ->
          sheet.number(name, PlainData.countDays(release.toLocalDate(), at.day())));
    }
  }

  private static void fomcWeek(PlainSheet sheet, PlainMoment at) {
    LocalDate monday = at.day().with(DayOfWeek.MONDAY);
    boolean isWeek = false;
    for (int i = 0; i < 7; i++) {
      LocalDateTime begin = monday.plusDays(i).atStartOfDay();
      isWeek |= !PlainReleases.FOMC.subSet(begin, begin.plusDays(1)).isEmpty();
    }
    boolean isPast = PlainReleases.FOMC.last().toLocalDate().isBefore(monday);
    boolean isBefore = PlainReleases.FOMC.first().toLocalDate().isAfter(monday.plusDays(6));
    if (isPast || isBefore) {
      sheet.unknown("event.isFomcWeek");
    } else {
      sheet.flag("event.isFomcWeek", isWeek);
    }
  }

  /// The day on which the month's options expire: the third Friday or the trading day before it.
  private static LocalDate expiry(LocalDate inMonth) {
    LocalDate day = inMonth.withDayOfMonth(15);
    while (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
      day = day.plusDays(1);
    }
    return isClosed(day) ? tradingDayBefore(day) : day;
  }

  private static boolean isQuarterFriday(LocalDate day) {
    return day.getMonthValue() % 3 == 0 && day.equals(expiry(day));
  }

  private static boolean isQuarterEnd(LocalDate day) {
    if (day.getMonthValue() % 3 != 0) {
      return false;
    }
    LocalDate last = day.withDayOfMonth(day.lengthOfMonth());
    return day.equals(isClosed(last) ? tradingDayBefore(last) : last);
  }

  private static boolean isClosed(LocalDate day) {
    return !PlainData.isTradingDay(day);
  }

  private static LocalDate tradingDayBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (isClosed(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

}
