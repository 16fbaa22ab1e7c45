package alvh.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.Worst;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NormalTest {
  private static final long SEED = 42;
  private static final int DRAWS = 5_000;

  /// Where the density is about 1e-300.
  private static final double TAIL_END = 37;

  // the limits the Javadoc states, as relative errors
  private static final double DENSITY_ERROR = 4e-16;
  private static final double CUMULATIVE_ERROR = 9e-16;
  private static final double MILLS_ERROR = 1e-15;
  private static final double QUANTILE_ERROR = 1e-15;

  @Test
  void density_is_exact_to_the_last_bits_in_the_tails() {
    against(Normal::density, HighPrecision::density, -TAIL_END, TAIL_END, DENSITY_ERROR);
  }

  @Test
  void distribution_function_is_exact_to_the_last_bits_in_the_lower_tail() {
    against(Normal::cumulative, HighPrecision::cumulative, -TAIL_END, 9, CUMULATIVE_ERROR);
  }

  @Test
  void mills_ratio_is_exact_to_the_last_bits() {
    against(Normal::millsRatio, HighPrecision::millsRatio, 0, 2, MILLS_ERROR);
    against(Normal::millsRatio, HighPrecision::millsRatio, 0, 100, MILLS_ERROR);
  }

  @Test
  void mills_ratio_reaches_its_asymptote() {
    // 1/x (1 - 1/x^2): the next term is 3/x^4
    assertThat(Normal.millsRatio(1e5)).isCloseTo(1e-5 * (1 - 1e-10), within(1e-20));
    assertThat(Normal.millsRatio(1e9)).isCloseTo(1e-9, within(1e-24));
    assertThat(Normal.millsRatio(2e9)).isEqualTo(0.5e-9);
    assertThat(Normal.millsRatio(1e300)).isEqualTo(1e-300);
    assertThat(Normal.millsRatio(Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void quantile_matches_published_percentage_points() {
    // Wichura 1988, test values of PPND16
    assertThat(Normal.quantile(0.25)).isCloseTo(-0.6744897501960817, within(2e-16));
    assertThat(Normal.quantile(0.001)).isCloseTo(-3.0902323061678136, within(1e-15));
    assertThat(Normal.quantile(1e-20)).isCloseTo(-9.262340089798407, within(4e-15));
    assertThat(Normal.quantile(0.5)).isZero();
  }

  @Test
  void quantile_inverts_the_distribution_function_to_1e_300() {
    var random = new SplittableRandom(SEED);
    var worst = new Worst("relative error of the quantile");
    for (int i = 0; i < DRAWS; i++) {
      double p = i % 2 == 0 ? random.nextDouble(0, 0.5) : Math.pow(10, -300 * random.nextDouble());
      double x = Normal.quantile(Math.min(p, 0.5));
      // one Newton step in high precision: the distance to the true quantile
      BigDecimal exact = new BigDecimal(x);
      BigDecimal miss = HighPrecision.cumulative(exact).subtract(new BigDecimal(Math.min(p, 0.5)));
      BigDecimal step = miss.divide(HighPrecision.density(exact), HighPrecision.DIGITS);
      worst.see(x == 0 ? 0 : step.doubleValue() / x, p);
    }
    worst.assertAtMost(QUANTILE_ERROR);
  }

  @Test
  void quantile_is_odd_about_one_half() {
    assertThat(Normal.quantile(0.75)).isEqualTo(-Normal.quantile(0.25));
    assertThat(Normal.quantile(1 - 0x1p-10)).isEqualTo(-Normal.quantile(0x1p-10));
  }

  @Test
  void infinities_have_their_limits() {
    assertThat(Normal.density(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.density(Double.POSITIVE_INFINITY)).isZero();
    assertThat(Normal.cumulative(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Normal.cumulative(0)).isEqualTo(0.5);
  }

  @Test
  void nan_and_arguments_outside_the_domain_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.density(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.cumulative(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.millsRatio(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.millsRatio(-1e-9));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normal.quantile(Double.NaN))
        .withMessage("probability must be in (0, 1), was NaN");
  }

  private static void against(
      DoubleUnaryOperator function,
      UnaryOperator<BigDecimal> truth,
      double from,
      double to,
      double limit) {
    var random = new SplittableRandom(SEED);
    var worst = new Worst("relative error, seed " + SEED);
    for (int i = 0; i < DRAWS; i++) {
      double x = random.nextDouble(from, to);
      double exact = truth.apply(new BigDecimal(x)).doubleValue();
      worst.see(function.applyAsDouble(x) / exact - 1, x);
    }
    worst.assertAtMost(limit);
  }
}
