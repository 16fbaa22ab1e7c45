package alvh.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the names of day rules.
final class DayRuleText {
  private static final String DAY_AFTER = "day-after-";
  private static final String GOOD_FRIDAY = "good-friday";
  private static final String LAST = "last";
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final Pattern FIXED = Pattern.compile("([a-z]+)-(\\d{1,2})");
  private static final Pattern WEEKDAY = Pattern.compile("([a-z]+)-([a-z]+)-of-([a-z]+)");

  private DayRuleText() {}

  static Optional<DayRule> parse(String text) {
    if (text.equals(GOOD_FRIDAY)) {
      return Optional.of(new DayRule.GoodFriday());
    }
    if (text.startsWith(DAY_AFTER)) {
      return parse(text.substring(DAY_AFTER.length())).map(DayRule.DayAfter::new);
    }
    Matcher fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      return named(fixed.group(1), Month.values())
          .flatMap(month -> dayOf(month, Integer.parseInt(fixed.group(2))));
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (!weekday.matches()) {
      return Optional.empty();
    }
    return ordinal(weekday.group(1))
        .flatMap(nth ->
            named(weekday.group(2), DayOfWeek.values())
                .flatMap(day ->
                    named(weekday.group(3), Month.values())
                        .map(month -> new DayRule.Weekday(nth, day, month))));
  }

  /// The 29th of February is refused: a rule names a day of every year.
  private static Optional<DayRule> dayOf(Month month, int day) {
    if (day < 1 || day > month.minLength()) {
      return Optional.empty();
    }
    return Optional.of(new DayRule.Fixed(MonthDay.of(month, day)));
  }

  private static Optional<Integer> ordinal(String word) {
    if (word.equals(LAST)) {
      return Optional.of(-1);
    }
    int index = ORDINALS.indexOf(word);
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }

  private static <T extends Enum<T>> Optional<T> named(String word, T[] values) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
