package alvh.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Right;
import alvh.pricing.Black76;
import alvh.risk.Figure;
import alvh.risk.MarketMarks;
import alvh.risk.OptionPricing;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.surface.RealChains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Gains on the chain and settlements of 2024-01-05, beside the derivatives of the risk report.
@Tag("real-data")
class RevaluationTest {
  private static final LocalDate DAY = Condors.OPENED;
  private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 14);
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 20);
  private static final MarketMarks MARKS = RealMarket.with(RealChains.january2024()).marks(DAY);
  private static final Revaluation REVALUATION = Revaluation.of(MARKS);
  private static final OptionPackage CONDORS = Condors.february();

  private static double number(Figure figure) {
    return figure.asNumber().orElseThrow(() -> new AssertionError(figure.toString()));
  }

  private static PackageRisk risk(OptionPackage pack) {
    var book = new Book("b", 1.5e6, List.of(pack));
    return RiskReport.of(book, MARKS, Map.of(), RealMarket.calendar()).condors().getFirst();
  }

  private static double vix() {
    return number(MARKS.vixClose());
  }

  @Test
  void a_small_move_of_spx_gains_delta_and_the_slide_of_the_smile() {
    for (OptionPackage pack : singles()) {
      double step = 1e-4;
      double gain =
          number(REVALUATION.gainUsd(pack, new MarketMove(step, 0, CurveMove.NONE, 0)))
              - number(REVALUATION.gainUsd(pack, new MarketMove(-step, 0, CurveMove.NONE, 0)));
      var leg = risk(pack).legs().getFirst();
      var known = (OptionPricing.Known) MARKS.pricing(pack.legs().getFirst());
      double strike = known.contract().strike();
      double forward = known.smile().forward();
      // the smile keeps its place in K / F, so a strike's vol changes by -dVol/dK K / F per point
      double slide = -known.smile().volSlope(strike) * strike / forward * 100;
      double perPoint = number(leg.delta()) + number(leg.vegaPerVolPoint()) * slide;
      double points = forward * 2 * Math.sinh(step);
      assertThat(gain)
          .as("%s", strike)
          .isCloseTo(perPoint * points * 100, Percentage.withPercentage(0.5));
    }
  }

  private static List<OptionPackage> singles() {
    List<OptionPackage> packs = new ArrayList<>();
    for (double strike : new double[] {4475, 4425}) {
      packs.add(Condors.pack(List.of(Condors.leg(1, Right.PUT, strike)), 1, 0));
    }
    for (double strike : new double[] {4875, 4925}) {
      packs.add(Condors.pack(List.of(Condors.leg(1, Right.CALL, strike)), 1, 0));
    }
    return packs;
  }

  @Test
  void half_a_point_of_vix_up_and_down_is_the_report_s_vega_per_point() {
    double up = Math.log((vix() + .5) / vix());
    double down = Math.log((vix() - .5) / vix());
    double gain =
        number(REVALUATION.gainUsd(CONDORS, new MarketMove(0, up, CurveMove.NONE, 0)))
            - number(REVALUATION.gainUsd(CONDORS, new MarketMove(0, down, CurveMove.NONE, 0)));
    assertThat(gain)
        .isNegative()
        .isCloseTo(10 * number(risk(CONDORS).vegaPerVixPointUsd()), within(1e-6));
  }

  @Test
  void an_hour_that_passes_earns_theta() {
    double hour = 1.0 / 24;
    double gain = number(REVALUATION.gainUsd(CONDORS, MarketMove.passing(hour)));
    // over an hour theta itself hardly changes
    assertThat(gain)
        .isPositive()
        .isCloseTo(
            10 * hour * number(risk(CONDORS).thetaPerDayUsd()), Percentage.withPercentage(0.5));
  }

  @Test
  void at_expiry_a_condor_earns_what_it_is_worth_today() {
    double days = 60;
    double worth =
        CONDORS.legs().stream().mapToDouble(RevaluationTest::modelValue).sum() * 100 * 10;
    assertThat(number(REVALUATION.gainUsd(CONDORS, MarketMove.passing(days))))
        .isCloseTo(-worth, within(1e-6));
    // sold for 12.10 at the middle of the quotes; the smile lies inside them
    assertThat(worth).isCloseTo(-12_100, Percentage.withPercentage(3));
    // and through the wing it loses 50 points less that
    MarketMove through = new MarketMove(-.2, 1, CurveMove.NONE, days);
    assertThat(number(REVALUATION.gainUsd(CONDORS, through)))
        .isCloseTo(-50_000 - worth, within(1e-6));
  }

  private static double modelValue(OptionLeg leg) {
    var known = (OptionPricing.Known) MARKS.pricing(leg);
    return leg.ratio()
        * Black76.discountedPrice(
            known.smile().forward(),
            leg.contract().strike(),
            known.vol() * Math.sqrt(known.smile().years()),
            known.discount(),
            leg.contract().right().sign());
  }

  private static FuturesPosition future(FutureRoot root, LocalDate settlement, int quantity) {
    return new FuturesPosition(
        "f", Sleeve.VX_OVERLAY, new FutureContract(root, settlement), quantity, 15, DAY);
  }

  @Test
  void a_future_gains_by_hand() {
    double february = number(MARKS.vix().settle(FEBRUARY));
    double march = number(MARKS.vix().settle(MARCH));
    // March has 75 days left; a day later it stands at 74, one 35th of the way to February
    double rolled = march + (february - march) / 35;
    var move = new MarketMove(-.02, .30, CurveMove.of(.15, .10, .05, 0, 0, 0), 1);
    // between 60 and 90 days: .10 - .05 x 14 / 30
    double moved = rolled * Math.exp(.10 - .05 * 14 / 30);
    assertThat(number(REVALUATION.gainUsd(future(FutureRoot.VXM, MARCH, 14), move)))
        .isCloseTo((moved - march) * 1_400, within(1e-6));
    assertThat(number(REVALUATION.gainUsd(future(FutureRoot.VX, MARCH, -2), move)))
        .isCloseTo(-(moved - march) * 2_000, within(1e-6));
  }

  @Test
  void an_index_future_gains_its_multiplier_times_the_points_of_spx() {
    var move = new MarketMove(Math.log(.99), 0, CurveMove.NONE, 1);
    double spx = number(MARKS.spxLevel());
    assertThat(number(REVALUATION.gainUsd(future(FutureRoot.MES, MARCH, -3), move)))
        .isCloseTo(spx * .01 * 15, within(1e-6));
  }

  @Test
  void what_cannot_be_valued_says_why() {
    OptionPackage far = Condors.pack(List.of(Condors.leg(1, Right.PUT, 1)), 1, 0);
    assertThat(REVALUATION.gainUsd(far, MarketMove.passing(1))).isInstanceOf(Figure.Unknown.class);
    assertThat(REVALUATION.gains(far, List.of(MarketMove.passing(1))))
        .isInstanceOf(ScenarioGains.Unknown.class);
    LocalDate never = LocalDate.of(2024, 2, 15);
    assertThat(REVALUATION.gainUsd(future(FutureRoot.VX, never, 1), MarketMove.passing(1)))
        .isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void two_thousand_moves_at_once_are_the_single_ones() {
    List<MarketMove> moves = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      moves.add(MarketMove.scan(-.2 + .0002 * i, -.4 + .001 * i, 1));
    }
    var gains = (ScenarioGains.Known) REVALUATION.gains(List.of(CONDORS), moves);
    for (int i = 0; i < 2_000; i += 500) {
      assertThat(gains.usd(i)).isEqualTo(number(REVALUATION.gainUsd(CONDORS, moves.get(i))));
    }
    // never more than its wing, nor more than all that it was sold for
    assertThat(Arrays.stream(gains.toArray()).boxed()).allMatch(g -> g > -50_000 && g < 12_500);
  }
}
