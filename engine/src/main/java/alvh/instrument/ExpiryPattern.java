package alvh.instrument;

import alvh.time.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/// Which days a family of listed contracts expires on.
public enum ExpiryPattern {
  /// The third Friday of the month, or the trading day before it.
  THIRD_FRIDAY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return calendar.spxMonthly(YearMonth.from(date)).equals(date);
    }
  },
  /// The third Friday of March, June, September and December.
  QUARTERLY_THIRD_FRIDAY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return isQuarterEndMonth(date) && THIRD_FRIDAY.isExpiry(calendar, date);
    }
  },
  /// Every Monday, or the trading day after it.
  MONDAY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      LocalDate monday = date.with(DayOfWeek.MONDAY);
      return (calendar.isTradingDay(monday) ? monday : calendar.next(monday)).equals(date);
    }
  },
  /// Every Tuesday, or the trading day before it.
  TUESDAY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return isWeekday(calendar, date, DayOfWeek.TUESDAY);
    }
  },
  /// Every Wednesday, or the trading day before it.
  WEDNESDAY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return isWeekday(calendar, date, DayOfWeek.WEDNESDAY);
    }
  },
  /// Every Thursday, or the trading day before it.
  THURSDAY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return isWeekday(calendar, date, DayOfWeek.THURSDAY);
    }
  },
  /// Every Friday but the third of the month, or the trading day before it.
  FRIDAY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return isWeekday(calendar, date, DayOfWeek.FRIDAY) && !THIRD_FRIDAY.isExpiry(calendar, date);
    }
  },
  /// The last trading day of the month.
  MONTH_END {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return calendar.next(date).getMonth() != date.getMonth();
    }
  },
  /// The last trading day of March, June, September and December.
  QUARTER_END {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return isQuarterEndMonth(date) && MONTH_END.isExpiry(calendar, date);
    }
  },
  /// The monthly VIX settlement.
  VIX_MONTHLY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return calendar.vixSettlement(YearMonth.from(date)).equals(date);
    }
  },
  /// The VIX settlement of every week but that of the monthly one.
  VIX_WEEKLY {
    @Override
    boolean isExpiry(TradingCalendar calendar, LocalDate date) {
      return calendar.isVixSettlement(date) && !VIX_MONTHLY.isExpiry(calendar, date);
    }
  };

  private static final int MONTHS_OF_A_QUARTER = 3;

  /// Whether contracts of this family expire on `date`; false on days without trading.
  public boolean matches(TradingCalendar calendar, LocalDate date) {
    return calendar.isTradingDay(date) && isExpiry(calendar, date);
  }

  abstract boolean isExpiry(TradingCalendar calendar, LocalDate date);

  private static boolean isQuarterEndMonth(LocalDate date) {
    return date.getMonthValue() % MONTHS_OF_A_QUARTER == 0;
  }

  private static boolean isWeekday(TradingCalendar calendar, LocalDate date, DayOfWeek weekday) {
    LocalDate day = date.with(weekday);
    return (calendar.isTradingDay(day) ? day : calendar.previous(day)).equals(date);
  }
}
