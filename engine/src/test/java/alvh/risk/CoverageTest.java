package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When the ratio of hedge to condors has a meaning, and what it is then.
class CoverageTest {
  private static final Figure HEDGE = Figure.of(900);

  private static Coverage.Condors condors(String id, int quantity, int daysLeft, double vega) {
    return new Coverage.Condors(id, quantity, daysLeft, Figure.of(vega));
  }

  private static Map<String, CondorEntry> seen(String id, double vega) {
    return Map.of(id, new CondorEntry(LocalDate.of(2024, 1, 5), true, vega));
  }

  private static void unknown(Figure coverage, String why) {
    assertThat(coverage)
        .isInstanceOfSatisfying(Figure.Unknown.class, u -> assertThat(u.why()).contains(why));
  }

  @Test
  void coverage_is_the_hedge_over_what_all_condors_lose() {
    var rows = List.of(condors("feb", 10, 28, -150), condors("mar", 5, 48, -60));
    // 900 / (10 x 150 + 5 x 60) = .5
    assertThat(Coverage.of(rows, HEDGE, Map.of())).isEqualTo(Figure.of(900 * (1 / 1800.0)));
  }

  @Test
  void without_condors_it_is_unknown() {
    unknown(Coverage.of(List.of(), HEDGE, Map.of()), "holds no condor");
  }

  @Test
  void condors_that_gain_from_a_rise_of_vix_have_nothing_to_cover() {
    unknown(Coverage.of(List.of(condors("feb", 4, 20, 0)), HEDGE, Map.of()), "no short vega");
    unknown(Coverage.of(List.of(condors("feb", 4, 20, 25)), HEDGE, Map.of()), "gain 100 USD");
  }

  @Test
  void it_is_unknown_from_the_fifth_last_trading_day_on() {
    assertThat(Coverage.of(List.of(condors("feb", 1, 5, -9)), HEDGE, Map.of()).asNumber())
        .hasValue(100);
    unknown(
        Coverage.of(List.of(condors("feb", 1, 4, -9)), HEDGE, Map.of()), "feb has 4 trading days");
  }

  @Test
  void one_condor_near_its_end_makes_the_books_coverage_unknown() {
    var rows = List.of(condors("mar", 10, 40, -150), condors("feb", 1, 4, -9));
    unknown(Coverage.of(rows, HEDGE, Map.of()), "feb has 4 trading days");
  }

  @Test
  void it_is_unknown_below_a_tenth_of_the_exposure_at_entry() {
    var shrunk = List.of(condors("feb", 10, 20, -14.9));
    unknown(Coverage.of(shrunk, HEDGE, seen("feb", -150)), "under 10 % of the -1500 at entry");
    var tenth = List.of(condors("feb", 10, 20, -15));
    assertThat(Coverage.of(tenth, HEDGE, seen("feb", -150)).asNumber()).hasValue(6);
  }

  @Test
  void an_entry_of_another_condor_says_nothing() {
    var small = List.of(condors("feb", 10, 20, -1));
    assertThat(Coverage.of(small, HEDGE, seen("mar", -150)).asNumber()).hasValue(90);
  }

  @Test
  void an_unknown_exposure_of_condors_or_hedge_is_passed_on_with_its_reason() {
    var blind = new Coverage.Condors("feb", 10, 20, Figure.unknown("no smile"));
    unknown(Coverage.of(List.of(blind), HEDGE, Map.of()), "no smile");
    var rows = List.of(condors("feb", 10, 20, -150));
    unknown(Coverage.of(rows, Figure.unknown("no VX curve"), Map.of()), "no VX curve");
  }
}
