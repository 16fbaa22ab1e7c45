package alvh.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.FuturesCurve;
import alvh.market.Observation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// The curve's readings on numbers that can be checked by hand.
class VxCurveTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
  private static final double ROUNDING = 1e-12;

  /// VX1 15.00 at 15 days, VX2 16.50 at 45 days, VX3 18.00 at 105 days.
  private static final FuturesCurve SETTLES =
      new FuturesCurve(DAY, Instant.EPOCH, List.of(point(15, 15), point(45, 16.5), point(105, 18)));

  private static FuturesCurve.Point point(int days, double settle) {
    return new FuturesCurve.Point(DAY.plusDays(days), settle, "by hand");
  }

  private static Optional<Observation> vix(LocalDate date) {
    return Optional.of(new Observation(date, 13.5, Instant.EPOCH, "by hand"));
  }

  private static void assertValue(OptionalDouble actual, double expected) {
    assertThat(actual).isPresent();
    assertThat(actual.getAsDouble()).isCloseTo(expected, within(ROUNDING));
  }

  @Test
  void contracts_count_from_the_nearest() {
    VxCurve curve = VxCurve.of(SETTLES);
    assertValue(curve.vx(1), 15);
    assertValue(curve.vx(3), 18);
    assertThat(curve.vx(4)).isEmpty();
  }

  @Test
  void spread_and_contango_have_opposite_signs() {
    VxCurve curve = VxCurve.of(SETTLES);
    assertValue(curve.spread12(), -1.5);
    assertValue(curve.contango(), 0.1);
  }

  @Test
  void constant_maturities_are_linear_in_days() {
    VxCurve curve = VxCurve.of(SETTLES);
    assertValue(curve.constantMaturity(30), 15.75);
    assertValue(curve.constantMaturity(60), 16.875);
    assertValue(curve.constantMaturity(90), 17.625);
    assertValue(curve.slope(), 1.125);
    assertValue(curve.curvature(), 16.875 - (15.75 + 17.625) / 2);
  }

  @Test
  void nothing_is_extrapolated() {
    VxCurve curve = VxCurve.of(SETTLES);
    assertThat(curve.constantMaturity(120)).isEmpty();
    assertThat(curve.curveAt(10)).isEmpty();
    assertThat(curve.rollPerDay(DAY.plusDays(15))).isEmpty();
  }

  @Test
  void spot_of_the_day_is_the_node_at_zero() {
    VxCurve curve = VxCurve.of(SETTLES, vix(DAY));
    assertValue(curve.curveAt(0), 13.5);
    assertValue(curve.curveAt(5), 14);
    assertValue(curve.basis(), 1.5);
    assertValue(curve.rollPerDay(DAY.plusDays(15)), -0.1);
  }

  @Test
  void spot_of_another_day_is_not_used() {
    VxCurve curve = VxCurve.of(SETTLES, vix(DAY.minusDays(1)));
    assertThat(curve.spot()).isEmpty();
    assertThat(curve.curveAt(5)).isEmpty();
  }

  @Test
  void a_contract_rolls_down_the_unchanged_curve() {
    VxCurve curve = VxCurve.of(SETTLES);
    assertValue(curve.rollPerDay(DAY.plusDays(45)), -0.05);
    assertValue(curve.rollDown(DAY.plusDays(105), 70), -2);
    assertThat(curve.rollPerDay(DAY.plusDays(44))).isEmpty();
  }

  @Test
  void a_regime_outlasts_the_threshold_that_began_it() {
    VxRegimeRule rule = new VxRegimeRule(0.02, 0.01);
    assertThat(rule.first(0.015)).isEqualTo(VxRegime.FLAT);
    assertThat(rule.first(0.025)).isEqualTo(VxRegime.CONTANGO);
    assertThat(rule.next(VxRegime.CONTANGO, 0.015)).isEqualTo(VxRegime.CONTANGO);
    assertThat(rule.next(VxRegime.CONTANGO, 0.005)).isEqualTo(VxRegime.FLAT);
    assertThat(rule.next(VxRegime.CONTANGO, -0.03)).isEqualTo(VxRegime.BACKWARDATION);
    assertThat(rule.next(VxRegime.BACKWARDATION, -0.015)).isEqualTo(VxRegime.BACKWARDATION);
    assertThat(rule.next(VxRegime.BACKWARDATION, 0)).isEqualTo(VxRegime.FLAT);
  }
}
