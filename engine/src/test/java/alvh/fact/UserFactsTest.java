package alvh.fact;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.market.DayView;
import alvh.playbook.FactValue;
import alvh.playbook.Playbook;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Facts that a user adds without Java: a series of a file, its indicators, and expressions.
class UserFactsTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final TradingCalendar CALENDAR = CONFIG.calendar();
  private static final LocalDate FROM = LocalDate.of(2018, 1, 2);
  private static final LocalDate TO = LocalDate.of(2019, 6, 28);
  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final double ROUNDING = 1e-9;

  private static final Playbook MINE =
      PlaybookYaml.parse(
          """
          name: mine
          title: facts of a user
          reading: sound
          quorum: 1
          signature-days: 1
          signers: { risk-adding: 1, risk-reducing: 1, neutral: 1 }
          human: optional
          cool-down-days: 0
          mode: votes
          facts:
            - { name: my.last, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: last }
            - { name: my.change, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: change, window: 3 }
            - { name: my.return, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: return, window: 3 }
            - { name: my.mean, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: mean, window: 7 }
            - { name: my.stdev, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: stdev, window: 7 }
            - { name: my.z, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: z, window: 20 }
            - { name: my.percentile, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: percentile, window: 50 }
            - { name: my.ema, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: ema, window: 10 }
            - { name: my.rsi, unit: rsi, near: 5, meaning: m, from: my.flow, as: rsi, window: 14 }
            - { name: my.macd, unit: ratio, near: 0.1, meaning: m, from: my.flow, as: macd-hist }
            - { name: my.absent, unit: ratio, near: 0.1, meaning: m, from: nobody.hasIt, as: last }
            - { name: my.half, unit: ratio, near: 0.1, meaning: m, is: 0.5 }
            - { name: my.mixed, unit: ratio, near: 0.1, meaning: m, is: my.half * my.z + my.last }
            - { name: my.flag, meaning: m, is: my.mixed > my.mean && my.change < 1 }
            - { name: my.blind, unit: ratio, near: 0.1, meaning: m, is: my.absent + my.last }
          rules:
            - id: R-1
              source: user
              group: price
              scope: book
              when: my.flag && my.z > 0
              vote: { action: hold, weight: 1.0 }
              missing: abstain
              why: a rule of the user
          """,
          "mine.yaml",
          FactCatalogue.table());

  @TempDir private Path folder;

  private final List<LocalDate> dates = new ArrayList<>();
  private final List<Double> flow = new ArrayList<>();

  @BeforeEach
  void a_series_and_its_row() throws IOException {
    Random random = new Random(11);
    StringBuilder rows = new StringBuilder("date,Flow");
    double level = 10;
    for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
      if (CALENDAR.isTradingDay(day)) {
        level = Math.max(1, level + random.nextGaussian());
        dates.add(day);
        flow.add(level);
        rows.append('\n').append(day).append(',').append(level);
      }
    }
    Files.writeString(folder.resolve("flow.csv"), rows);
    Files.writeString(
        folder.resolve("data.yaml"),
        """
        datasets:
          - { files: "flow.csv", layout: columns, series: { Flow: my.flow }, unit: ratio, clock: "09:00", lag-days: 2 }
        """);
  }

  private Map<String, FactValue> facts(LocalDate day) {
    var rules = new ReadingRules(CALENDAR, CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    FileHistory history = FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
    DayView view = DayView.of(history, NewYork.instant(day, MORNING));
    return FactCatalogue.market(new MarketInputs(view, CALENDAR), MINE.facts());
  }

  /// By the definitions, of the values that are two days old at least.
  private Map<String, OptionalDouble> plain(LocalDate day) {
    int count = 0;
    while (count < dates.size() && !dates.get(count).plusDays(2).isAfter(day)) {
      count++;
    }
    List<Double> v = flow.subList(0, count);
    PlainSheet sheet = new PlainSheet();
    double last = v.getLast();
    double before = v.get(count - 4);
    double mean = PlainMaths.mean(PlainMaths.newest(v, 7));
    double z = PlainMaths.z(PlainMaths.newest(v, 20));
    sheet.number("my.last", last);
    sheet.number("my.change", last - before);
    sheet.number("my.return", last / before - 1);
    sheet.number("my.mean", mean);
    sheet.number("my.stdev", PlainMaths.stdev(PlainMaths.newest(v, 7)));
    sheet.number("my.z", z);
    sheet.number("my.percentile", PlainMaths.percentile(PlainMaths.newest(v, 50)));
    sheet.number("my.ema", PlainMaths.ema(v, 10).getLast());
    sheet.number("my.rsi", PlainMaths.rsi(v).getLast());
    sheet.number("my.macd", PlainMaths.macdHistogram(v).getLast());
    sheet.number("my.half", 0.5);
    sheet.number("my.mixed", 0.5 * z + last);
    sheet.flag("my.flag", 0.5 * z + last > mean && last - before < 1);
    sheet.unknown("my.absent", "my.blind");
    return sheet.values();
  }

  @Test
  void the_facts_of_a_user_are_what_their_definitions_say() {
    FactComparison comparison = new FactComparison(ROUNDING);
    for (int i = 150; i < dates.size(); i += 3) {
      LocalDate day = dates.get(i);
      comparison.add(day.toString(), plain(day), facts(day));
    }
    assertThat(comparison.disagreements()).isEmpty();
  }

  @Test
  void a_window_that_is_not_full_is_unknown() {
    Map<String, FactValue> facts = new TreeMap<>(facts(dates.get(12)));
    assertThat(facts.get("my.mean")).matches(FactValue::isKnown);
    assertThat(facts.get("my.z")).isInstanceOf(FactValue.Unknown.class);
    assertThat(facts.get("my.mixed")).isInstanceOf(FactValue.Unknown.class);
  }

  @Test
  void a_series_that_has_ended_is_unknown() {
    Map<String, FactValue> facts = new TreeMap<>(facts(TO.plusDays(14)));
    assertThat(facts.get("my.last"))
        .isInstanceOfSatisfying(
            FactValue.Unknown.class, unknown -> assertThat(unknown.why()).contains("my.flow"));
    assertThat(facts.get("my.half")).matches(FactValue::isKnown);
  }
}
