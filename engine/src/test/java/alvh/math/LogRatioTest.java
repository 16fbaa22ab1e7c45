package alvh.math;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.Worst;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogRatioTest {
  private static final long SEED = 42;
  private static final int DRAWS = 5_000;

  /// The limit the Javadoc states.
  private static final double RELATIVE_ERROR = 4e-16;

  @Test
  void is_exact_to_the_last_bits_however_close_the_numbers() {
    var random = new SplittableRandom(SEED);
    var worst = new Worst("relative error of ln(a/b), seed " + SEED);
    for (int i = 0; i < DRAWS; i++) {
      double a = random.nextDouble(1, 10_000);
      double logSize = i % 2 == 0 ? random.nextDouble(-15, 0) : random.nextDouble(-1, 1.5);
      double b = a * (1 + (random.nextBoolean() ? 0.9 : -0.9) * Math.pow(10, Math.min(logSize, 0)));
      b = logSize > 0 ? a * Math.pow(10, logSize * 10) : b;
      if (a != b) {
        worst.see(LogRatio.of(a, b) / truth(a, b) - 1, a + " / " + b);
      }
    }
    worst.assertAtMost(RELATIVE_ERROR);
  }

  @Test
  void is_zero_for_equal_numbers_and_odd() {
    assertThat(LogRatio.of(6_000, 6_000)).isZero();
    assertThat(LogRatio.of(5_990, 6_000)).isEqualTo(-LogRatio.of(6_000, 5_990));
  }

  @Test
  void survives_quotients_beyond_the_range_of_a_double() {
    assertThat(LogRatio.of(1e200, 1e-200)).isEqualTo(400 * Math.log(10));
    assertThat(LogRatio.of(1e-200, 1e200)).isEqualTo(-400 * Math.log(10));
  }

  private static double truth(double a, double b) {
    BigDecimal ratio = new BigDecimal(a).divide(new BigDecimal(b), HighPrecision.DIGITS);
    return HighPrecision.ln(ratio).doubleValue();
  }
}
