package alvh.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The laws that Politis and Romano prove of their bootstrap.
class StationaryBootstrapTest {
  private static final int DAYS = 500;
  private static final int DRAWS = 200_000;
  private static final double MEAN_BLOCK = 10;

  private static int[] draws(StationaryBootstrap bootstrap, int count) {
    return IntStream.range(0, count).map(i -> bootstrap.next()).toArray();
  }

  @Test
  void blocks_are_geometric_with_the_mean_that_was_asked_for() {
    int[] drawn = draws(StationaryBootstrap.of(DAYS, MEAN_BLOCK, 7), DRAWS);
    int blocks = 1;
    int ofOne = 0;
    int length = 1;
    for (int i = 1; i < drawn.length; i++) {
      if (drawn[i] == (drawn[i - 1] + 1) % DAYS) {
        length++;
      } else {
        blocks++;
        ofOne += length == 1 ? 1 : 0;
        length = 1;
      }
    }
    // 20,000 blocks: the standard error of the mean is .07, a new block follows on by chance once
    // in 500
    assertThat((double) DRAWS / blocks).isCloseTo(MEAN_BLOCK, within(0.3));
    assertThat((double) ofOne / blocks).isCloseTo(1 / MEAN_BLOCK, within(0.01));
  }

  @Test
  void every_day_is_drawn_equally_often_and_only_admissible_ones() {
    BitSet mask = new BitSet();
    mask.set(100, 160);
    mask.set(300, 340);
    int[] drawn = draws(StationaryBootstrap.of(mask, MEAN_BLOCK, 11), DRAWS);
    long[] counts = new long[DAYS];
    Arrays.stream(drawn).forEach(i -> counts[i]++);
    double each = DRAWS / 100.0;
    for (int day = 0; day < DAYS; day++) {
      if (mask.get(day)) {
        // blocks widen the plain standard error of 2 % by sqrt(2 x 10 / 100 + 1) at most
        assertThat((double) counts[day]).isCloseTo(each, Percentage.withPercentage(12));
      } else {
        assertThat(counts[day]).isZero();
      }
    }
  }

  @Test
  void a_seed_gives_the_same_draws_and_another_seed_others() {
    int[] once = draws(StationaryBootstrap.of(DAYS, MEAN_BLOCK, 3), 100);
    assertThat(draws(StationaryBootstrap.of(DAYS, MEAN_BLOCK, 3), 100)).isEqualTo(once);
    assertThat(draws(StationaryBootstrap.of(DAYS, MEAN_BLOCK, 4), 100)).isNotEqualTo(once);
  }
}
