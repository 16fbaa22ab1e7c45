package alvh.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.Optional;

/// The facts of the calendar of events computed a second time.
final class PlainEvents {
  /// Between two of the true releases there were never more than 58 days.
  private static final int LONGEST = 60;

  private PlainEvents() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    daysTo(sheet, "event.daysToFomc", PlainReleases.fomcSeenFrom(at), at);
    daysTo(sheet, "event.daysToCpi", PlainReleases.CPI, at);
    daysTo(sheet, "event.daysToPpi", PlainReleases.PPI, at);
    daysTo(sheet, "event.daysToNfp", PlainReleases.NFP, at);
    daysSince(sheet, "event.daysSinceFomc", PlainReleases.fomcSeenFrom(at), at);
    daysSince(sheet, "event.daysSinceCpi", PlainReleases.CPI, at);
    daysSince(sheet, "event.daysSincePpi", PlainReleases.PPI, at);
    daysSince(sheet, "event.daysSinceMinutes", PlainReleases.MINUTES, at);
    fomcWeek(sheet, at);
    LocalDate day = at.day();
    sheet.flag("event.isRebalanceDay", isQuarterFriday(day) || isQuarterEnd(day));
    LocalDate expiry = expiry(day);
    sheet.flag("event.isMonthlyExpiry", day.equals(expiry) || day.equals(tradingDayBefore(expiry)));
    sheet.flag("event.isVixExpiry", day.equals(PlainSettlements.expiry(YearMonth.from(day))));
    sheet.number(
        "session.minutesToClose",
        (double) ChronoUnit.MINUTES.between(at.time(), PlainSession.close(day)));
  }

  /// Trading days to the next release; unknown where a release lies behind or may be missing.
  private static void daysTo(
      PlainSheet sheet, String name, NavigableSet<LocalDateTime> releases, PlainMoment at) {
    Optional<LocalDateTime> last = last(releases, at);
    Optional<LocalDateTime> next = next(releases, at);
    sheet.unknown(name);
    if (last.isPresent() && next.isPresent() && isNear(last.get(), next.get())) {
      sheet.number(name, PlainData.countDays(at.day(), traded(next.get().toLocalDate())));
    }
  }

  /// The first day on which news of `day` is traded: of a release on Good Friday it is Monday, the
  /// day that is counted from and to.
  private static LocalDate traded(LocalDate day) {
    return isClosed(day) ? traded(day.plusDays(1)) : day;
  }

  /// Trading days since the last release; on its day it is surely the last, later only when the
  /// next one is known and no other is missing between them.
  private static void daysSince(
      PlainSheet sheet, String name, NavigableSet<LocalDateTime> releases, PlainMoment at) {
    Optional<LocalDateTime> last = last(releases, at);
    Optional<LocalDateTime> next = next(releases, at);
    sheet.unknown(name);
    if (last.isPresent()) {
      LocalDate day = last.get().toLocalDate();
      if (day.equals(at.day()) || (next.isPresent() && isNear(last.get(), next.get()))) {
        sheet.number(name, PlainData.countDays(traded(day), at.day()));
      }
    }
  }

  private static Optional<LocalDateTime> last(
      NavigableSet<LocalDateTime> releases, PlainMoment at) {
    return Optional.ofNullable(releases.floor(at.day().atTime(at.time())));
  }

  private static Optional<LocalDateTime> next(
      NavigableSet<LocalDateTime> releases, PlainMoment at) {
    return Optional.ofNullable(releases.higher(at.day().atTime(at.time())));
  }

  private static boolean isNear(LocalDateTime last, LocalDateTime next) {
    return ChronoUnit.DAYS.between(last.toLocalDate(), next.toLocalDate()) <= LONGEST;
  }

  private static void fomcWeek(PlainSheet sheet, PlainMoment at) {
    LocalDate monday = at.day().with(DayOfWeek.MONDAY);
    boolean isWeek = false;
    for (int i = 0; i < 7; i++) {
      LocalDateTime begin = monday.plusDays(i).atStartOfDay();
      isWeek |= !PlainReleases.fomcSeenFrom(at).subSet(begin, begin.plusDays(1)).isEmpty();
    }
    boolean isPast = PlainReleases.fomcSeenFrom(at).last().toLocalDate().isBefore(monday);
    boolean isBefore =
        PlainReleases.fomcSeenFrom(at).first().toLocalDate().isAfter(monday.plusDays(6));
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
