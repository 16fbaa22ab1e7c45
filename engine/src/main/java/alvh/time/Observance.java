package alvh.time;

import java.time.LocalDate;

/// Where a holiday is kept when its date falls on a weekend.
public enum Observance {
  /// Saturday: the Friday before; Sunday: the Monday after.
  NEAREST_WEEKDAY {
    @Override
    LocalDate observed(LocalDate date) {
      return switch (date.getDayOfWeek()) {
        case SATURDAY -> date.minusDays(1);
        case SUNDAY -> date.plusDays(1);
        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
      };
    }
  },
  /// Sunday: the Monday after; a Saturday holiday is not kept at all (New Year's Day).
  SUNDAY_TO_MONDAY {
    @Override
    LocalDate observed(LocalDate date) {
      return switch (date.getDayOfWeek()) {
        case SUNDAY -> date.plusDays(1);
        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY -> date;
      };
    }
  },
  /// Always on its own date.
  AS_IT_FALLS {
    @Override
    LocalDate observed(LocalDate date) {
      return date;
    }
  };

  /// The day on which a holiday of `date` is kept; a weekend day when it is not kept.
  abstract LocalDate observed(LocalDate date);
}
