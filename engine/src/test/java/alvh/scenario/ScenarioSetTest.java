package alvh.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.risk.Figure;
import alvh.time.NewYork;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Joint moves of real days.
@Tag("real-data")
class ScenarioSetTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final double VIX = 13.35;
  private static final RealMarket MARKET = RealMarket.with();
  private static final JointHistory HISTORY =
      JointHistory.of(MARKET.view(DAY), RealMarket.calendar());

  private static ScenarioSet draw(ScenarioSettings settings) {
    return draw(settings, VIX);
  }

  private static ScenarioSet draw(ScenarioSettings settings, double vix) {
    ScenarioDraw draw =
        ScenarioSet.of(HISTORY, DAY, Figure.of(vix), RealMarket.calendar(), settings);
    assertThat(draw).isInstanceOf(ScenarioDraw.Drawn.class);
    return ((ScenarioDraw.Drawn) draw).set();
  }

  private static JointDay on(LocalDate date) {
    return HISTORY.days().stream().filter(d -> d.date().equals(date)).findFirst().orElseThrow();
  }

  @Test
  void the_day_of_february_2018_is_in_it_as_it_was() {
    MarketMove move = on(LocalDate.of(2018, 2, 5)).move();
    // closes 2762.13 and 2648.94, 17.31 and 37.32
    assertThat(move.spxLogReturn()).isCloseTo(Math.log(2648.94 / 2762.13), within(1e-5));
    assertThat(move.vixLogChange()).isCloseTo(Math.log(37.32 / 17.31), within(1e-9));
    assertThat(move.days()).isEqualTo(3);
    assertThat(move.futures().logChange(0)).isBetween(.3, .7);
    // July, 163 days off, settled at 15.825 and 19.425, August, 198 off, at 15.925 and 20.425
    assertThat(move.futures().logChange(5)).isBetween(.2, .25);
  }

  @Test
  void nothing_struck_after_the_instant_is_known() {
    assertThat(HISTORY.days().getLast().date()).isEqualTo(DAY);
    LocalDate earlier = LocalDate.of(2012, 3, 1);
    JointHistory then = JointHistory.of(MARKET.view(earlier), RealMarket.calendar());
    assertThat(then.days().getLast().date()).isEqualTo(earlier);
    assertThat(then.days()).isEqualTo(HISTORY.days().subList(0, then.days().size()));
  }

  @Test
  void most_days_since_2007_are_there_and_those_without_a_part_are_counted() {
    assertThat(HISTORY.days().size()).isGreaterThan(3_500);
    LocalDate first = HISTORY.days().getFirst().date();
    int all = RealMarket.calendar().tradingDaysBetween(first, DAY) + 1;
    assertThat(HISTORY.days().size() + HISTORY.leftOut()).isEqualTo(all);
  }

  @Test
  void the_halves_share_no_day() {
    var settings = new ScenarioSettings(2_000, 1, 10, 5);
    ScenarioSet set = draw(settings);
    Set<MarketMove> training = new HashSet<>(set.training());
    assertThat(set.training()).hasSize(1_000);
    assertThat(set.heldBack()).hasSize(1_000).noneMatch(training::contains);
    assertThat(on(LocalDate.of(2018, 2, 5)).half()).isEqualTo(ScenarioHalf.TRAINING);
    assertThat(on(LocalDate.of(2015, 6, 30)).half()).isEqualTo(ScenarioHalf.HELD_BACK);
    // a Friday: one trading day later is Monday
    assertThat(set.training()).allMatch(m -> m.days() == 3);
  }

  @Test
  void moves_of_five_days_are_wider_than_those_of_one() {
    double one = stdDev(draw(new ScenarioSettings(2_000, 1, 10, 5)).training());
    double five = stdDev(draw(new ScenarioSettings(2_000, 5, 10, 5)).training());
    // the square root of five but for autocorrelation and the luck of 1,000 draws
    assertThat(five / one).isBetween(1.6, 2.6);
  }

  private static double stdDev(List<MarketMove> moves) {
    double mean = moves.stream().mapToDouble(MarketMove::spxLogReturn).average().orElseThrow();
    return Math.sqrt(
        moves.stream()
            .mapToDouble(m -> (m.spxLogReturn() - mean) * (m.spxLogReturn() - mean))
            .average()
            .orElseThrow());
  }

  /// Since 2004 the index has moved by four fifths or so of what VIX said the day before; as it
  /// was, the mean of all years is far above what a VIX of 13 says.
  @Test
  void returns_are_of_the_size_that_vix_expects() {
    double vol = stdDev(draw(new ScenarioSettings(2_000, 1, 10, 5)).training()) * Math.sqrt(252);
    assertThat(vol).isBetween(0.65 * VIX / 100, 1.0 * VIX / 100);
    var asItWas = new ScenarioSettings(2_000, 1, 10, 5, ReturnSize.AS_IT_WAS);
    assertThat(stdDev(draw(asItWas).training()) * Math.sqrt(252)).isGreaterThan(1.2 * VIX / 100);
    assertThat(stdDev(draw(new ScenarioSettings(2_000, 1, 10, 5), 2 * VIX).training()))
        .isCloseTo(2 * vol / Math.sqrt(252), within(1e-12));
  }

  @Test
  void without_vix_there_are_no_scenarios() {
    assertThat(
            ScenarioSet.of(
                HISTORY,
                DAY,
                Figure.unknown("no VIX"),
                RealMarket.calendar(),
                ScenarioSettings.DEFAULT))
        .isInstanceOf(ScenarioDraw.Refused.class);
  }

  @Test
  void a_seed_gives_the_same_moves() {
    var settings = new ScenarioSettings(200, 3, 10, 5);
    assertThat(draw(settings)).isEqualTo(draw(settings));
  }

  @Test
  void without_history_there_are_no_scenarios() {
    DayView view = DayView.of(new GivenHistory(), NewYork.instant(DAY, LocalTime.of(16, 15)));
    JointHistory none = JointHistory.of(view, RealMarket.calendar());
    ScenarioDraw draw =
        ScenarioSet.of(none, DAY, Figure.of(VIX), RealMarket.calendar(), ScenarioSettings.DEFAULT);
    assertThat(draw)
        .isInstanceOfSatisfying(
            ScenarioDraw.Refused.class, r -> assertThat(r.why()).contains("250 days", "found 0"));
  }
}
