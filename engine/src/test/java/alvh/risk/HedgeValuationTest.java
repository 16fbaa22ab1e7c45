package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.FuturesPosition;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.EtpTable;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Futures in the common currency, worked out by hand on the settlements of 2016-06-01.
class HedgeValuationTest {
  private static final double SPX = 4_700;

  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
  private static final LocalDate JUNE = LocalDate.of(2016, 6, 15);
  private static final LocalDate JULY = LocalDate.of(2016, 7, 20);
  private static final LocalDate AUGUST = LocalDate.of(2016, 8, 17);

  /// Products of a few numbers, but for binary rounding.
  private static final Offset<Double> EXACT = within(1e-9);

  /// The official settlements of that day and the VIX close.
  private static VixMarks marks(double spot, double june, double july, double august) {
    var vix = new TreeMap<>(Map.of(DAY, spot, LocalDate.of(2016, 5, 31), 13.0));
    var history =
        new GivenHistory()
            .with("vix.close", vix)
            .withVx(DAY, Map.of(JUNE, june, JULY, july, AUGUST, august));
    return VixMarks.of(DayView.of(history, NewYork.instant(DAY, LocalTime.of(16, 15))), CALENDAR);
  }

  private static HedgeValuation valuation() {
    return valuation(marks(14.20, 15.275, 17.525, 18.275));
  }

  private static HedgeValuation valuation(VixMarks marks) {
    DayView view = DayView.of(new GivenHistory(), NewYork.instant(DAY, LocalTime.of(16, 15)));
    var etps = new EtpValuation(view, CALENDAR, new EtpTable(Map.of()), marks);
    return new HedgeValuation(marks, etps, Optional.empty(), Optional.empty(), Figure.of(SPX));
  }

  private static FuturesPosition future(FutureRoot root, LocalDate settlement, int quantity) {
    return new FuturesPosition(
        "overlay", Sleeve.VX_OVERLAY, new FutureContract(root, settlement), quantity, 15, DAY);
  }

  private static double number(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  @Test
  void a_future_gains_its_multiplier_times_the_beta_of_its_tenor() {
    // 49 days to July: (1 + 49 / 12)^-.6 = .37711..., of 1000 and of 100 USD a point
    double beta = Math.pow(1 + 49 / 12.0, -0.6);
    assertThat(beta).isCloseTo(0.377, within(0.0005));
    HedgeRisk vx = valuation().of(future(FutureRoot.VX, JULY, 1));
    assertThat(number(vx.vegaPerVixPointUsd())).isCloseTo(1000 * beta, EXACT);
    HedgeRisk vxm = valuation().of(future(FutureRoot.VXM, JULY, 14));
    assertThat(number(vxm.vegaPerVixPointUsd())).isCloseTo(1400 * beta, EXACT);
    assertThat(number(vxm.markPoints())).isEqualTo(17.525);
    assertThat(vxm.options()).isEmpty();
  }

  @Test
  void a_long_future_loses_its_roll_down_in_contango_and_has_no_theta() {
    // July comes down towards June by 2.25 points in 35 days
    HedgeRisk july = valuation().of(future(FutureRoot.VX, JULY, 1));
    assertThat(number(july.carryPerDayUsd())).isCloseTo(-2.25 / 35 * 1000, EXACT);
    assertThat(number(july.thetaPerDayUsd())).isZero();
    // June comes down towards spot by 1.075 points in 14 days
    HedgeRisk june = valuation().of(future(FutureRoot.VX, JUNE, 2));
    assertThat(number(june.carryPerDayUsd())).isCloseTo(-1.075 / 14 * 2000, EXACT);
  }

  @Test
  void a_short_future_earns_what_a_long_one_loses_and_can_lose_without_bound() {
    HedgeRisk held = valuation().of(future(FutureRoot.VX, JULY, 3));
    HedgeRisk sold = valuation().of(future(FutureRoot.VX, JULY, -3));
    assertThat(number(sold.carryPerDayUsd())).isEqualTo(-number(held.carryPerDayUsd()));
    assertThat(number(sold.vegaPerVixPointUsd())).isEqualTo(-number(held.vegaPerVixPointUsd()));
    assertThat(sold.atRiskUsd()).isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void a_long_future_earns_in_backwardation() {
    HedgeValuation inverted = valuation(marks(30, 28, 26, 25));
    assertThat(number(inverted.of(future(FutureRoot.VX, JULY, 1)).carryPerDayUsd()))
        .isCloseTo(2.0 / 35 * 1000, EXACT);
  }

  /// The example of the models' document: half the cover of one condor cost 13.6 USD a day. In July
  /// futures that is .21 of a contract, 80 USD a VIX point, so the condor lost 160 USD a point.
  @Test
  void half_the_cover_of_a_condor_cost_13_60_a_day_on_2016_06_01() {
    HedgeRisk july = valuation().of(future(FutureRoot.VX, JULY, 1));
    double halfOfOneCondor = 80;
    double contracts = halfOfOneCondor / number(july.vegaPerVixPointUsd());
    assertThat(contracts).isCloseTo(0.21, within(0.005));
    assertThat(contracts * number(july.carryPerDayUsd())).isCloseTo(-13.6, within(0.05));
  }

  @Test
  void a_long_future_risks_the_fall_to_the_lowest_vix_of_the_year() {
    HedgeRisk july = valuation().of(future(FutureRoot.VX, JULY, 2));
    assertThat(number(july.atRiskUsd())).isCloseTo((17.525 - 13) * 2000, EXACT);
  }

  @Test
  void what_is_not_on_the_curve_is_unknown_with_its_reason() {
    HedgeRisk december = valuation().of(future(FutureRoot.VX, LocalDate.of(2016, 12, 21), 1));
    assertThat(december.markPoints())
        .isEqualTo(Figure.unknown("no settlement of VX 2016-12-21 on 2016-06-01"));
    assertThat(december.carryPerDayUsd())
        .isInstanceOfSatisfying(
            Figure.Unknown.class, u -> assertThat(u.why()).contains("does not reach 2016-12-21"));
  }

  @Test
  void an_index_future_carries_delta_and_no_vega() {
    HedgeRisk es = valuation().of(future(FutureRoot.ES, LocalDate.of(2016, 6, 17), -2));
    assertThat(es.vegaPerVixPointUsd()).isEqualTo(Figure.of(0));
    // two sold contracts of 50 USD a point are one contract delta short
    assertThat(es.spxDelta()).isEqualTo(Figure.of(-1));
  }

  @Test
  void a_share_outside_the_table_of_products_is_named() {
    var share = new SharePosition("vxx", Sleeve.CASH_PRESS, new EtpShare("VXX"), 100, 14, DAY);
    assertThat(valuation().of(share).atRiskUsd())
        .isEqualTo(Figure.unknown("no row for VXX in the table of volatility ETPs"));
  }

  @Test
  void a_vix_future_names_the_day_of_its_settlement() {
    assertThat(valuation().of(future(FutureRoot.VX, JULY, 1)).notes())
        .contains("marked at the VX settlement of 2016-06-01");
  }

  @Test
  void an_index_future_is_taken_to_risk_what_the_scan_of_the_index_takes() {
    HedgeRisk sold = valuation().of(future(FutureRoot.ES, AUGUST, -2));
    assertThat(sold.atRiskUsd()).isEqualTo(Figure.of(2 * 50 * SPX * 0.06));
    HedgeRisk bought = valuation().of(future(FutureRoot.MES, AUGUST, 1));
    assertThat(bought.atRiskUsd()).isEqualTo(Figure.of(5 * SPX * 0.08));
    assertThat(bought.notes().toString()).contains("it has no bound");
  }
}
