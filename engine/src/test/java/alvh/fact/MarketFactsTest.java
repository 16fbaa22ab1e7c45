package alvh.fact;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.market.DayView;
import alvh.playbook.FactValue;
import alvh.time.NewYork;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fact of the market against a second computation from the raw files, on random days.
@Tag("real-data")
class MarketFactsTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final int DAYS = 200;
  private static final LocalTime EVENING = LocalTime.of(16, 15);
  private static final int MORNINGS = 30;
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  /// Two orders of summation over thirty years of closes.
  private static final double ROUNDING = 1e-8;

  private static final FileHistory HISTORY = history();

  private static FileHistory history() {
    Path folder = RealData.folder();
    var rules = new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    return FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
  }

  static Map<String, FactValue> facts(PlainMoment at) {
    DayView view = DayView.of(HISTORY, NewYork.instant(at.day(), at.time()));
    return FactCatalogue.market(new MarketInputs(view, CONFIG.calendar()), List.of());
  }

  @ParameterizedTest
  @EnumSource
  void at_the_close_of_random_days_every_fact_is_what_the_raw_files_say(PlainGroup group) {
    assertThat(compared(group, DAYS, EVENING).disagreements()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void in_the_morning_nothing_of_today_is_known(PlainGroup group) {
    assertThat(compared(group, MORNINGS, MORNING).disagreements()).isEmpty();
  }

  @Test
  void every_fact_is_known_on_many_of_the_days() {
    Map<String, Integer> known = new TreeMap<>();
    for (PlainGroup group : PlainGroup.values()) {
      compared(group, DAYS, EVENING).known().forEach((name, n) -> known.merge(name, n, Math::max));
    }
    assertThat(known).allSatisfy((name, n) -> assertThat(n).as(name).isGreaterThan(DAYS / 4));
  }

  private static FactComparison compared(PlainGroup group, int days, LocalTime time) {
    FactComparison comparison = new FactComparison(ROUNDING);
    for (PlainMoment at : group.random(days, time)) {
      comparison.add(at.day() + " " + at.time(), group.at(at), facts(at));
    }
    return comparison;
  }
}
