package alvh.fact;

import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.market.ReleaseDates;
import alvh.playbook.FactValue;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/// Moments written down by tests, and values out of their facts.
final class Given {
  static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  static final LocalTime AFTER = LocalTime.of(16, 15);

  private Given() {}

  static MarketInputs at(GivenHistory history, String day, LocalTime time) {
    return new MarketInputs(
        DayView.of(history, NewYork.instant(LocalDate.parse(day), time)), CALENDAR);
  }

  static ReleaseDates releases(String name, LocalTime time, String... days) {
    return new ReleaseDates(
        name,
        Arrays.stream(days).map(d -> NewYork.instant(LocalDate.parse(d), time)).toList(),
        "given");
  }

  /// `count` trading days up to `last`, value `i` being of the `i`-th, oldest first.
  static NavigableMap<LocalDate, Double> days(String last, int count, IntToDoubleFunction value) {
    var values = new TreeMap<LocalDate, Double>();
    LocalDate day = LocalDate.parse(last);
    for (int i = count - 1; i >= 0; i--) {
      values.put(day, value.applyAsDouble(i));
      day = CALENDAR.previous(day);
    }
    return values;
  }

  static double amount(Map<String, FactValue> facts, String name) {
    return ((FactValue.Amount) value(facts, name)).value();
  }

  static boolean flag(Map<String, FactValue> facts, String name) {
    return ((FactValue.Flag) value(facts, name)).value();
  }

  static String unknown(Map<String, FactValue> facts, String name) {
    return ((FactValue.Unknown) value(facts, name)).why();
  }

  private static FactValue value(Map<String, FactValue> facts, String name) {
    return facts.getOrDefault(name, new FactValue.Unknown("no such fact"));
  }
}
