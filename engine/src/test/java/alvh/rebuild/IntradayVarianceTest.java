package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntradayVarianceTest {
  /// The published constant is meant to make it so, and does to four digits.
  @Test
  void the_whole_session_has_the_variance_of_one_day() {
    assertThat(IntradayVariance.until(1)).isCloseTo(1, within(1e-4));
  }

  @Test
  void it_is_the_integral_of_the_squared_vol() {
    int steps = 100_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double s = (i + .5) / steps;
      double vol = .88929198 + .75 * Math.exp(-10 * s) + .25 * Math.exp(-10 * (1 - s));
      sum += vol * vol / steps;
      if (i + 1 == steps / 4) {
        assertThat(IntradayVariance.until(.25)).isCloseTo(sum, within(1e-8));
      }
    }
    assertThat(IntradayVariance.until(1)).isCloseTo(sum, within(1e-8));
  }

  @Test
  void a_third_has_gone_by_at_eleven() {
    assertThat(IntradayVariance.share(0)).isZero();
    assertThat(IntradayVariance.share(90 / 390.0)).isCloseTo(.330, within(.001));
    assertThat(IntradayVariance.share(1)).isEqualTo(1);
    assertThatThrownBy(() -> IntradayVariance.share(1.1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
