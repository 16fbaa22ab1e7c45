package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.Worst;
import alvh.pricing.Black76;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RebuiltSmileTest {
  /// The fit of ADR 0022 to two digits; the laws hold for all that is near it.
  static final ShapeCoefficients COEFFICIENTS =
      new ShapeCoefficients(List.of(.68, -.38, .23, .17, .34), List.of(-.32, .0, -.40, .33, .07));

  /// Spacing of the strikes in standard deviations; the sum is then the integral to 1e-7.
  private static final double DENSE = 1e-3;

  private final FittedShape shape = new FittedShape(COEFFICIENTS);

  @Test
  void the_strip_of_the_smile_is_its_level() {
    Worst worst = new Worst("strip of option prices against the level, relative");
    for (double volOfVol = VolOfVol.LOWEST; volOfVol <= VolOfVol.HIGHEST; volOfVol += .17) {
      for (double stdDev : new double[] {.01, .05, .2, .6}) {
        ShapeCurve curve = ShapeCurve.of(COEFFICIENTS, volOfVol);
        RebuiltSmile smile = RebuiltSmile.of(1, 1, stdDev, curve);
        worst.see(strip(smile, stdDev) / stdDev - 1, volOfVol + ", " + stdDev);
      }
    }
    worst.assertAtMost(3e-7);
  }

  @Test
  void the_slope_is_the_difference_quotient() {
    RebuiltSmile smile = RebuiltSmile.of(2_700, .08, .12, ShapeCurve.of(COEFFICIENTS, 0));
    for (double strike = 2_200; strike < 2_900; strike += 10) {
      double quotient = (smile.vol(strike + .01) - smile.vol(strike - .01)) / .02;
      assertThat(smile.volSlope(strike)).isCloseTo(quotient, within(1e-9));
    }
  }

  @Test
  @Tag("real-data")
  void no_state_since_2006_has_butterfly_or_calendar_arbitrage() {
    VolOfVolStates.real()
        .forEach(state -> {
          double[] before = new double[0];
          for (int days : new int[] {2, 7, 14, 30, 60, 120, 250, 365}) {
            double years = days / 365.0;
            double level = state.vix() / 100;
            RebuiltSmile smile = shape.smile(state, state.spx(), years, level);
            before = ArbitrageGrid.check(smile, before, state + " " + days);
          }
        });
  }

  /// The share of the extremes in what the test above sees.
  @Test
  @Tag("real-data")
  void the_states_reach_from_quiet_to_panic() {
    assertThat(VolOfVolStates.real()).extracting(IndexState::vix).anyMatch(v -> v < 9.5);
    assertThat(VolOfVolStates.real()).extracting(IndexState::vix).anyMatch(v -> v > 82);
    assertThat(VolOfVolStates.real())
        .extracting(IndexState::day)
        .contains(LocalDate.of(2020, 3, 16));
  }

  /// `2 sum Q(K) dK / K^2` at `T` = 1 in `ln K`, without reference to the smile's own quadrature.
  private static double strip(RebuiltSmile smile, double stdDev) {
    double sum = 0;
    double width = DENSE * stdDev;
    for (double k = -60 * stdDev; k < 30 * stdDev; k += width) {
      double strike = Math.exp(k);
      int sign = strike < 1 ? -1 : 1;
      sum += Black76.price(1, strike, smile.vol(strike), sign) / strike * width;
    }
    return Math.sqrt(2 * sum);
  }
}
