package alvh.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/// When the New York cash session closed, from 1993 on.
final class PlainSession {
  private static final LocalTime USUAL = LocalTime.of(16, 0);
  private static final LocalTime HALF_DAY = LocalTime.of(13, 0);

  /// Closes that follow no rule.
  private static final Map<LocalDate, LocalTime> SINGLE =
      Map.of(
          LocalDate.of(1994, 2, 11), LocalTime.of(14, 30),
          LocalDate.of(1996, 1, 8), LocalTime.of(14, 0),
          LocalDate.of(1997, 10, 27), LocalTime.of(15, 30),
          LocalDate.of(1997, 12, 26), HALF_DAY,
          LocalDate.of(2003, 12, 26), HALF_DAY);

  private PlainSession() {}

  static LocalTime close(LocalDate day) {
    boolean isHalf = isAfterThanksgiving(day) || isChristmasEve(day) || isAroundFourthOfJuly(day);
    return SINGLE.getOrDefault(day, isHalf ? HALF_DAY : USUAL);
  }

  /// The Friday after the fourth Thursday of November is the 23rd to the 29th.
  private static boolean isAfterThanksgiving(LocalDate day) {
    return day.getMonthValue() == 11
        && day.getDayOfWeek() == DayOfWeek.FRIDAY
        && day.getDayOfMonth() >= 23
        && day.getDayOfMonth() <= 29;
  }

  private static boolean isChristmasEve(LocalDate day) {
    return day.getMonthValue() == 12
        && day.getDayOfMonth() == 24
        && day.getDayOfWeek().getValue() <= DayOfWeek.THURSDAY.getValue();
  }

  /// July 3 of a Monday, Tuesday or Thursday since 1995; around a Thursday's holiday the Friday
  /// after it to 2012, the Wednesday before it since.
  private static boolean isAroundFourthOfJuly(LocalDate day) {
    if (day.getMonthValue() != 7 || day.getYear() < 1995) {
      return false;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return switch (day.getDayOfMonth()) {
      case 3 ->
          weekday == DayOfWeek.MONDAY
              || weekday == DayOfWeek.TUESDAY
              || weekday == DayOfWeek.THURSDAY
              || (weekday == DayOfWeek.WEDNESDAY && day.getYear() >= 2013);
      case 5 -> weekday == DayOfWeek.FRIDAY && day.getYear() >= 1996 && day.getYear() <= 2012;
      default -> false;
    };
  }
}
