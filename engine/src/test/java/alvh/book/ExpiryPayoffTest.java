package alvh.book;

import static alvh.book.Condors.leg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiryPayoffTest {
  private static final double ROUNDING = 1e-9;

  @Test
  void a_condor_loses_its_wider_side_less_the_credit() {
    assertThat(ExpiryPayoff.of(Condors.february()).maxLoss().orElseThrow())
        .isCloseTo(50 - 12.10, within(ROUNDING));
    OptionPackage unequal =
        Condors.pack(
            new IronCondor(OptionRoot.SPX, Condors.FEBRUARY, 4475, 4375, 4875, 4925).legs(), 1, 10);
    assertThat(ExpiryPayoff.of(unequal).maxLoss().orElseThrow()).isCloseTo(90, within(ROUNDING));
  }

  @Test
  void a_condor_breaks_even_a_credit_beyond_each_short_strike() {
    assertThat(ExpiryPayoff.of(Condors.february()).breakEvens())
        .usingElementComparator((a, b) -> Math.abs(a - b) < ROUNDING ? 0 : Double.compare(a, b))
        .containsExactly(4462.90, 4887.10);
  }

  @Test
  void a_sold_call_loses_without_bound_and_a_sold_put_its_strike() {
    OptionPackage call = Condors.pack(List.of(leg(-1, Right.CALL, 4875)), 1, 5);
    assertThat(ExpiryPayoff.of(call).maxLoss()).isEmpty();
    assertThat(ExpiryPayoff.of(call).breakEvens()).containsExactly(4880.0);
    OptionPackage put = Condors.pack(List.of(leg(-1, Right.PUT, 4475)), 1, 5);
    assertThat(ExpiryPayoff.of(put).maxLoss()).hasValue(4470);
  }

  @Test
  void a_debit_spread_loses_its_debit() {
    OptionPackage spread =
        Condors.pack(List.of(leg(1, Right.CALL, 4800), leg(-1, Right.CALL, 4850)), 1, -20);
    assertThat(ExpiryPayoff.of(spread).maxLoss()).hasValue(20);
    assertThat(ExpiryPayoff.of(spread).breakEvens()).containsExactly(4820.0);
  }

  @Test
  void legs_that_settle_at_different_times_have_no_common_payoff() {
    OptionLeg weekly =
        new OptionLeg(
            new OptionContract(OptionRoot.SPXW, LocalDate.of(2024, 2, 16), 4425, Right.PUT), 1);
    assertThatThrownBy(
            () -> ExpiryPayoff.of(Condors.pack(List.of(leg(-1, Right.PUT, 4475), weekly), 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("settle at different times");
  }
}
