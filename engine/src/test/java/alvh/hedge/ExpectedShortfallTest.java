package alvh.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// CVaR 95 beside its definitions.
class ExpectedShortfallTest {
  private static double[] losses(int count, long seed) {
    var random = new SplittableRandom(seed);
    return random.doubles(count, -100, 100).map(Math::rint).toArray();
  }

  @Test
  void of_one_to_a_hundred_it_is_the_mean_of_the_five_largest() {
    double[] losses = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
    assertThat(ExpectedShortfall.of(losses)).isCloseTo(98, within(1e-12));
    assertThat(ExpectedShortfall.quantile(losses)).isEqualTo(96);
  }

  @Test
  void a_twentieth_of_fifty_counts_the_third_by_half() {
    double[] losses = IntStream.rangeClosed(1, 50).asDoubleStream().toArray();
    assertThat(ExpectedShortfall.of(losses)).isCloseTo((50 + 49 + 48 / 2.0) / 2.5, within(1e-12));
  }

  /// Rockafellar and Uryasev: the minimum over all thresholds, which lies at one of the losses.
  @Test
  void it_is_the_least_of_the_thresholds_of_rockafellar_and_uryasev() {
    for (int seed = 0; seed < 50; seed++) {
      double[] losses = losses(40 + 7 * seed, seed);
      double least =
          Arrays.stream(losses)
              .map(q ->
                  q
                      + Arrays.stream(losses).map(l -> Math.max(0, l - q)).sum()
                          / (0.05 * losses.length))
              .min()
              .orElseThrow();
      assertThat(ExpectedShortfall.of(losses)).as("seed %d", seed).isCloseTo(least, within(1e-9));
    }
  }

  @Test
  void it_is_the_mean_of_its_parts() {
    for (int seed = 0; seed < 50; seed++) {
      double[] losses = losses(40 + 7 * seed, seed);
      assertThat(Arrays.stream(ExpectedShortfall.parts(losses)).average().orElseThrow())
          .isCloseTo(ExpectedShortfall.of(losses), within(1e-9));
    }
  }

  @Test
  void its_weights_give_it_back_and_no_admissible_weights_give_more() {
    for (int seed = 0; seed < 50; seed++) {
      double[] losses = losses(40 + 7 * seed, seed);
      double[] weights = ExpectedShortfall.weights(losses);
      double sum = 0;
      for (int i = 0; i < losses.length; i++) {
        sum += weights[i] * losses[i];
        assertThat(weights[i]).isBetween(0.0, 1 / (0.05 * losses.length) + 1e-12);
      }
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
      assertThat(sum).isCloseTo(ExpectedShortfall.of(losses), within(1e-9));
    }
  }
}
