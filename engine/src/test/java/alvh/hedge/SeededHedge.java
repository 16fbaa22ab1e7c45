package alvh.hedge;

import alvh.book.FuturesPosition;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.pricing.Black76;
import alvh.scenario.MarketMove;
import alvh.scenario.ScenarioGains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// A book of condors with forty candidates and two thousand scenarios, all from a seed: twelve VX
/// and VXM of six months, fourteen VIX calls and fourteen call spreads, each repriced by Black-76.
final class SeededHedge {
  static final int CANDIDATES = 40;
  private static final double SPX = 4700;
  private static final double VIX = 14;
  private static final double SPX_VOL = 0.13;
  private static final double VIX_PER_POINT = -5 * VIX / SPX;
  private static final double YEAR = 365;
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

  final HedgedBook book;
  final HedgeBounds bounds;
  final List<HedgeCandidate> candidates = new ArrayList<>();
  final HedgeGains training;
  final HedgeGains heldBack;

  private final SplittableRandom random;

  SeededHedge(long seed, int scenarios) {
    random = new SplittableRandom(seed);
    List<MarketMove> first = SeededMoves.draw(random, scenarios / 2);
    List<MarketMove> second = SeededMoves.draw(random, scenarios / 2);
    int condors = random.nextInt(5, 60);
    double puts = random.nextDouble(.03, .07);
    double calls = random.nextDouble(.03, .06);
    ToDoubleFunction<MarketMove> condor = m -> condors * condor(m, puts, calls);
    double wing = 50 * 100 * condors;
    var exposure =
        new Exposure(
            pointOfVix(condor),
            condors * random.nextDouble(-.02, .06),
            condor.applyAsDouble(MarketMove.passing(1)),
            condor.applyAsDouble(MarketMove.passing(1)),
            wing);
    book =
        new HedgedBook(
            wing / random.nextDouble(.012, .022), condors, exposure, 0, Exposure.NONE, SPX);
    bounds =
        new HedgeBounds(
            List.of(
                bound("coverage cap", Measure.COVERAGE, Double.NEGATIVE_INFINITY, .60, true),
                bound("stack", Measure.STACK_RISK_SHARE, Double.NEGATIVE_INFINITY, .03, true),
                bound("delta", Measure.NET_DELTA_PER_CONDOR, -.15, .15, true),
                bound("carry", Measure.NET_CARRY_PER_DAY, 0, Double.POSITIVE_INFINITY, false),
                bound("coverage", Measure.COVERAGE, .40, Double.POSITIVE_INFINITY, false)),
            List.of());
    List<ScenarioGains.Known> one = new ArrayList<>();
    List<ScenarioGains.Known> other = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      ToDoubleFunction<MarketMove> unit = i < 12 ? future(i) : option(i);
      one.add(gains(unit, first));
      other.add(gains(unit, second));
    }
    training = HedgeGains.of(gains(condor, first), one);
    heldBack = HedgeGains.of(gains(condor, second), other);
  }

  static HedgeBound bound(String id, Measure measure, double lower, double upper, boolean isCap) {
    return new HedgeBound(id, measure, lower, upper, isCap, false);
  }

  HedgeOptimiser optimiser(double aversion) {
    return new HedgeOptimiser(book, bounds, candidates, Map.of(), training, heldBack, aversion);
  }

  private static ScenarioGains.Known gains(
      ToDoubleFunction<MarketMove> gain, List<MarketMove> moves) {
    return new ScenarioGains.Known(moves.stream().mapToDouble(gain).toArray());
  }

  private static double pointOfVix(ToDoubleFunction<MarketMove> gain) {
    return gain.applyAsDouble(ofVix(.5)) - gain.applyAsDouble(ofVix(-.5));
  }

  private static MarketMove ofVix(double points) {
    return MarketMove.scan(0, points / VIX, 0);
  }

  /// USD gained by one condor with wings of fifty points, sold `puts` and `calls` from the money.
  private static double condor(MarketMove move, double puts, double calls) {
    double put = SPX * (1 - puts);
    double call = SPX * (1 + calls);
    double gain = 0;
    for (double[] leg :
        new double[][] {{put, -1, -1}, {put - 50, -1, 1}, {call, 1, -1}, {call + 50, 1, 1}}) {
      gain += leg[2] * (spx(move, leg[0], leg[1]) - spx(MarketMove.passing(0), leg[0], leg[1]));
    }
    return 100 * gain;
  }

  private static double spx(MarketMove move, double strike, double sign) {
    double forward = SPX * Math.exp(move.spxLogReturn());
    double vol = SPX_VOL - .35 * Math.log(strike / forward);
    double moved = Math.max(.05, vol + .0085 * VIX * Math.expm1(move.vixLogChange()));
    double years = (42 - move.days()) / YEAR;
    return Black76.price(forward, strike, moved * Math.sqrt(years), (int) sign);
  }

  private static double vx(double days, MarketMove move) {
    double left = days - move.days();
    return (VIX + 3.5 * left / (left + 60)) * Math.exp(move.curveLogChange(left));
  }

  private ToDoubleFunction<MarketMove> future(int i) {
    double days = 40 + 30 * (i / 2);
    double usd = i % 2 == 0 ? 100 : 1000;
    double before = vx(days, MarketMove.passing(0));
    ToDoubleFunction<MarketMove> gain = m -> usd * (vx(days, m) - before);
    add("future " + i, gain, usd * (before - 12), .05 * usd, .02 * usd, 300);
    return gain;
  }

  private ToDoubleFunction<MarketMove> option(int i) {
    double days = 25 + 25 * (i % 4);
    double strike = Math.rint(VIX * random.nextDouble(1, 1.8));
    double sold = i % 2 == 0 ? Double.POSITIVE_INFINITY : strike + random.nextInt(3, 12);
    double before = 100 * option(days, strike, sold, MarketMove.passing(0));
    ToDoubleFunction<MarketMove> gain = m -> 100 * option(days, strike, sold, m) - before;
    add("option " + i, gain, before, random.nextDouble(2, 8), 1, 200);
    return gain;
  }

  private static double option(double days, double strike, double sold, MarketMove move) {
    double stdDev = (.7 + .01 * strike) * Math.sqrt((days - move.days()) / YEAR);
    double forward = vx(days, move);
    double cap = sold < 1000 ? Black76.price(forward, sold, stdDev * 1.05, 1) : 0;
    return Black76.price(forward, strike, stdDev, 1) - cap;
  }

  private void add(
      String label,
      ToDoubleFunction<MarketMove> gain,
      double atRisk,
      double slippage,
      double fees,
      int most) {
    double vega = pointOfVix(gain);
    double carry = gain.applyAsDouble(MarketMove.passing(1));
    var exposure =
        new Exposure(vega, vega * VIX_PER_POINT / 100, carry, carry, Math.max(0, atRisk));
    candidates.add(
        new HedgeCandidate(unit(label), label, exposure, new UnitCost(0, slippage, fees), most));
  }

  static FuturesPosition unit(String label) {
    var contract = new FutureContract(FutureRoot.VXM, LocalDate.of(2024, 2, 14));
    return new FuturesPosition(label, Sleeve.VX_OVERLAY, contract, 1, 15, DAY);
  }
}
