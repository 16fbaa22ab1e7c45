package alvh.fact;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.book.Book;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.market.DayView;
import alvh.playbook.FactValue;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.risk.VolShift;
import alvh.time.NewYork;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What facts of real days say of their time: nothing of today before the close, nothing stale.
@Tag("real-data")
class RealFactsTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final LocalTime AFTER = LocalTime.of(16, 15);

  private static final FileHistory HISTORY = history();

  private static FileHistory history() {
    Path folder = RealData.folder();
    var rules = new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    return FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
  }

  private static Map<String, FactValue> facts(LocalDate day, LocalTime time) {
    DayView view = DayView.of(HISTORY, NewYork.instant(day, time));
    Book book = new Book("no position", 1, List.of());
    MarketMarks marks =
        MarketMarks.of(
            view, CONFIG.calendar(), CONFIG.etps(), OptionalDouble.empty(), VolShift.SHAPE);
    RiskReport risk = RiskReport.of(book, marks, Map.of(), CONFIG.calendar());
    return FactCatalogue.sheet(new FactInputs(view, CONFIG.calendar(), book, risk), List.of())
        .book();
  }

  private static FactValue value(Map<String, FactValue> facts, String name) {
    assertThat(facts).containsKey(name);
    return facts.getOrDefault(name, new FactValue.Unknown("never"));
  }

  @Test
  void days_after_the_end_of_the_breadth_files_say_so() {
    assertThat(value(facts(LocalDate.of(2018, 2, 5), AFTER), "breadth.confirming"))
        .isInstanceOfSatisfying(
            FactValue.Unknown.class,
            u -> assertThat(u.why()).contains("series 'breadth.advances'", "ends 2015-11-11"));
  }

  @Test
  void before_the_close_the_facts_are_those_of_the_day_before() {
    Map<String, FactValue> early = facts(LocalDate.of(2024, 1, 5), LocalTime.of(15, 45));
    Map<String, FactValue> before = facts(LocalDate.of(2024, 1, 4), AFTER);
    Map<String, FactValue> after = facts(LocalDate.of(2024, 1, 5), AFTER);
    for (String name : List.of("vix.close", "vix.rsi14", "spx.close", "vx.1", "vx.basis")) {
      assertThat(value(early, name)).as(name).isEqualTo(value(before, name));
      assertThat(value(early, name)).as(name).isNotEqualTo(value(after, name));
    }
  }

  @Test
  void on_a_weekend_the_facts_are_those_of_friday() {
    Map<String, FactValue> friday = facts(LocalDate.of(2024, 1, 5), AFTER);
    Map<String, FactValue> sunday = facts(LocalDate.of(2024, 1, 7), LocalTime.NOON);
    for (String name : List.of("vix.close", "spx.rsi14", "vx.slope", "spxvix.corr63")) {
      assertThat(value(sunday, name)).as(name).isEqualTo(value(friday, name));
    }
  }
}
