package alvh.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.risk.Figure;
import org.junit.jupiter.api.Test;

/// Cost of capital and hurdle by hand.
class WaccTest {
  private static final double EXACT = 1e-12;

  private static double known(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  @Test
  void the_hurdle_is_bills_plus_beta_times_premium_plus_the_funding_spread() {
    var hurdle = new Hurdle(Figure.of(0.0520), Figure.of(0.5), 0.046, Figure.of(0.0533));
    // 5.20 + .5 * 4.6 + (5.33 - 5.20)
    assertThat(known(hurdle.rate())).isCloseTo(0.0763, within(EXACT));
    assertThat(hurdle.isFloored()).isFalse();
  }

  @Test
  void a_negative_beta_makes_no_cheaper_capital_than_money_overnight() {
    var hurdle = new Hurdle(Figure.of(0.0520), Figure.of(-0.5), 0.046, Figure.of(0.0533));
    // 5.33 - .5 * 4.6
    assertThat(known(hurdle.unfloored())).isCloseTo(0.0303, within(EXACT));
    assertThat(known(hurdle.rate())).isEqualTo(0.0533);
    assertThat(hurdle.isFloored()).isTrue();
  }

  @Test
  void own_capital_costs_the_hurdle_and_the_carry_of_the_hedge() {
    var wacc = new Wacc(Figure.of(50_000), 200_000, Figure.of(0.08), unknown(), Figure.of(-20));
    assertThat(known(wacc.financedUsd())).isZero();
    // 20 * 365 / 50,000 = 14.6 %
    assertThat(known(wacc.hedgeCost())).isCloseTo(0.146, within(EXACT));
    assertThat(known(wacc.rate())).isCloseTo(0.226, within(EXACT));
  }

  @Test
  void what_exceeds_the_equity_is_borrowed() {
    var wacc = new Wacc(Figure.of(50_000), 40_000, Figure.of(0.08), Figure.of(0.07), Figure.of(0));
    // .8 * 8 % + .2 * 7 %
    assertThat(known(wacc.rate())).isCloseTo(0.078, within(EXACT));
  }

  @Test
  void a_borrowed_part_without_a_rate_is_unknown() {
    var wacc = new Wacc(Figure.of(50_000), 40_000, Figure.of(0.08), unknown(), Figure.of(0));
    assertThat(wacc.rate()).isEqualTo(unknown());
  }

  @Test
  void carry_that_is_earned_is_no_negative_cost() {
    var wacc = new Wacc(Figure.of(36_500), 40_000, Figure.of(0.08), unknown(), Figure.of(1));
    assertThat(known(wacc.hedgeCost())).isZero();
    assertThat(known(wacc.rate())).isCloseTo(0.08, within(EXACT));
  }

  @Test
  void no_capital_has_no_cost() {
    var wacc = new Wacc(Figure.of(0), 40_000, Figure.of(0.08), unknown(), Figure.of(0));
    assertThat(wacc.rate()).isInstanceOf(Figure.Unknown.class);
    assertThat(wacc.hedgeCost()).isInstanceOf(Figure.Unknown.class);
  }

  private static Figure unknown() {
    return Figure.unknown("no overnight rate");
  }
}
