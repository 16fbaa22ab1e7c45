package alvh.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.files.ChainFiles;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Right;
import alvh.market.DailySeries;
import alvh.market.DayView;
import alvh.market.OptionChain;
import alvh.risk.Figure;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.scenario.MarketMove;
import alvh.scenario.RealMarket;
import alvh.scenario.Revaluation;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Scans and margin after moves on the quotes of 2024-01-05.
@Tag("real-data")
class PortfolioScanTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final LocalDate SETTLEMENT = LocalDate.of(2024, 2, 14);
  private static final double CENT = 0.01;

  private static RealMarket market = RealMarket.with();
  private static MarketMarks marks = market.marks(DAY);
  private static Revaluation values = Revaluation.of(marks);

  @BeforeAll
  static void read() {
    OptionChain chain =
        ChainFiles.of(MarketConfig.standard().calendar())
            .read(
                RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"), Optional.empty())
            .chain();
    market = RealMarket.with(chain);
    marks = market.marks(DAY);
    values = Revaluation.of(marks);
  }

  private static double usd(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  private static Position vxm(int quantity) {
    return new FuturesPosition(
        "vxm",
        Sleeve.VX_OVERLAY,
        new FutureContract(FutureRoot.VXM, SETTLEMENT),
        quantity,
        15,
        DAY);
  }

  private static OptionPackage nakedPut() {
    return Condors.pack(List.of(Condors.leg(-1, Right.PUT, 4400)), 1, 10);
  }

  @Test
  void a_condor_is_charged_its_largest_loss_on_the_grid() {
    Position condor = Condors.february();
    double worst = 0;
    for (int i = 0; i < 10; i++) {
      double spx = -0.08 + 0.14 * i / 9;
      for (double vix : new double[] {0, -5 * spx}) {
        worst = Math.min(worst, usd(values.gainUsd(condor, MarketMove.scan(spx, vix, 0))));
      }
    }
    PortfolioScan scan = scan(condor);
    assertThat(scan.groups()).hasSize(1);
    assertThat(usd(scan.requirementUsd())).isCloseTo(-worst, within(CENT));
    // no more than it can lose from here on
    assertThat(usd(scan.requirementUsd())).isBetween(5_000.0, 37_900.0);
  }

  private static PortfolioScan scan(Position... positions) {
    return PortfolioScan.of(List.of(positions), values, table(1), DAY);
  }

  /// A margin of `usd` to hold a VXM.
  private static FuturesMargin table(double usd) {
    var rows = new TreeMap<LocalDate, FuturesMarginRow>();
    rows.put(LocalDate.of(2024, 1, 1), new FuturesMarginRow(usd * 1.1, usd, false, "by hand"));
    return new FuturesMargin(Map.of(FutureRoot.VXM, rows));
  }

  @Test
  void a_bought_future_loses_what_the_curve_does_when_vix_falls_by_30_percent() {
    double settle = usd(marks.vix().settle(SETTLEMENT));
    // 40 days ahead, linear between beta(30) = .4665 and beta(60) = .3381 of (1 + days/12)^-.6
    double near = Math.pow(1 + 30 / 12.0, -0.6);
    double far = Math.pow(1 + 60 / 12.0, -0.6);
    double change = Math.exp((near + (far - near) / 3) * Math.log(0.7)) - 1;
    PortfolioScan scan = scan(vxm(14));
    assertThat(usd(scan.requirementUsd()))
        .isCloseTo(-14 * 100 * settle * change, within(0.02 * 14 * 100));
    assertThat(scan.futures().getFirst().source()).isEqualTo(FutureScan.Source.SCAN);
  }

  @Test
  void a_sold_future_loses_what_the_curve_does_when_vix_doubles() {
    double settle = usd(marks.vix().settle(SETTLEMENT));
    double near = Math.pow(1 + 30 / 12.0, -0.6);
    double far = Math.pow(1 + 60 / 12.0, -0.6);
    double change = Math.exp((near + (far - near) / 3) * Math.log(2)) - 1;
    FutureScan scan = scan(vxm(-14)).futures().getFirst();
    assertThat(scan.scan().worst().vixChange()).isCloseTo(1, within(1e-15));
    assertThat(usd(scan.requirementUsd()))
        .isCloseTo(14 * 100 * settle * change, within(0.02 * 14 * 100));
  }

  @Test
  void a_future_is_charged_no_less_than_its_table() {
    // the shipped table: 995 USD to hold a VXM since August 2020
    PortfolioScan shipped =
        PortfolioScan.of(List.of(vxm(14)), values, MarketConfig.standard().futuresMargin(), DAY);
    assertThat(usd(shipped.requirementUsd())).isCloseTo(13_930, within(CENT));
    assertThat(shipped.futures().getFirst().source()).isEqualTo(FutureScan.Source.TABLE);
  }

  @Test
  void a_future_without_a_table_is_unknown_and_one_bought_and_sold_asks_nothing() {
    PortfolioScan scan = PortfolioScan.of(List.of(vxm(14)), values, FuturesMargin.NONE, DAY);
    assertThat(scan.requirementUsd())
        .isInstanceOfSatisfying(
            Figure.Unknown.class, u -> assertThat(u.why()).contains("VXM", "2024-01-05"));
    PortfolioScan even =
        PortfolioScan.of(List.of(vxm(3), vxm(-3)), values, FuturesMargin.NONE, DAY);
    assertThat(usd(even.requirementUsd())).isZero();
  }

  @Test
  void spx_and_vix_do_not_offset() {
    PortfolioScan both = scan(Condors.february(), vxm(14));
    assertThat(usd(both.requirementUsd()))
        .isCloseTo(
            usd(scan(Condors.february()).requirementUsd()) + usd(scan(vxm(14)).requirementUsd()),
            within(CENT));
  }

  @Test
  void short_options_that_cannot_lose_on_the_grid_are_charged_the_least() {
    OptionPackage far = Condors.pack(List.of(Condors.leg(-4, Right.CALL, 6000)), 1, 0.05);
    GroupScan scan = scan(far).groups().getFirst();
    assertThat(scan.leastUsd()).isEqualTo(150);
    assertThat(usd(scan.requirementUsd())).isGreaterThanOrEqualTo(150);
  }

  @Test
  void the_grid_has_ten_equal_steps_from_minus_eight_to_six_percent() {
    List<ScanPoint> points = PortfolioScan.points(ScanGroup.SPX);
    assertThat(points).hasSize(20);
    assertThat(points.getFirst().spxReturn()).isEqualTo(-0.08);
    assertThat(points.getLast().spxReturn()).isCloseTo(0.06, within(1e-15));
    assertThat(points.getLast().vixChange()).isCloseTo(-0.30, within(1e-15));
    List<ScanPoint> vix = PortfolioScan.points(ScanGroup.VIX);
    assertThat(vix).hasSize(14);
    assertThat(vix.getFirst().vixChange()).isEqualTo(-0.30);
    assertThat(vix.get(3).vixChange()).isCloseTo(0, within(1e-15));
    assertThat(vix.getLast().vixChange()).isCloseTo(1, within(1e-15));
  }

  private static List<MarginAfter> after(Position position) {
    return after(position, FuturesMargin.NONE);
  }

  private static List<MarginAfter> after(Position position, FuturesMargin table) {
    Book book = new Book("one", 200_000, List.of(position));
    DayView view = market.view(DAY);
    RiskReport risk = RiskReport.of(book, marks, Map.of(), RealMarket.calendar());
    MarginMarket now =
        MarginMarket.of(DAY, risk, Map.of("SPX", Figure.of(4697.24), "VIX", Figure.of(13.35)));
    assertThat(view.date()).isEqualTo(DAY);
    return MarginAfter.all(book, now, values, new RegT(RegT.UnequalSides.WIDER, table));
  }

  private static MarginAfter named(List<MarginAfter> all, String name) {
    return all.stream().filter(a -> a.scenario().name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void the_margin_of_a_naked_put_follows_the_market_down() {
    List<MarginAfter> all = after(nakedPut());
    MarginAfter calm = named(all, "unchanged");
    MarginAfter fall = named(all, "SPX -8 %, VIX +40 %");
    assertThat(usd(calm.gainUsd())).isZero();
    // price + max(15 % of 4,697.24 less 297.24, 10 % of 4,400), the price below 20 points
    assertThat(usd(calm.maintenanceUsd())).isBetween(44_000.0, 46_000.0);
    // at 4,321.46 the put is in the money: 15 % of it and the put itself
    assertThat(usd(fall.maintenanceUsd())).isGreaterThan(100 * (0.15 * 4321.46 + 78.54));
    // its price rose by what was lost
    assertThat(usd(fall.maintenanceUsd()) - usd(calm.maintenanceUsd()))
        .isCloseTo(-usd(fall.gainUsd()) + 100 * (0.15 * 4321.4608 - 440), within(CENT));
    // the account's money does not move, its requirement is the price and 10 % of 4,400: what the
    // put lost is in its requirement and not in both
    assertThat(usd(fall.excessUsd()) + usd(fall.maintenanceUsd()))
        .isCloseTo(usd(calm.excessUsd()) + usd(calm.maintenanceUsd()), within(CENT));
    assertThat(usd(calm.excessUsd())).isCloseTo(200_000 - 100 * 440, within(CENT));
  }

  @Test
  void what_a_long_option_gains_pays_for_no_margin() {
    Position put = Condors.pack(List.of(Condors.leg(1, Right.PUT, 4400)), 1, -10);
    List<MarginAfter> all = after(put);
    assertThat(usd(named(all, "SPX -8 %, VIX +40 %").gainUsd())).isGreaterThan(5_000);
    double paid = usd(named(all, "unchanged").excessUsd());
    assertThat(paid).isBetween(197_000.0, 199_999.0);
    all.forEach(
        a -> assertThat(usd(a.excessUsd())).as(a.scenario().name()).isCloseTo(paid, within(CENT)));
  }

  @Test
  void the_excess_of_a_condor_is_its_money_less_its_width_whatever_the_market_does() {
    // sold at the middle of these quotes, 12.10
    after(Condors.february())
        .forEach(a ->
            assertThat(usd(a.excessUsd()))
                .as(a.scenario().name())
                .isCloseTo(162_100, within(CENT)));
  }

  @Test
  void a_future_gains_money_and_its_margin_is_raised_as_in_february_2018() {
    for (MarginAfter a : after(vxm(14), table(900))) {
      assertThat(usd(a.maintenanceUsd())).isEqualTo(12_600);
      assertThat(usd(a.excessUsd())).isCloseTo(187_400 + usd(a.gainUsd()), within(CENT));
      // 9,950 / 3,650
      assertThat(usd(a.raisedUsd())).isCloseTo(34_347.95, within(CENT));
      assertThat(usd(a.raisedExcessUsd()))
          .isCloseTo(200_000 - 34_347.95 + usd(a.gainUsd()), within(CENT));
    }
  }

  @Test
  void the_margin_of_a_condor_does_not_move() {
    after(Condors.february())
        .forEach(
            a -> assertThat(usd(a.maintenanceUsd())).as(a.scenario().name()).isEqualTo(50_000));
  }

  @Test
  void the_days_of_the_record_moved_as_they_are_said_to_have() {
    moved("as 2018-02-05", LocalDate.of(2018, 2, 2), LocalDate.of(2018, 2, 5));
    moved("as 2008-10-15", LocalDate.of(2008, 10, 14), LocalDate.of(2008, 10, 15));
  }

  private static void moved(String name, LocalDate before, LocalDate day) {
    MarginScenario scenario =
        MarginScenario.ALL.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    assertThat(change("spx.close", before, day)).isCloseTo(scenario.spxReturn(), within(1e-5));
    assertThat(change("vix.close", before, day)).isCloseTo(scenario.vixChange(), within(1e-5));
  }

  private static double change(String series, LocalDate before, LocalDate day) {
    DailySeries closes = market.view(DAY).series(series).orElseThrow();
    return closes.on(day).orElseThrow().value() / closes.on(before).orElseThrow().value() - 1;
  }
}
