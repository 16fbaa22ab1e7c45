package alvh.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import alvh.market.ChainSlice;
import alvh.surface.SmileFit;
import alvh.surface.SmileSlice;
import alvh.surface.SyntheticChain;
import org.junit.jupiter.api.Test;

/// The integral of a smile against what is known of it.
class SmileStripTest {
  private static final double YEARS = 40 / 365.0;

  private static ChainSlice slice() {
    return SyntheticChain.slice(
        40, 4700, 0.995, SyntheticChain.strikes(2500, 7000, 5), k -> 0.2, 0.001);
  }

  private static SmileSlice smile() {
    return ((SmileFit.Fitted) SmileFit.of(slice(), YEARS, 4700, 0.995)).smile();
  }

  @Test
  void a_flat_smile_integrates_to_its_variance() {
    assertThat(SmileStrip.variance(smile(), 1500, 12_000)).isCloseTo(0.04, within(1e-7));
  }

  @Test
  void the_sum_over_listed_strikes_is_that_of_the_quotes() {
    double rate = -Math.log(0.995) / YEARS;
    var read = (StripResult.Read) VarianceStrip.of(slice(), YEARS, rate);
    assertThat(SmileStrip.sum(smile(), slice(), read.strip()))
        .isCloseTo(read.strip().variance(), within(1e-6));
  }

  @Test
  void strikes_on_one_side_of_the_forward_are_refused() {
    assertThatThrownBy(() -> SmileStrip.variance(smile(), 4800, 5000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both sides");
  }
}
