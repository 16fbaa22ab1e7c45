package alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The size of equal cost where it can be worked out by hand.
class EqualCostTest {
  @Test
  void a_cost_in_proportion_takes_two_runs() {
    EqualCost found = EqualCost.of(size -> 12e6 * size, 3_000, 0.0005);
    assertThat(found.runs()).hasSize(2);
    assertThat(found.runs().getFirst().cost()).isCloseTo(6_000, within(1e-6));
    assertThat(found.nearest().size()).isCloseTo(0.00025, within(1e-12));
    assertThat(found.isNear()).isTrue();
  }

  @Test
  void a_cost_with_a_fixed_part_is_found_by_a_secant() {
    // 1,000 + 10e6 size = 5,000 at .0004; proportion alone would end elsewhere
    EqualCost found = EqualCost.of(size -> 1_000 + 10e6 * size, 5_000, 0.0005);
    assertThat(found.nearest().size()).isCloseTo(0.0004, within(1e-9));
    assertThat(found.runs()).hasSize(3);
  }

  @Test
  void whole_contracts_may_miss_it_and_the_nearest_counts() {
    // steps of 700: 1,050 lies between 700 and 1,400, as near to both
    EqualCost found = EqualCost.of(size -> 700 * Math.floor(size * 1e4), 1_000, 0.0005);
    assertThat(found.runs()).hasSize(EqualCost.MOST_RUNS);
    assertThat(found.nearest().cost()).isEqualTo(700);
    assertThat(found.isNear()).isFalse();
  }

  @Test
  void what_costs_nothing_at_first_is_made_larger() {
    EqualCost found = EqualCost.of(size -> 700 * Math.floor(size * 1e3), 700, 0.0005);
    assertThat(found.nearest().cost()).isEqualTo(700);
  }

  @Test
  void a_cost_of_nothing_is_not_looked_for() {
    assertThatThrownBy(() -> EqualCost.of(size -> size, 0, 0.0005))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
