package alvh.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/// One option with the vol that prices it, and the seeded sets of them that tests and benchmarks
/// use.
record OptionDraw(double forward, double strike, double vol, double years, int callPutSign) {
  static final long SEED = 42;
  static final int DRAWS = 5_000;
  private static final double FORWARD = 6_000;
  private static final double ONE_DAY = 1 / 365.0;

  /// Out-of-the-money options as listed on the SPX: 1 day to 1 year (log-uniform), vol 8 to 50 %,
  /// moneyness -4 to +2 standard deviations.
  static List<OptionDraw> listed(int count) {
    return draw(count, OptionDraw::drawListed);
  }

  /// The other side of [#listed].
  static List<OptionDraw> inTheMoney(int count) {
    return listed(count).stream().map(OptionDraw::otherSide).toList();
  }

  /// Out of the money, `stdDev` 0.001 to 3.2 (log-uniform), moneyness to 9 standard deviations.
  static List<OptionDraw> wings(int count) {
    return draw(count, r -> outOfTheMoney(logUniform(r, 0.001, 3.2), r.nextDouble(-9, 9), 1));
  }

  /// Prices down to 1e-300: moneyness 9 to 36 standard deviations.
  static List<OptionDraw> tiny(int count) {
    return draw(count, r -> outOfTheMoney(logUniform(r, 0.001, 1), r.nextDouble(9, 36), 1));
  }

  /// Prices next to the maximum: `stdDev` 3 to 14.
  static List<OptionDraw> nearMaximum(int count) {
    return draw(count, r -> outOfTheMoney(r.nextDouble(3, 14), r.nextDouble(-1.5, 1.5), 1));
  }

  /// Forward and strike equal or a few units of the last place apart.
  static List<OptionDraw> atTheMoney(int count) {
    return draw(
        count,
        r -> {
          double strike = FORWARD + r.nextInt(-3, 4) * Math.ulp(FORWARD);
          double stdDev = logUniform(r, 1e-6, 10);
          return new OptionDraw(FORWARD, strike, stdDev, 1, strike < FORWARD ? -1 : 1);
        });
  }

  double stdDev() {
    return vol * Math.sqrt(years);
  }

  /// Undiscounted double price.
  double price() {
    return Black76.price(forward, strike, stdDev(), callPutSign);
  }

  OptionDraw otherSide() {
    return new OptionDraw(forward, strike, vol, years, -callPutSign);
  }

  OptionDraw withVol(double other) {
    return new OptionDraw(forward, strike, other, years, callPutSign);
  }

  private static OptionDraw drawListed(SplittableRandom random) {
    double years = logUniform(random, ONE_DAY, 1);
    double vol = random.nextDouble(0.08, 0.5);
    return outOfTheMoney(vol, random.nextDouble(-4, 2), years);
  }

  /// @param moneyness `ln(K/F) / stdDev`
  private static OptionDraw outOfTheMoney(double vol, double moneyness, double years) {
    double strike = FORWARD * Math.exp(moneyness * vol * Math.sqrt(years));
    return new OptionDraw(FORWARD, strike, vol, years, strike < FORWARD ? -1 : 1);
  }

  private static double logUniform(SplittableRandom random, double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }

  private static List<OptionDraw> draw(int count, Function<SplittableRandom, OptionDraw> one) {
    var random = new SplittableRandom(SEED);
    var draws = new ArrayList<OptionDraw>(count);
    for (int i = 0; i < count; i++) {
      draws.add(one.apply(random));
    }
    return List.copyOf(draws);
  }
}
