package alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Readings over windows, each computed by hand.
class WindowsTest {
  private static final double ROUNDING = 1e-12;

  private static double value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Value.class);
    return ((Reading.Value) reading).value();
  }

  @Test
  void stdev_and_z_are_those_of_the_population() {
    // the textbook sample 2 4 4 4 5 5 7 9: mean 5, variance 32 / 8
    double[] values = {100, 2, 4, 4, 4, 5, 5, 7, 9};
    assertThat(value(Rolling.stdev(values, 8))).isCloseTo(2, within(ROUNDING));
    assertThat(value(Rolling.z(values, 8))).isCloseTo(2, within(ROUNDING));
    assertThat(Rolling.z(values, 10)).isEqualTo(new Reading.NotEnoughData(9, 10));
    assertThat(Rolling.z(new double[] {3, 3, 3}, 3)).isInstanceOf(Reading.Undefined.class);
  }

  @Test
  void change_and_return_look_back_over_the_window() {
    double[] values = {50, 80, 90, 100};
    assertThat(value(Rolling.change(values, 2))).isEqualTo(20);
    assertThat(value(Rolling.simpleReturn(values, 2))).isCloseTo(0.25, within(ROUNDING));
    assertThat(value(Rolling.simpleReturn(values, 3))).isEqualTo(1);
    assertThat(Rolling.change(values, 4)).isEqualTo(new Reading.NotEnoughData(4, 5));
    assertThat(Rolling.simpleReturn(new double[] {0, 1}, 1)).isInstanceOf(Reading.Undefined.class);
  }

  @Test
  void a_quantile_lies_between_the_ranks_beside_it() {
    // R: quantile(c(15, 20, 35, 40, 50), c(.05, .3, .4, 1)) is 16, 23, 29, 50
    double[] values = {7, 50, 15, 40, 20, 35};
    assertThat(value(Quantile.of(values, 5, 0.05))).isCloseTo(16, within(ROUNDING));
    assertThat(value(Quantile.of(values, 5, 0.3))).isCloseTo(23, within(ROUNDING));
    assertThat(value(Quantile.of(values, 5, 0.4))).isCloseTo(29, within(ROUNDING));
    assertThat(value(Quantile.of(values, 5, 1))).isEqualTo(50);
    assertThat(Quantile.of(values, 7, 0.5)).isEqualTo(new Reading.NotEnoughData(6, 7));
  }

  @Test
  void realised_vol_takes_the_mean_return_as_zero() {
    // two log returns of .01 and -.02: 100 sqrt(252 * (.0001 + .0004) / 2)
    double[] closes = {1, 100, 100 * Math.exp(0.01), 100 * Math.exp(0.01 - 0.02)};
    assertThat(value(RealisedVol.of(closes, 2)))
        .isCloseTo(100 * Math.sqrt(252 * 0.0005 / 2), within(1e-10));
    assertThat(RealisedVol.of(closes, 4)).isEqualTo(new Reading.NotEnoughData(4, 5));
    assertThat(RealisedVol.of(new double[] {0, 1}, 1)).isInstanceOf(Reading.Undefined.class);
  }
}
