package alvh.fact;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.market.CutHistory;
import alvh.market.DayView;
import alvh.market.MarketHistory;
import alvh.playbook.FactValue;
import alvh.time.NewYork;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is computed once along a whole history is what a history that ends with the day gives.
@Tag("real-data")
class CutFactsTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final FileHistory HISTORY = history();

  private static FileHistory history() {
    Path folder = RealData.folder();
    var rules = new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    return FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
  }

  private static Map<String, FactValue> facts(MarketHistory history, LocalDate day, LocalTime at) {
    DayView view = DayView.of(history, NewYork.instant(day, at));
    return FactCatalogue.market(new MarketInputs(view, CONFIG.calendar()), List.of());
  }

  /// Up to 2020 VX was struck at 16:15 on every day, as [CutHistory] has it.
  @ParameterizedTest
  @CsvSource({
    "2007-04-02, 16:15", "2008-10-24, 16:15", "2012-03-05, 09:31", "2014-01-20, 12:00",
    "2015-08-24, 16:15", "2015-11-11, 16:05", "2018-02-05, 16:15", "2018-02-06, 08:45"
  })
  void a_history_that_ends_with_the_day_gives_the_same_facts(LocalDate day, LocalTime at) {
    // asked of a later day first, so that what is remembered reaches beyond the day
    facts(HISTORY, LocalDate.of(2019, 6, 3), LocalTime.of(16, 15));
    assertThat(facts(HISTORY, day, at)).isEqualTo(facts(new CutHistory(HISTORY, day), day, at));
  }

  @Test
  void days_of_extreme_rsi_and_of_steep_curves_are_as_many_as_the_catalogue_counts() {
    List<Double> extreme = new ArrayList<>();
    int steep = 0;
    int days = 0;
    LocalDate day = LocalDate.of(2007, 4, 2);
    while (!day.isAfter(LocalDate.of(2021, 12, 23))) {
      DayView view = DayView.of(HISTORY, NewYork.instant(day, LocalTime.of(16, 16)));
      var in = new MarketInputs(view, CONFIG.calendar());
      double rsi = Given.amount(new SeriesFacts(VolIndexRows.ALL).values(in), "vix.rsi14");
      if (rsi > 70) {
        extreme.add(rsi);
      }
      Map<String, FactValue> vx = new VxFacts().values(in);
      boolean isSteep = Given.amount(vx, "vx.slopeRatio") >= 0.08;
      steep += isSteep && Given.amount(vx, "vx.curvature") > 0 ? 1 : 0;
      days++;
      day = CONFIG.calendar().next(day);
    }
    assertThat(extreme).hasSize(79);
    assertThat((double) steep / days).isBetween(0.22, 0.23);
  }

  @Test
  void the_rsi_of_vix_on_the_fifth_of_february_2018_is_91_04() {
    Map<String, FactValue> facts = facts(HISTORY, LocalDate.of(2018, 2, 5), LocalTime.of(16, 15));
    assertThat(Given.amount(facts, "vix.rsi14")).isBetween(91.035, 91.045);
  }
}
