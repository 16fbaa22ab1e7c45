package alvh.performance;

import static alvh.performance.Curves.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of random curves a second time, in another way, and laws they keep.
class PerformanceLawsTest {
  /// Two ways of summing a thousand doubles.
  private static final Offset<Double> NEAR = within(1e-9);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_same_in_another_way(long seed) {
    var curve = Curves.random(seed, 300 + (int) seed * 37);
    double rate = 0.01 * seed;
    var performance = Performance.of(curve, new RiskFree.Constant(rate), 252);
    int n = curve.size() - 1;
    double sum = 0;
    double squares = 0;
    double down = 0;
    double up = 0;
    double downSum = 0;
    double[] losses = new double[n];
    for (int i = 1; i <= n; i++) {
      long nights = curve.days().get(i).toEpochDay() - curve.days().get(i - 1).toEpochDay();
      double gain = (curve.value(i) - curve.value(i - 1)) / curve.value(i - 1);
      double excess = gain - Math.expm1(Math.log1p(rate) * nights / 365.25);
      sum += excess;
      squares += excess * excess;
      down += excess < 0 ? excess * excess : 0;
      downSum += excess < 0 ? -excess : 0;
      up += excess > 0 ? excess : 0;
      losses[i - 1] = -gain;
    }
    double variance = (squares - sum * sum / n) / (n - 1);
    assertThat(number(performance, Measure.SHARPE))
        .isCloseTo(sum / n * 252 / Math.sqrt(variance * 252), NEAR);
    assertThat(number(performance, Measure.SORTINO))
        .isCloseTo(sum / n * 252 / Math.sqrt(down / n * 252), NEAR);
    assertThat(number(performance, Measure.OMEGA)).isCloseTo(up / downSum, NEAR);
    assertThat(number(performance, Measure.CVAR_95)).isCloseTo(shortfall(losses), NEAR);
    assertThat(number(performance, Measure.MAX_DRAWDOWN)).isCloseTo(deepest(curve), NEAR);
    assertThat(number(performance, Measure.VAR_95))
        .isLessThanOrEqualTo(number(performance, Measure.CVAR_95));
  }

  /// `min over q of q + E[max(L - q, 0)] / .05`, tried at every loss (Rockafellar, Uryasev 2000).
  private static double shortfall(double[] losses) {
    return Arrays.stream(losses)
        .map(
            q -> q + Arrays.stream(losses).map(l -> Math.max(l - q, 0)).sum() / losses.length / .05)
        .min()
        .orElseThrow();
  }

  /// Every later point against every earlier one.
  private static double deepest(EquityCurve curve) {
    double deepest = 0;
    for (int i = 0; i < curve.size(); i++) {
      for (int j = i; j < curve.size(); j++) {
        deepest = Math.max(deepest, (curve.value(i) - curve.value(j)) / curve.value(i));
      }
    }
    return deepest;
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void the_size_of_the_account_changes_nothing(long seed) {
    var curve = Curves.random(seed, 400);
    var large = scaled(curve, 1_024);
    var riskFree = new RiskFree.Constant(0.03);
    assertThat(Performance.of(large, riskFree).figures())
        .isEqualTo(Performance.of(curve, riskFree).figures());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void growing_with_riskless_money_moves_every_return_by_its_rate(long seed) {
    var curve = Curves.random(seed, 400);
    var riskFree = new RiskFree.Constant(0.05);
    // returns (1 + r)(1 + f) - 1: less f they are r (1 + f)
    List<Double> values = new ArrayList<>();
    double grown = 1;
    for (int i = 0; i < curve.size(); i++) {
      grown *= i == 0 ? 1 : 1 + riskFree.over(curve.days().get(i - 1), curve.daysOf(i));
      values.add(curve.value(i) * grown);
    }
    var performance = Performance.of(EquityCurve.of(curve.days(), values), riskFree);
    double plain = number(Performance.of(curve, RiskFree.none()), Measure.SHARPE);
    // f is at most .0004 over a weekend
    assertThat(number(performance, Measure.SHARPE)).isCloseTo(plain, within(0.001));
    double cagr = number(Performance.of(curve, RiskFree.none()), Measure.CAGR);
    assertThat(number(performance, Measure.CAGR)).isCloseTo((1 + cagr) * 1.05 - 1, NEAR);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void what_does_not_look_at_periods_stays_when_one_is_split(long seed) {
    var curve = Curves.random(seed, 400);
    // Friday to Monday is split on Saturday, half of the growth each
    List<LocalDate> days = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      if (i > 0 && curve.daysOf(i) > 1) {
        days.add(curve.days().get(i).minusDays(2));
        values.add(Math.sqrt(curve.value(i) * curve.value(i - 1)));
      }
      days.add(curve.days().get(i));
      values.add(curve.value(i));
    }
    var split = Performance.of(EquityCurve.of(days, values), RiskFree.none());
    var whole = Performance.of(curve, RiskFree.none());
    for (Measure measure : List.of(Measure.CAGR, Measure.MAX_DRAWDOWN, Measure.CALMAR)) {
      assertThat(number(split, measure))
          .as(measure.label())
          .isCloseTo(number(whole, measure), NEAR);
    }
    assertThat(split.periodsPerYear()).isGreaterThan(whole.periodsPerYear() * 1.19);
    // the same moves seen more often: a year's volatility is what it was, but for the split ones
    assertThat(number(split, Measure.VOL)).isCloseTo(number(whole, Measure.VOL), within(0.02));
  }

  private static EquityCurve scaled(EquityCurve curve, double factor) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      values.add(curve.value(i) * factor);
    }
    return EquityCurve.of(curve.days(), values);
  }
}
