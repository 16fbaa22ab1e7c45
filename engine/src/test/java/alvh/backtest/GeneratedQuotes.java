package alvh.backtest;

import alvh.pricing.Black76;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Option chains that no market made: an index and its vol that wander about a level, a smile over
/// them, noise, bids and asks on the price grid; expiries on the next Fridays. The seed decides all
/// of them (SplitMix64).
///
/// @param slices expiries per day
/// @param strikes per expiry, each with a call and a put
record GeneratedQuotes(long seed, int slices, int strikes) {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 6);
  private static final double SPOT = 3_000;
  private static final double VOL = 0.17;
  private static final double TRADING_DAYS = 252;
  private static final double SPOT_PULL = 0.01;
  private static final double VOL_PULL = 0.03;
  private static final double VOL_OF_VOL = 0.05;

  /// What the vol moves with a move of one standard deviation of the index.
  private static final double CORRELATION = -0.7;

  private static final int STRIKE_STEP = 25;

  /// Puts reach further from the money than calls.
  private static final double SHARE_BELOW = 0.65;

  /// Slope and curvature of the smile in standard deviations of log-moneyness.
  private static final double SKEW = -0.10;

  private static final double CURVATURE = 0.02;
  private static final double FURTHEST = 8;

  /// Half the width of a quote as a share of its price, at least one step.
  private static final double HALF_WIDTH = 0.01;

  /// The true price lies so far from the middle, in half widths.
  private static final double NOISE = 0.25;

  static final double RATE = 0.02;
  static final double DAYS_PER_YEAR = 365;

  private record State(LocalDate day, double spot, double vol) {}

  /// `count` days in the order of time.
  List<GeneratedDay> days(int count) {
    List<State> states = new ArrayList<>();
    var random = new SplittableRandom(seed);
    double logSpot = 0;
    double logVol = 0;
    LocalDate day = FIRST;
    while (states.size() < count) {
      states.add(new State(day, SPOT * Math.exp(logSpot), VOL * Math.exp(logVol)));
      double move = random.nextGaussian();
      logSpot += VOL * Math.exp(logVol) / Math.sqrt(TRADING_DAYS) * move - SPOT_PULL * logSpot;
      logVol +=
          VOL_OF_VOL
                  * (CORRELATION * move
                      + Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian())
              - VOL_PULL * logVol;
      day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }
    return states.parallelStream().map(this::day).toList();
  }

  private GeneratedDay day(State state) {
    var random = new SplittableRandom(seed ^ state.day.toEpochDay());
    int[] expiryDays = new int[slices];
    int[][] steps = new int[5][slices * strikes];
    LocalDate expiry = state.day;
    double lowest = Math.rint(state.spot / STRIKE_STEP - SHARE_BELOW * strikes) * STRIKE_STEP;
    for (int s = 0; s < slices; s++) {
      expiry = expiry.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
      expiryDays[s] = Math.toIntExact(expiry.toEpochDay());
      double years = (expiryDays[s] - state.day.toEpochDay()) / DAYS_PER_YEAR;
      double forward = state.spot * Math.exp(RATE * years);
      for (int i = 0; i < strikes; i++) {
        int row = s * strikes + i;
        double strike = lowest + STRIKE_STEP * i;
        double stdDev = vol(state.vol, forward, strike, years) * Math.sqrt(years);
        steps[0][row] = (int) (strike * GeneratedDay.PER_POINT);
        for (int sign : new int[] {1, -1}) {
          double price = Math.exp(-RATE * years) * Black76.price(forward, strike, stdDev, sign);
          double half = Math.max(1 / GeneratedDay.PER_POINT, HALF_WIDTH * price);
          double middle = price + NOISE * half * (2 * random.nextDouble() - 1);
          int column = sign > 0 ? 1 : 3;
          steps[column][row] =
              (int) Math.max(0, Math.floor((middle - half) * GeneratedDay.PER_POINT));
          steps[column + 1][row] = (int) Math.ceil((middle + half) * GeneratedDay.PER_POINT);
        }
      }
    }
    return new GeneratedDay(state.day, state.spot, state.vol, expiryDays, steps);
  }

  /// The vol that a strike is priced with.
  static double vol(double atTheMoney, double forward, double strike, double years) {
    double z = Math.log(strike / forward) / (atTheMoney * Math.sqrt(years));
    double within = Math.max(-FURTHEST, Math.min(FURTHEST, z));
    return atTheMoney * (1 + SKEW * within + CURVATURE * within * within);
  }
}
