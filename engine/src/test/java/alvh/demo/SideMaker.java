package alvh.demo;

import alvh.instrument.Right;
import alvh.pricing.Black76;
import alvh.pricing.Greeks;

/// Quotes one side of a strike around its model price, so that bid <= price <= ask always.
final class SideMaker {
  /// Full width of an out-of-the-money quote, index points: `base + slope sqrt(price)`.
  private static final double BASE_WIDTH = 0.02;

  private static final double WIDTH_PER_ROOT_PRICE = 0.08;

  /// Deep in the money, from this share of the index, market makers quote so many points wider.
  private static final double DEEP_FROM = 0.025;

  private static final double DEEP_WIDTH = 4.5;

  /// Long lives quote wider, by this share per year.
  private static final double WIDER_PER_YEAR = 0.8;

  /// Open interest of a busy round strike and of the others; far strikes have less.
  private static final double ROUND_INTEREST = 4000;

  private static final double PLAIN_INTEREST = 700;
  private static final int ROUND_STEP = 100;

  private final Draws draws;

  SideMaker(Draws draws) {
    this.draws = draws;
  }

  /// @param stdDev total, at this strike
  SideQuote quote(double years, int strike, double stdDev, Right right) {
    double forward = RateCurve.forward(years);
    double rate = RateCurve.rate(years);
    int sign = right == Right.CALL ? 1 : -1;
    double vol = years == 0 ? 0 : stdDev / StrictMath.sqrt(years);
    Greeks greeks = Black76.greeks(forward, strike, vol, years, rate, sign);
    double price = greeks.price();
    double inside = Math.max(sign * (forward - strike), 0);
    double width = width(price, inside, years) * draws.between(0.8, 1.3);
    double perSpot = forward / DemoDay.SPOT;
    int interest = interest(strike, forward, stdDev);
    int volume = interest == 0 ? 0 : (int) (interest * draws.uniform() * draws.uniform() / 8);
    long last = interest == 0 ? 0 : TickGrid.above(price * draws.between(0.97, 1.03));
    long net = interest == 0 ? 0 : TickGrid.below(price * draws.between(0, 0.1));
    return new SideQuote(
        TickGrid.below(price - width / 2),
        TickGrid.above(price + width / 2),
        last,
        draws.uniform() < 0.5 ? net : -net,
        volume,
        interest,
        vol,
        greeks.spotDelta(perSpot),
        greeks.spotGamma(perSpot));
  }

  private static double width(double price, double inside, double years) {
    double timeValue = Math.max(price - inside, 0);
    double deep = Math.clamp(inside / (DEEP_FROM * DemoDay.SPOT) - 1, 0, 1);
    double width = BASE_WIDTH + WIDTH_PER_ROOT_PRICE * StrictMath.sqrt(timeValue);
    return (width + DEEP_WIDTH * deep) * (1 + WIDER_PER_YEAR * years);
  }

  private int interest(int strike, double forward, double stdDev) {
    double busy = strike % ROUND_STEP == 0 ? ROUND_INTEREST : PLAIN_INTEREST;
    double deviations = stdDev == 0 ? 0 : (strike / forward - 1) / stdDev;
    double draw = draws.uniform();
    return (int) (busy * draw * draw * StrictMath.exp(-Math.abs(deviations) / 2));
  }
}
