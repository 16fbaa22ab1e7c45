package alvh.performance;

import static alvh.performance.Curves.daily;
import static alvh.performance.Curves.number;
import static alvh.performance.Curves.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Figures against published examples and by hand.
class PerformanceTest {
  /// Of figures computed by hand with all digits.
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void sortino_of_the_published_example() {
    // Rollinger, Hoffman, Sortino: a 'Sharper' Ratio, Red Rock Capital (2013): target 0, mean 10 %,
    // downside deviation 2.264 %, ratio 4.417
    var curve = yearly(0.17, 0.15, 0.23, -0.05, 0.12, 0.09, 0.13, -0.04);
    assertThat(number(Performance.of(curve, RiskFree.none(), 1), Measure.SORTINO))
        .isCloseTo(4.417, within(0.0005));
  }

  @Test
  void skew_and_kurtosis_of_the_spreadsheet_example() {
    // the documented example of Excel's SKEW and KURT: 3 4 5 2 3 4 5 6 4 7
    var curve = yearly(3, 4, 5, 2, 3, 4, 5, 6, 4, 7);
    var performance = Performance.of(curve, RiskFree.none(), 1);
    assertThat(number(performance, Measure.SKEW)).isCloseTo(0.359543071, within(1e-9));
    assertThat(number(performance, Measure.KURTOSIS)).isCloseTo(-0.151799637, within(1e-9));
  }

  @Test
  void sharpe_takes_the_rate_off_every_period() {
    // returns .10 .20 .00 less .02 a year: mean .08, deviation .10
    var riskFree = new RiskFree.Constant(0.02);
    double sharpe = number(Performance.of(yearly(0.1, 0.2, 0), riskFree, 1), Measure.SHARPE);
    // 2000 is a leap year of 366 days, so a year's rate is not exactly .02
    assertThat(sharpe).isCloseTo(0.8, within(0.0005));
  }

  @Test
  void a_rate_of_two_percent_is_not_taken_off_every_day() {
    // what made figures near -100 % elsewhere: a year's rate against daily returns
    var curve = Curves.random(3, 1000);
    double without = number(Performance.of(curve, RiskFree.none()), Measure.SHARPE);
    var performance = Performance.of(curve, new RiskFree.Constant(0.02));
    double vol = number(performance, Measure.VOL);
    assertThat(number(performance, Measure.SHARPE))
        .isCloseTo(without - Math.log(1.02) / vol, within(0.002));
  }

  @Test
  void growth_by_the_dates() {
    var curve =
        EquityCurve.of(
            List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2014, 1, 1)), List.of(100.0, 146.41));
    // 1,461 days are four years of 365.25
    assertThat(number(Performance.of(curve, RiskFree.none()), Measure.CAGR)).isCloseTo(0.1, EXACT);
    assertThat(number(Performance.of(curve, RiskFree.none()), Measure.TOTAL_RETURN))
        .isCloseTo(0.4641, EXACT);
  }

  @Test
  void drawdowns_with_their_dates() {
    // peak 120 on the second day, trough 90, back on the sixth; then 10 % down to the end
    var curve = daily(100, 120, 90, 108, 110, 121, 108.9);
    var days = curve.days();
    var performance = Performance.of(curve, RiskFree.none());
    assertThat(performance.drawdowns())
        .extracting(Drawdown::peak, Drawdown::trough, Drawdown::recovered, Drawdown::days)
        .containsExactly(
            tuple(days.get(1), days.get(2), Optional.of(days.get(5)), 6L),
            tuple(days.get(5), days.get(6), Optional.empty(), 1L));
    assertThat(number(performance, Measure.MAX_DRAWDOWN)).isCloseTo(0.25, EXACT);
    assertThat(number(performance, Measure.LONGEST_UNDER_WATER)).isEqualTo(6);
    // falls 0 0 .25 .10 1/12 0 .10
    double squares = 0.0625 + 0.01 + 1 / 144.0 + 0.01;
    assertThat(number(performance, Measure.ULCER)).isCloseTo(Math.sqrt(squares / 7), EXACT);
    // Monday 4 January to Tuesday 12: 8 days, below a peak after 6, 7, 8 and 12
    assertThat(number(performance, Measure.TIME_UNDER_WATER)).isCloseTo(4 / 8.0, EXACT);
  }

  @Test
  void the_worst_twentieth_counts_in_part() {
    // 30 periods: a twentieth is 1.5, so the worst counts whole and the next by half
    double[] returns = new double[30];
    Arrays.fill(returns, 0.01);
    returns[4] = -0.08;
    returns[9] = -0.05;
    returns[20] = -0.02;
    var performance = Performance.of(yearly(returns), RiskFree.none(), 1);
    assertThat(number(performance, Measure.CVAR_95))
        .isCloseTo((0.08 + 0.5 * 0.05) / 1.5, within(1e-9));
    assertThat(number(performance, Measure.VAR_95)).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void omega_and_tails_by_hand() {
    double[] returns = new double[21];
    for (int i = 0; i < 21; i++) {
      returns[i] = (i - 10) / 1000.0;
    }
    returns[20] = 0.02;
    var performance = Performance.of(yearly(returns), RiskFree.none(), 1);
    // gains .001 to .009 and .02, losses .001 to .010; quantiles at places 1 and 19
    assertThat(number(performance, Measure.OMEGA)).isCloseTo(0.065 / 0.055, within(1e-9));
    assertThat(number(performance, Measure.TAIL_RATIO)).isCloseTo(1, within(1e-9));
  }

  @Test
  void months_are_whole_only_where_the_curve_covers_them() {
    var days =
        List.of(
            LocalDate.of(2020, 1, 15),
            LocalDate.of(2020, 1, 31),
            LocalDate.of(2020, 2, 28),
            LocalDate.of(2020, 3, 31),
            LocalDate.of(2020, 4, 9));
    var performance =
        Performance.of(
            EquityCurve.of(days, List.of(100.0, 110.0, 99.0, 108.9, 118.0)), RiskFree.none());
    assertThat(performance.months())
        .extracting(MonthReturn::month, MonthReturn::isWhole)
        .containsExactly(
            tuple(YearMonth.of(2020, 1), false),
            tuple(YearMonth.of(2020, 2), true),
            tuple(YearMonth.of(2020, 3), true),
            tuple(YearMonth.of(2020, 4), false));
    assertThat(number(performance, Measure.BEST_MONTH)).isCloseTo(0.1, EXACT);
    assertThat(number(performance, Measure.WORST_MONTH)).isCloseTo(-0.1, EXACT);
    assertThat(number(performance, Measure.POSITIVE_MONTHS)).isEqualTo(0.5);
    assertThat(MonthReturn.years(performance.months()).get(2020)).isCloseTo(0.18, EXACT);
  }

  @Test
  void what_is_too_short_is_unknown() {
    var one = Performance.of(daily(100), RiskFree.none());
    assertThat(one.figures().values()).allMatch(Statistic.Unknown.class::isInstance);
    var two = Performance.of(daily(100, 101), RiskFree.none());
    assertThat(two.figure(Measure.SHARPE)).isInstanceOf(Statistic.Unknown.class);
    assertThat(two.figure(Measure.CVAR_95)).isInstanceOf(Statistic.Unknown.class);
    assertThat(two.figure(Measure.TOTAL_RETURN)).isInstanceOf(Statistic.Known.class);
  }

  @Test
  void steady_money_has_no_sharpe_ratio() {
    var curve = yearly(0.02, 0.02, 0.02, 0.02);
    var performance = Performance.of(curve, RiskFree.none(), 1);
    assertThat(performance.figure(Measure.SHARPE)).isInstanceOf(Statistic.Unknown.class);
    assertThat(performance.figure(Measure.CALMAR)).isInstanceOf(Statistic.Unknown.class);
    assertThat(number(performance, Measure.MAX_DRAWDOWN)).isZero();
  }

  @Test
  void a_ruined_account_has_no_returns() {
    var ruined = Performance.of(daily(100, -5, 20), RiskFree.none());
    assertThat(ruined.figure(Measure.CAGR))
        .isEqualTo(Statistic.unknown("nothing was left on 2010-01-05"));
    var atTheEnd = Performance.of(daily(100, 50, -5), RiskFree.none());
    assertThat(number(atTheEnd, Measure.CAGR)).isEqualTo(-1);
  }

  @Test
  void a_rate_holds_from_its_day() {
    var rates = new TreeMap<>(Map.of(LocalDate.of(2010, 1, 6), 0.1));
    rates.put(LocalDate.of(2010, 1, 8), 0.2);
    var riskFree = new RiskFree.Dated(rates);
    double year = EquityCurve.DAYS_PER_YEAR;
    assertThat(riskFree.over(LocalDate.of(2010, 1, 7), 1))
        .isCloseTo(Math.pow(1.1, 1 / year) - 1, EXACT);
    assertThat(riskFree.over(LocalDate.of(2010, 1, 8), 3))
        .isCloseTo(Math.pow(1.2, 3 / year) - 1, EXACT);
    assertThatThrownBy(() -> new RiskFree.Constant(-1)).hasMessageContaining("-1");
  }

  @Test
  void a_curve_is_checked() {
    var day = LocalDate.of(2020, 1, 2);
    assertThatThrownBy(() -> EquityCurve.of(List.of(day, day), List.of(1.0, 2.0)))
        .hasMessageContaining("does not follow");
    assertThatThrownBy(() -> EquityCurve.of(List.of(day), List.of(Double.NaN)))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> EquityCurve.of(List.of(), List.of())).hasMessageContaining("0 and 0");
  }
}
