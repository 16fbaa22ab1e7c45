package alvh.vix;

import alvh.market.DailySeries;
import alvh.market.FuturesBar;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import alvh.market.Observation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How many points a VX moves per point of VIX: `beta = (1 + days / scale)^-decay`.
///
/// @param scaleDays > 0
/// @param decay > 0
public record TenorBeta(double scaleDays, double decay) {
  /// The project's default. The regression of 2007-2021 gives .61 at 15 days, .44 at 37, .33 at 68,
  /// .26 at 105 and .18 at 210, within .02 of it; in the last nine days only .65 to .76, where the
  /// default is .76 to .95.
  public static final TenorBeta DEFAULT = new TenorBeta(12, 0.6);

  private static final int FEWEST_PAIRS = 20;

  public TenorBeta {
    if (!(scaleDays > 0) || !(decay > 0)) {
      throw new IllegalArgumentException(
          "scale and decay must be > 0, were " + scaleDays + " and " + decay);
    }
  }

  /// Points of the future per point of VIX.
  ///
  /// @param days calendar days to settlement, >= 0
  public double beta(double days) {
    if (!(days >= 0)) {
      throw new IllegalArgumentException("days must be >= 0, was " + days);
    }
    return Math.pow(1 + days / scaleDays, -decay);
  }

  /// The regression of daily changes of the same contract on changes of VIX, over contracts with
  /// `fewestDays` to `mostDays` to settlement, for days in `(from, to]`. The final settlement is
  /// not a daily settle and is left out.
  ///
  /// @param vix VIX closes, on the days of the futures
  public static Regression estimate(
      FuturesHistory vx,
      DailySeries vix,
      LocalDate from,
      LocalDate to,
      int fewestDays,
      int mostDays) {
    double[] x = new double[FEWEST_PAIRS];
    double[] y = new double[FEWEST_PAIRS];
    int count = 0;
    for (LocalDate settlement : vx.settlements()) {
      List<FuturesBar> bars = vx.contract(settlement).map(FuturesSeries::bars).orElseGet(List::of);
      for (int i = 1; i < bars.size(); i++) {
        LocalDate day = bars.get(i).tradeDate();
        long left = ChronoUnit.DAYS.between(day, settlement);
        OptionalDouble moved = change(vix, bars.get(i - 1).tradeDate(), day);
        boolean isWanted =
            day.isAfter(from)
                && !day.isAfter(to)
                && left > 0
                && left >= fewestDays
                && left <= mostDays
                && bars.get(i).settle().isPresent()
                && bars.get(i - 1).settle().isPresent();
        if (isWanted && moved.isPresent()) {
          if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
          }
          x[count] = moved.getAsDouble();
          y[count++] = bars.get(i).settle().getAsDouble() - bars.get(i - 1).settle().getAsDouble();
        }
      }
    }
    return Regression.of(x, y, count, FEWEST_PAIRS);
  }

  private static OptionalDouble change(DailySeries vix, LocalDate before, LocalDate day) {
    Optional<Observation> then = vix.on(before);
    Optional<Observation> now = vix.on(day);
    return then.isPresent() && now.isPresent()
        ? OptionalDouble.of(now.get().value() - then.get().value())
        : OptionalDouble.empty();
  }
}
