package alvh.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.pricing.Black76;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.MarketMarks;
import alvh.risk.OptionPricing;
import alvh.risk.RiskReport;
import alvh.surface.RealVixChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// VIX options and ETPs on the quotes and settlements of 2016-06-01.
@Tag("real-data")
class VixRevaluationTest {
  private static final LocalDate DAY = RealVixChain.DAY;
  private static final LocalDate JULY = LocalDate.of(2016, 7, 20);
  private static final MarketMarks MARKS = RealMarket.with(RealVixChain.file().chain()).marks(DAY);
  private static final Revaluation REVALUATION = Revaluation.of(MARKS);
  private static final OptionLeg BOUGHT = leg(1, 18);

  /// Ten July 18/25 call spreads.
  private static final OptionPackage SPREADS =
      new OptionPackage(
          "anchor", Sleeve.TEMPORAL_THETA_ANCHOR, List.of(BOUGHT, leg(-1, 25)), 10, -1.2, DAY);

  private static OptionLeg leg(int ratio, double strike) {
    return new OptionLeg(new OptionContract(OptionRoot.VIX, JULY, strike, Right.CALL), ratio);
  }

  private static double number(Figure figure) {
    return figure.asNumber().orElseThrow(() -> new AssertionError(figure.toString()));
  }

  private static HedgeRisk risk(Position position) {
    var book = new Book("b", 1e5, List.of(position));
    return RiskReport.of(book, MARKS, Map.of(), RealMarket.calendar()).hedges().getFirst();
  }

  @Test
  void a_call_is_black_76_on_its_moved_future() {
    var one = new OptionPackage("c", Sleeve.TEMPORAL_THETA_ANCHOR, List.of(BOUGHT), 1, -2, DAY);
    var move = new MarketMove(-.04, .60, CurveMove.of(.30, .20, .15, .1, .1, .1), 1);
    // 49 days before, 48 after: down the curve from 17.525 by one of 35 days towards 15.275
    double rolled = 17.525 - 2.25 / 35;
    double future = rolled * Math.exp(.30 - .10 * 18 / 30);
    var known = (OptionPricing.Known) MARKS.pricing(BOUGHT);
    double years = known.smile().years();
    double rate = -Math.log(known.discount()) / years;
    double left = years - 1.0 / 365;
    double after =
        Math.exp(-rate * left) * Black76.price(future, 18, known.vol() * Math.sqrt(left), 1);
    double before = known.discount() * Black76.price(17.525, 18, known.vol() * Math.sqrt(years), 1);
    assertThat(number(REVALUATION.gainUsd(one, move)))
        .isCloseTo(100 * (after - before), within(1e-6));
  }

  @Test
  void an_hour_earns_the_carry_of_the_report() {
    double hour = 1.0 / 24;
    assertThat(number(REVALUATION.gainUsd(SPREADS, MarketMove.passing(hour))))
        .isCloseTo(hour * number(risk(SPREADS).carryPerDayUsd()), Percentage.withPercentage(1));
  }

  @Test
  void a_product_of_leverage_gains_it_times_the_return_of_its_two_futures() {
    var shares = new SharePosition("svxy", Sleeve.CASH_PRESS, new EtpShare("SVXY"), 100, 50, DAY);
    var move = new MarketMove(0, .20, CurveMove.of(.10, .08, .06, .05, .04, .03), 1);
    // after the May settlement of 18 May the index holds June and July; leverage -1 at that time
    double juneNow = 15.275;
    double julyNow = 17.525;
    double spot = number(MARKS.vixClose());
    double juneThen = (juneNow + (spot - juneNow) / 14) * Math.exp(.20 - .10 * 13 / 30);
    double julyThen = (julyNow - 2.25 / 35) * Math.exp(.10 - .02 * 18 / 30);
    // 19 business days from 18 May to 14 June, 30 May being closed; 9 are left after 1 June
    double first = 9.0 / 19;
    double basket = first * juneThen + (1 - first) * julyThen;
    double growth = basket / (first * juneNow + (1 - first) * julyNow);
    double value = 100 * number(risk(shares).markPoints());
    assertThat(number(REVALUATION.gainUsd(shares, move)))
        .isCloseTo(-value * (growth - 1), within(1e-6));
  }
}
