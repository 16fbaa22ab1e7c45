package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TreasuryRateTest {
  @Test
  void the_bill_of_2024_01_05_at_a_discount_of_524_yields_5348() {
    assertThat(TreasuryRate.ofBill(.0524)).isCloseTo(.05348, within(5e-6));
  }

  /// 100 in 91 days at that discount cost 100 - 5.24 * 91 / 360 = 98.675444.
  @Test
  void it_discounts_to_the_price_of_the_bill() {
    double price = 100 * Math.exp(-TreasuryRate.ofBill(.0524) * 91 / 365);
    assertThat(price).isCloseTo(98.675444, within(1e-6));
  }

  @Test
  void a_par_bond_at_its_yield_is_worth_100() {
    double rate = TreasuryRate.ofParYield(.044);
    double price = 0;
    for (int half = 1; half <= 4; half++) {
      price += 2.2 * Math.exp(-rate * half / 2);
    }
    assertThat(price + 100 * Math.exp(-rate * 2)).isCloseTo(100, within(1e-10));
  }

  @Test
  void bills_of_2020_below_nothing_have_a_rate_too() {
    assertThat(TreasuryRate.ofBill(-.0005)).isNegative();
    assertThat(TreasuryRate.ofBill(0)).isZero();
  }

  @Test
  void what_no_bill_can_be_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TreasuryRate.ofBill(5.24));
    assertThatIllegalArgumentException().isThrownBy(() -> TreasuryRate.ofBill(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> TreasuryRate.ofParYield(-2));
  }
}
