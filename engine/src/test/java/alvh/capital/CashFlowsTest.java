package alvh.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.risk.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rates of return against the published examples of spreadsheets and textbooks, and against a
/// second search for the root of the polynomial.
class CashFlowsTest {
  private static final LocalDate START = LocalDate.of(2021, 1, 1);
  private static final int DRAWS = 500;

  /// The examples of IRR and MIRR print whole or tenths of percents.
  private static final double WHOLE_PERCENT = 0.005;

  private static final double TENTH = 0.0005;

  /// Flows a year of 365 days apart.
  private static CashFlows yearly(double... usd) {
    List<CashFlow> flows = new ArrayList<>();
    for (int i = 0; i < usd.length; i++) {
      flows.add(new CashFlow(START.plusDays(365L * i), usd[i]));
    }
    return CashFlows.of(flows);
  }

  private static double known(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  /// Microsoft, XIRR function, example: 0.373362535.
  @Test
  void dated_flows_return_what_xirr_returns() {
    CashFlows flows =
        CashFlows.of(
            List.of(
                new CashFlow(LocalDate.of(2008, 1, 1), -10_000),
                new CashFlow(LocalDate.of(2008, 3, 1), 2_750),
                new CashFlow(LocalDate.of(2008, 10, 30), 4_250),
                new CashFlow(LocalDate.of(2009, 2, 15), 3_250),
                new CashFlow(LocalDate.of(2009, 4, 1), 2_750)));
    assertThat(known(flows.irr())).isCloseTo(0.373362535, within(1e-8));
  }

  /// Microsoft, IRR function, example: -2.1 % after four years, 8.7 % after five.
  @Test
  void yearly_flows_return_what_irr_returns() {
    assertThat(known(yearly(-70_000, 12_000, 15_000, 18_000, 21_000).irr()))
        .isCloseTo(-0.021, within(TENTH));
    assertThat(known(yearly(-70_000, 12_000, 15_000, 18_000, 21_000, 26_000).irr()))
        .isCloseTo(0.087, within(TENTH));
  }

  /// Microsoft, MIRR function, example: 13 % and -5 % at a reinvestment of 12 %, 13 % at 14 %.
  @Test
  void modified_rates_are_those_of_mirr() {
    CashFlows five = yearly(-120_000, 39_000, 30_000, 21_000, 37_000, 46_000);
    assertThat(known(five.mirr(0.10, 0.12))).isCloseTo(0.13, within(WHOLE_PERCENT));
    assertThat(known(five.mirr(0.10, 0.14))).isCloseTo(0.13, within(WHOLE_PERCENT));
    assertThat(known(yearly(-120_000, 39_000, 30_000, 21_000).mirr(0.10, 0.12)))
        .isCloseTo(-0.05, within(WHOLE_PERCENT));
  }

  /// Lorie and Savage (1955): -1,600, 10,000, -10,000 has the rates 25 % and 400 %.
  @Test
  void the_oil_pump_has_two_rates_and_so_none() {
    CashFlows pump = yearly(-1_600, 10_000, -10_000);
    assertThat(pump.presentValue(0.25)).isCloseTo(0, within(1e-9));
    assertThat(pump.presentValue(4.00)).isCloseTo(0, within(1e-9));
    assertThat(pump.irr())
        .isInstanceOfSatisfying(
            Figure.Unknown.class, u -> assertThat(u.why()).contains("change sign 2 times"));
    PositionReturn shown = PositionReturn.of(pump, Figure.of(0.10));
    assertThat(shown.measure()).isEqualTo(PositionReturn.Measure.MIRR);
    // by hand: paid 1,600 + 10,000 / 1.21, received 10,000 * 1.10
    assertThat(known(shown.value()))
        .isCloseTo(Math.sqrt(11_000 / (1_600 + 10_000 / 1.21)) - 1, within(1e-12));
  }

  /// A second search: halving an interval of the discount factor of the polynomial.
  private static double halving(double[] usd) {
    double low = 1e-9;
    double high = 50;
    for (int i = 0; i < 200; i++) {
      double factor = (low + high) / 2;
      double value = 0;
      for (int k = usd.length - 1; k >= 0; k--) {
        value = value * factor + usd[k];
      }
      if (value < 0) {
        low = factor;
      } else {
        high = factor;
      }
    }
    return 1 / low - 1;
  }

  @Test
  void random_investments_return_the_root_of_their_polynomial() {
    Random random = new Random(11);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] usd = new double[3 + random.nextInt(6)];
      usd[0] = -100 - 1_000 * random.nextDouble();
      for (int i = 1; i < usd.length; i++) {
        usd[i] = 1 + 600 * random.nextDouble();
      }
      CashFlows flows = yearly(usd);
      double rate = known(flows.irr());
      assertThat(rate).as("draw %s", draw).isCloseTo(halving(usd), within(1e-8 * (1 + rate)));
      assertThat(flows.presentValue(rate)).as("draw %s", draw).isCloseTo(0, within(1e-7));
      double[] scaled = usd.clone();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= 37;
      }
      assertThat(known(yearly(scaled).irr())).as("draw %s", draw).isCloseTo(rate, within(1e-9));
    }
  }

  @Test
  void a_week_is_a_return_on_risk_and_no_rate() {
    PositionReturn week =
        PositionReturn.of(
            CashFlows.of(
                List.of(new CashFlow(START, -4_000), new CashFlow(START.plusDays(7), 4_100))),
            Figure.of(0.05));
    assertThat(week.measure()).isEqualTo(PositionReturn.Measure.RETURN_ON_RISK);
    assertThat(known(week.value())).isCloseTo(0.025, within(1e-15));
    assertThat(week.annual()).isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void losing_all_has_no_rate() {
    assertThat(yearly(-100, -20).irr()).isInstanceOf(Figure.Unknown.class);
    assertThat(CashFlows.of(List.of()).irr()).isInstanceOf(Figure.Unknown.class);
  }
}
