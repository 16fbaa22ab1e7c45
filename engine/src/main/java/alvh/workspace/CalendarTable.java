package alvh.workspace;

import alvh.time.CalendarRules;
import alvh.time.Closure;
import alvh.time.DayRule;
import alvh.time.EarlyClose;
import alvh.time.EarlyCloseRule;
import alvh.time.HolidayRule;
import alvh.time.Observance;
import alvh.time.VixMonthlyRule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads `calendar.yaml`.
final class CalendarTable {
  private static final Map<String, Observance> OBSERVANCES = names(Observance.values());
  private static final Map<String, VixMonthlyRule> VIX_RULES = names(VixMonthlyRule.values());
  private static final Map<String, DayOfWeek> WEEKDAYS = names(DayOfWeek.values());

  private CalendarTable() {}

  static CalendarRules read(YamlMapping file) {
    file.only(
        "covers",
        "holidays",
        "closures",
        "early-close-rules",
        "early-closes",
        "vix-settlement",
        "saturday-listings");
    YamlMapping covers = file.mapping("covers").only("from", "to");
    LocalDate first = covers.date("from");
    LocalDate last = covers.date("to");
    if (!first.isBefore(last)) {
      throw covers.fault("'from' is not before 'to'", "give the span in order");
    }
    YamlMapping vix = file.mapping("vix-settlement").only("monthly", "weekly");
    return new CalendarRules(
        first,
        last,
        rows(file, "holidays", CalendarTable::holiday),
        rows(file, "closures", CalendarTable::closure),
        rows(file, "early-close-rules", CalendarTable::earlyCloseRule),
        rows(file, "early-closes", CalendarTable::earlyClose),
        vixMonthly(vix.sequence("monthly")),
        vix.mapping("weekly").only("from", "source").date("from"),
        file.mapping("saturday-listings").only("until", "source").date("until"));
  }

  private static <T> List<T> rows(YamlMapping file, String key, Function<YamlMapping, T> reader) {
    return file.sequence(key).mappings().stream().map(reader).toList();
  }

  private static HolidayRule holiday(YamlMapping row) {
    row.only("name", "day", "observed", "from", "until", "source").text("source");
    return new HolidayRule(
        row.text("name"),
        dayRule(row.get("day")),
        row.choice("observed", OBSERVANCES),
        row.date("from"),
        until(row));
  }

  private static Closure closure(YamlMapping row) {
    row.only("date", "name", "source").text("source");
    return new Closure(row.date("date"), row.text("name"));
  }

  private static EarlyCloseRule earlyCloseRule(YamlMapping row) {
    row.only("name", "day", "weekdays", "close", "from", "until", "source").text("source");
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (YamlNode weekday : row.sequence("weekdays").elements()) {
      weekdays.add(weekday.asChoice(WEEKDAYS));
    }
    if (weekdays.isEmpty()) {
      throw row.get("weekdays").fault("is empty", "name at least one weekday");
    }
    return new EarlyCloseRule(
        row.text("name"),
        dayRule(row.get("day")),
        weekdays,
        time(row.get("close")),
        row.date("from"),
        until(row));
  }

  private static EarlyClose earlyClose(YamlMapping row) {
    row.only("date", "close", "name", "source").text("source");
    return new EarlyClose(row.date("date"), time(row.get("close")), row.text("name"));
  }

  private static NavigableMap<YearMonth, VixMonthlyRule> vixMonthly(YamlSequence list) {
    NavigableMap<YearMonth, VixMonthlyRule> rules = new TreeMap<>();
    for (YamlMapping row : list.mappings()) {
      row.only("month", "rule", "source").text("source");
      if (rules.put(month(row.get("month")), row.choice("rule", VIX_RULES)) != null) {
        throw row.fault("a second rule for the same month", "keep one of the two");
      }
    }
    if (rules.isEmpty()) {
      throw list.fault("is empty", "give at least one rule");
    }
    return rules;
  }

  private static Optional<LocalDate> until(YamlMapping row) {
    return row.find("until").map(YamlNode::asDate);
  }

  private static DayRule dayRule(YamlNode node) {
    return DayRule.parse(node.asText())
        .orElseThrow(() ->
            node.fault("unknown day '" + node.asText() + "'", "write it as " + DayRule.FORMS));
  }

  static LocalTime time(YamlNode node) {
    try {
      return LocalTime.parse(node.asText());
    } catch (DateTimeException notATime) {
      throw node.wrongType("a time of day", "write it as \"16:15\"");
    }
  }

  private static YearMonth month(YamlNode node) {
    try {
      return YearMonth.parse(node.asText());
    } catch (DateTimeException notAMonth) {
      throw node.wrongType("a month", "write it as 2004-05");
    }
  }

  /// The names that a file uses for the constants of an enum: `AS_IT_FALLS` is `as-it-falls`.
  static <T extends Enum<T>> Map<String, T> names(T[] constants) {
    return Arrays.stream(constants)
        .collect(
            Collectors.toMap(
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Function.identity()));
  }
}
