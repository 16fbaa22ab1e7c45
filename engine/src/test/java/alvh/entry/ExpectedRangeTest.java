package alvh.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.risk.Figure;
import org.junit.jupiter.api.Test;

/// The numbers that the description of the method gives for its formulas.
class ExpectedRangeTest {
  /// The description rounds to two digits.
  private static final double ROUNDED = 0.005;

  private static final VolReadings VIX9D_17_HV_12 =
      new VolReadings(Figure.unknown("no VIX"), Figure.of(17), Figure.of(12));

  private static VolReadings vix(double level) {
    return new VolReadings(Figure.of(level), Figure.unknown("no VIX9D"), Figure.unknown("no HV20"));
  }

  private static double known(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  @Test
  void printed_form_gives_7_7_which_is_no_daily_percent() {
    assertThat(known(ExpectedRange.asPrinted(1).percent(VIX9D_17_HV_12)))
        .isCloseTo(7.7, within(1e-12));
  }

  @Test
  void printed_weights_for_one_day_give_0_49() {
    assertThat(known(ExpectedRange.printedForOneDay(1).percent(VIX9D_17_HV_12)))
        .isCloseTo(0.49, within(ROUNDED));
  }

  @Test
  void vix_over_root_252_gives_63_points_at_5000_and_90_at_7139() {
    assertThat(known(ExpectedRange.ofVix(1).points(vix(20), 5000))).isCloseTo(63, within(0.5));
    assertThat(known(ExpectedRange.ofVix(1).points(vix(20), 7139))).isCloseTo(90, within(0.5));
  }

  @Test
  void vix_17_95_gives_1_13_percent_and_reaches_0_94_at_14_9() {
    assertThat(known(ExpectedRange.ofVix(1).percent(vix(17.95)))).isCloseTo(1.13, within(ROUNDED));
    assertThat(known(ExpectedRange.ofVix(1).percent(vix(14.9)))).isCloseTo(0.94, within(ROUNDED));
  }

  @Test
  void a_blend_of_equal_vols_is_that_vol_whatever_the_share() {
    var equal = new VolReadings(Figure.of(16), Figure.of(16), Figure.of(16));
    double daily = known(ExpectedRange.ofVix(1.5).percent(equal));
    for (double share : new double[] {0, 0.35, 0.6, 1}) {
      assertThat(known(ExpectedRange.blend(1.5, share).percent(equal)))
          .isCloseTo(daily, within(1e-12));
    }
  }

  @Test
  void a_vol_without_weight_need_not_be_known() {
    assertThat(ExpectedRange.blend(1, 1).percent(VIX9D_17_HV_12)).isInstanceOf(Figure.Known.class);
    assertThat(ExpectedRange.ofVix(1).percent(VIX9D_17_HV_12)).isEqualTo(Figure.unknown("no VIX"));
    assertThat(ExpectedRange.blend(1, 0.65).percent(vix(20)))
        .isEqualTo(Figure.unknown("no VIX9D; no HV20"));
  }

  @Test
  void a_range_of_nothing_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedRange(1, 0, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ExpectedRange.ofVix(0));
    assertThatIllegalArgumentException().isThrownBy(() -> ExpectedRange.blend(1, 1.1));
  }
}
