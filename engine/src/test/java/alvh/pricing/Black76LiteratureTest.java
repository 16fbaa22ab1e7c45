package alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Numbers printed in books. Haug: The Complete Guide to Option Pricing Formulas, 2nd edition 2007.
/// Hull: Options, Futures and Other Derivatives.
class Black76LiteratureTest {
  /// Half a unit of the fourth printed decimal.
  private static final Offset<Double> FOUR_DECIMALS = within(0.5e-4);

  private static final double CALENDAR_DAYS = 365;

  @Test
  void haug_futures_option_section_1_1_3() {
    double stdDev = 0.28 * Math.sqrt(0.75);
    double discount = Math.exp(-0.10 * 0.75);
    assertThat(Black76.discountedPrice(19, 19, stdDev, discount, 1))
        .isCloseTo(1.7011, FOUR_DECIMALS);
    assertThat(Black76.discountedPrice(19, 19, stdDev, discount, -1))
        .isCloseTo(1.7011, FOUR_DECIMALS);
  }

  @Test
  void hull_put_on_a_crude_oil_future() {
    double stdDev = 0.25 * Math.sqrt(4.0 / 12);
    double discount = Math.exp(-0.09 * 4 / 12);
    // printed as 1.12
    assertThat(Black76.discountedPrice(20, 20, stdDev, discount, -1))
        .isCloseTo(1.12, within(0.5e-2));
  }

  @Test
  void haug_delta_of_a_futures_option() {
    assertThat(Black76.greeks(105, 100, 0.36, 0.5, 0.10, 1).forwardDelta())
        .isCloseTo(0.5946, FOUR_DECIMALS);
    assertThat(Black76.greeks(105, 100, 0.36, 0.5, 0.10, -1).forwardDelta())
        .isCloseTo(-0.3566, FOUR_DECIMALS);
  }

  @Test
  void haug_gamma_and_vega_of_a_stock_option() {
    double forwardPerSpot = Math.exp(0.10 * 0.75);
    Greeks greeks = Black76.greeks(55 * forwardPerSpot, 60, 0.30, 0.75, 0.10, 1);
    assertThat(greeks.spotGamma(forwardPerSpot)).isCloseTo(0.0278, FOUR_DECIMALS);
    assertThat(greeks.vega()).isCloseTo(18.9358, FOUR_DECIMALS);
  }

  @Test
  void haug_charm_of_a_futures_option() {
    double charmPerYear =
        Black76.greeks(105, 90, 0.24, 0.25, 0.14, -1).charmPerDay() * CALENDAR_DAYS;
    assertThat(charmPerYear).isCloseTo(0.3700, FOUR_DECIMALS);
  }
}
