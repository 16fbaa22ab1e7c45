package alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Black76EdgeTest {
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  @Test
  void no_deviation_gives_intrinsic_value() {
    assertThat(Black76.price(6_000, 5_990, 0, 1)).isEqualTo(10);
    assertThat(Black76.price(6_000, 5_990, 0, -1)).isZero();
    assertThat(Black76.price(6_000, 6_000, 0, 1)).isZero();
    assertThat(Black76.price(6_000, 6_010, Double.MIN_VALUE, -1)).isEqualTo(10);
  }

  @Test
  void huge_deviation_gives_the_maximum() {
    assertThat(Black76.price(6_000, 5_000, 1e3, 1)).isEqualTo(6_000);
    assertThat(Black76.price(6_000, 5_000, 1e300, -1)).isEqualTo(5_000);
    assertThat(Black76.forwardDelta(6_000, 5_000, 1e3, 1)).isEqualTo(1);
  }

  @Test
  void price_at_the_money_with_a_tiny_deviation_is_forward_times_deviation_over_sqrt_two_pi() {
    assertThat(Black76.price(6_000, 6_000, 1e-12, 1) / (6_000 * 1e-12 / SQRT_TWO_PI))
        .isBetween(1 - 1e-15, 1 + 1e-15);
  }

  @Test
  void expired_in_the_money_has_delta_one_and_nothing_else() {
    Greeks greeks = Black76.greeks(6_000, 5_900, 0.2, 0, 0.04, 1);
    assertThat(greeks).isEqualTo(new Greeks(100, 1, 0, 0, 0.04 * 100 / 365, 0, 0, 0.04 / 365));
  }

  @Test
  void expired_out_of_the_money_is_nothing() {
    Greeks greeks = Black76.greeks(6_000, 5_900, 0.2, 0, 0.04, -1);
    assertThat(greeks.price()).isZero();
    assertThat(greeks.forwardDelta()).isZero();
    assertThat(greeks.charmPerDay()).isZero();
  }

  @Test
  void without_vol_at_the_money_greeks_are_their_limits() {
    Greeks greeks = Black76.greeks(6_000, 6_000, 0, 0.25, 0, 1);
    assertThat(greeks.forwardDelta()).isEqualTo(0.5);
    assertThat(greeks.forwardGamma()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(greeks.vega() * SQRT_TWO_PI / 3_000).isBetween(1 - 1e-15, 1 + 1e-15);
    assertThat(greeks.thetaPerDay()).isZero();
    assertThat(greeks.vanna() * SQRT_TWO_PI).isBetween(0.25 - 1e-15, 0.25 + 1e-15);
    assertThat(greeks.volga()).isZero();
    assertThat(greeks.charmPerDay()).isZero();
  }

  @Test
  void expired_at_the_money_decays_infinitely_fast() {
    Greeks greeks = Black76.greeks(6_000, 6_000, 0.2, 0, 0.04, -1);
    assertThat(greeks.forwardDelta()).isEqualTo(-0.5);
    assertThat(greeks.vega()).isZero();
    assertThat(greeks.thetaPerDay()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void no_input_of_any_size_gives_nan() {
    double[] sizes = {0, Double.MIN_VALUE, 1e-300, 1e-150, 1e-20, 1, 40, 1e20, 1e150, 1e300};
    double[] strikes = {1e-300, 1e-10, 1, Math.nextUp(1.0), 10, 1e10, 1e300};
    for (double strike : strikes) {
      for (double vol : sizes) {
        for (double years : sizes) {
          String inputs = strike + " " + vol + " " + years;
          if (vol * Math.sqrt(years) <= Double.MAX_VALUE) {
            assertNoNan(Black76.greeks(1, strike, vol, years, 0, 1), inputs);
            assertNoNan(Black76.greeks(1, strike, vol, years, 0, -1), inputs);
          }
        }
      }
    }
  }

  @Test
  void bad_arguments_are_refused_with_name_and_value() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Black76.price(6_000, -5, 0.1, 1))
        .withMessage("strike must be > 0 and finite, was -5.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Black76.price(Double.NaN, 5, 0.1, 1))
        .withMessage("forward must be > 0 and finite, was NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> Black76.price(6_000, 5, -0.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Black76.price(6_000, 5, Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Black76.price(6_000, 5, 0.1, 0))
        .withMessage("callPutSign must be +1 (call) or -1 (put), was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Black76.discountedPrice(6_000, 5, 0.1, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Black76.greeks(6_000, 5, 0.1, -1, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Black76.greeks(6_000, 5, 0.1, 1, Double.NaN, 1));
  }

  @Test
  void spot_greeks_follow_the_forward_by_the_chain_rule() {
    Greeks greeks = new Greeks(1, 0.5, 0.01, 0, 0, 0, 0, 0);
    assertThat(greeks.spotDelta(1.25)).isEqualTo(0.625);
    assertThat(greeks.spotGamma(2)).isEqualTo(0.04);
    assertThatIllegalArgumentException().isThrownBy(() -> greeks.spotDelta(Double.NaN));
  }

  private static void assertNoNan(Greeks g, String inputs) {
    double[] fields = {
      g.price(), g.forwardDelta(), g.forwardGamma(), g.vega(),
      g.thetaPerDay(), g.vanna(), g.volga(), g.charmPerDay()
    };
    for (double field : fields) {
      assertThat(field).as("%s of strike, vol, years %s", g, inputs).isNotNaN();
    }
  }
}
