package alvh.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// One day in every year, by a named rule such as `third-monday-of-january`.
///
/// Known forms: `january-1`, `third-monday-of-january`, `last-monday-of-may`, `good-friday`, and
/// `day-after-` before any of them.
public sealed interface DayRule {
  /// What a rule may look like, for error texts.
  String FORMS =
      "january-1, third-monday-of-january, last-monday-of-may, good-friday or day-after-<rule>";

  /// The date in `year`, before any shift off a weekend.
  LocalDate in(int year);

  /// The rule that `text` names; empty when it is none of the known forms.
  static Optional<DayRule> parse(String text) {
    return DayRuleText.parse(text);
  }

  /// The same month and day every year.
  record Fixed(MonthDay day) implements DayRule {
    @Override
    public LocalDate in(int year) {
      return day.atYear(year);
    }
  }

  /// The nth weekday of a month, such as the third Monday of January.
  ///
  /// @param ordinal 1 to 4 from the start of the month, or -1 for the last
  record Weekday(int ordinal, DayOfWeek weekday, Month month) implements DayRule {
    public Weekday {
      if (ordinal != -1 && (ordinal < 1 || ordinal > 4)) {
        throw new IllegalArgumentException("ordinal must be -1 or in [1, 4], was " + ordinal);
      }
    }

    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }
  }

  /// The Friday before Easter Sunday.
  record GoodFriday() implements DayRule {
    private static final int DAYS_BEFORE_EASTER = 2;

    @Override
    public LocalDate in(int year) {
      return Easter.sunday(year).minusDays(DAYS_BEFORE_EASTER);
    }
  }

  /// The day after the day of another rule.
  record DayAfter(DayRule rule) implements DayRule {
    @Override
    public LocalDate in(int year) {
      return rule.in(year).plusDays(1);
    }
  }
}
