package alvh.performance;

import static alvh.performance.Curves.number;
import static alvh.performance.Curves.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.performance.Comparison.Periodicity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static Comparison of(EquityCurve ours, EquityCurve other, RiskFree riskFree) {
    return Comparison.of(ours, other, Periodicity.AS_GIVEN, riskFree).orElseThrow();
  }

  @Test
  void by_hand() {
    // a: .02 .04 -.02 .00, mean .01; b: .01 .03 -.03 -.01, mean 0: a - b is .01 every time
    var comparison =
        of(yearly(0.02, 0.04, -0.02, 0), yearly(0.01, 0.03, -0.03, -0.01), RiskFree.none());
    assertThat(number(comparison, PairMeasure.CORRELATION)).isCloseTo(1, EXACT);
    assertThat(number(comparison, PairMeasure.BETA_OF_OTHER_ON_OURS)).isCloseTo(1, EXACT);
    assertThat(number(comparison, PairMeasure.TRACKING_ERROR)).isCloseTo(0, EXACT);
    // leap years: 1,461 days are four years
    assertThat(number(comparison, PairMeasure.ALPHA)).isCloseTo(0.01, EXACT);
    assertThat(comparison.figure(PairMeasure.INFORMATION_RATIO))
        .isEqualTo(Statistic.unknown("the two never part"));
    assertThat(number(comparison, PairMeasure.UP_CAPTURE))
        .isCloseTo((Math.sqrt(1.02 * 1.04) - 1) / (Math.sqrt(1.01 * 1.03) - 1), EXACT);
    assertThat(number(comparison, PairMeasure.DOWN_CAPTURE))
        .isCloseTo((Math.sqrt(0.98) - 1) / (Math.sqrt(0.97 * 0.99) - 1), EXACT);
  }

  @Test
  void the_two_betas_are_told_apart() {
    // the other moves twice as much as ours
    var comparison =
        of(yearly(0.01, -0.02, 0.03, 0), yearly(0.02, -0.04, 0.06, 0), RiskFree.none());
    assertThat(number(comparison, PairMeasure.BETA_OF_OTHER_ON_OURS)).isCloseTo(2, EXACT);
    assertThat(number(comparison, PairMeasure.BETA_OF_OURS_ON_OTHER)).isCloseTo(0.5, EXACT);
  }

  @Test
  void a_least_squares_line_has_the_same_slope_and_height() {
    var ours = Curves.random(41, 500);
    var other = Curves.random(42, 500);
    var riskFree = new RiskFree.Constant(0.02);
    var comparison = of(ours, other, riskFree);
    double[] y = riskFree.excess(ours);
    double[] x = riskFree.excess(other);
    // the normal equations, solved by Cramer's rule
    double n = x.length;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < x.length; i++) {
      sx += x[i];
      sy += y[i];
      sxx += x[i] * x[i];
      sxy += x[i] * y[i];
    }
    double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    double height = (sxx * sy - sx * sxy) / (n * sxx - sx * sx);
    assertThat(number(comparison, PairMeasure.BETA_OF_OURS_ON_OTHER)).isCloseTo(slope, EXACT);
    assertThat(number(comparison, PairMeasure.ALPHA))
        .isCloseTo(height * ours.periodsPerYear(), EXACT);
    double r = number(comparison, PairMeasure.CORRELATION);
    assertThat(
            number(comparison, PairMeasure.BETA_OF_OURS_ON_OTHER)
                * number(comparison, PairMeasure.BETA_OF_OTHER_ON_OURS))
        .isCloseTo(r * r, within(1e-4));
  }

  @Test
  void only_common_days_count() {
    var ours = Curves.random(5, 100);
    List<LocalDate> days = new ArrayList<>(ours.days().subList(10, 60));
    days.remove(7);
    List<Double> values = new ArrayList<>();
    days.forEach(d -> values.add(3 * ours.value(ours.days().indexOf(d))));
    var comparison = of(ours, EquityCurve.of(days, values), RiskFree.none());
    assertThat(comparison.ours().days()).isEqualTo(days);
    assertThat(number(comparison, PairMeasure.CORRELATION)).isCloseTo(1, EXACT);
    assertThat(number(comparison, PairMeasure.CAGR_GAP)).isCloseTo(0, EXACT);
  }

  @Test
  void months_are_whole_ones() {
    // 2010-01-04 on: the first month is the base, the last is left before its end
    var ours = Curves.random(6, 200);
    var monthly = Comparison.of(ours, ours, Periodicity.MONTHLY, RiskFree.none()).orElseThrow();
    assertThat(monthly.ours().first()).isEqualTo(LocalDate.of(2010, 1, 29));
    assertThat(monthly.ours().last()).isEqualTo(LocalDate.of(2010, 9, 30));
    assertThat(monthly.ours().size()).isEqualTo(9);
    assertThat(monthly.ours().periodsPerYear()).isCloseTo(12, within(0.1));
  }

  @Test
  void curves_that_never_meet_are_not_compared() {
    var other = yearly(0.1, 0.2);
    assertThat(Comparison.of(Curves.daily(1, 2), other, Periodicity.AS_GIVEN, RiskFree.none()))
        .isEmpty();
    assertThat(of(other, other, RiskFree.none()).figure(PairMeasure.CORRELATION))
        .isInstanceOf(Statistic.Unknown.class);
  }
}
