package alvh.surface;

import alvh.pricing.Black76;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Looks for arbitrage in prices, not in the formulas that were to prevent it.
///
/// Each slice gives a range of log-moneyness, between its .005-delta strikes, cut into 200 points;
/// 50 instants run from the first settlement to the last. At every instant and in every range
/// undiscounted calls in units of the forward must be convex in the strike and fall no faster than
/// it, and at every point they must not fall from one instant to the next.
///
/// @param points points of log-moneyness per slice
/// @param instants number of instants
/// @param slices number of slices
/// @param butterflies points at which a butterfly costs less than nothing
/// @param calendars points at which a calendar spread costs less than nothing
/// @param worstButterfly the least second difference of call prices over that of their strikes,
///   times the strike: the density in `ln K`; negative is arbitrage
/// @param worstCalendar the least rise of a call price from one instant to the next, in units of
///   the forward; negative is arbitrage
public record ArbitrageCheck(
    int points,
    int instants,
    int slices,
    long butterflies,
    long calendars,
    double worstButterfly,
    double worstCalendar) {
  /// Points between the .005-delta strikes of a slice.
  public static final int POINTS = 200;

  /// Instants between first and last settlement.
  public static final int INSTANTS = 50;

  private static final double WING_DELTA = 0.005;

  /// Prices are in units of the forward: what lies below is rounding.
  private static final double ROUNDING = 4e-16;

  /// The check of `surface`.
  public static ArbitrageCheck of(SurfaceInTime surface) {
    List<double[]> ranges = new ArrayList<>();
    for (SmileSlice smile : surface.smiles()) {
      ranges.add(range(smile));
    }
    Tally tally = new Tally();
    double[][] before = new double[0][];
    for (Instant instant : instants(surface)) {
      double[][] now = new double[ranges.size()][];
      DoubleUnaryOperator smile = surface.at(instant);
      for (int i = 0; i < now.length; i++) {
        now[i] = calls(smile, ranges.get(i));
        tally.butterflies(ranges.get(i), now[i]);
        if (before.length > 0) {
          tally.calendars(before[i], now[i]);
        }
      }
      before = now;
    }
    return new ArbitrageCheck(
        POINTS,
        INSTANTS,
        ranges.size(),
        tally.butterflies,
        tally.calendars,
        tally.worstButterfly,
        tally.worstCalendar);
  }

  /// The check of smiles that have no calendar with each other: each at its own expiry alone.
  /// Options on VIX of two expiries are options on two futures.
  public static ArbitrageCheck ofButterflies(List<SmileSlice> smiles) {
    Tally tally = new Tally();
    for (SmileSlice smile : smiles) {
      double[] range = range(smile);
      double[] calls = calls(k -> smile.totalVariance(smile.forward() * Math.exp(k)), range);
      tally.butterflies(range, calls);
    }
    return new ArbitrageCheck(
        POINTS, 1, smiles.size(), tally.butterflies, 0, tally.worstButterfly, 0);
  }

  /// Whether nothing was found.
  public boolean isFree() {
    return butterflies == 0 && calendars == 0;
  }

  private static List<Instant> instants(SurfaceInTime surface) {
    Instant first = surface.settlements().getFirst();
    Duration span = Duration.between(first, surface.settlements().getLast());
    var instants = new ArrayList<Instant>(INSTANTS);
    for (int i = 0; i < INSTANTS; i++) {
      instants.add(first.plusSeconds(span.toSeconds() * i / (INSTANTS - 1)));
    }
    return instants;
  }

  /// Undiscounted calls at `moneyness`, in units of the forward.
  private static double[] calls(DoubleUnaryOperator totalVariance, double[] moneyness) {
    double[] calls = new double[moneyness.length];
    for (int i = 0; i < calls.length; i++) {
      double stdDev = Math.sqrt(totalVariance.applyAsDouble(moneyness[i]));
      calls[i] = Black76.price(1, Math.exp(moneyness[i]), stdDev, 1);
    }
    return calls;
  }

  /// Even points from the strike of the .005-delta put to that of the .005-delta call.
  private static double[] range(SmileSlice smile) {
    double low = strikeOfDelta(smile, -1);
    double high = strikeOfDelta(smile, 1);
    double[] range = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      range[i] = low + (high - low) * i / (POINTS - 1);
    }
    return range;
  }

  /// `k` at which the out-of-the-money option of `sign` has the wing's delta, by bisection.
  private static double strikeOfDelta(SmileSlice smile, int sign) {
    double near = 0;
    double far = sign * 8.0 * smile.atmVol() * Math.sqrt(smile.years());
    while (delta(smile, far, sign) > WING_DELTA) {
      far *= 2;
    }
    for (int i = 0; i < 60; i++) {
      double middle = (near + far) / 2;
      if (delta(smile, middle, sign) > WING_DELTA) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  private static double delta(SmileSlice smile, double k, int sign) {
    double strike = smile.forward() * Math.exp(k);
    double stdDev = Math.sqrt(smile.totalVariance(strike));
    return Math.abs(Black76.forwardDelta(smile.forward(), strike, stdDev, sign));
  }

  /// Counts what was found.
  private static final class Tally {
    private long butterflies;
    private long calendars;
    private double worstButterfly = Double.POSITIVE_INFINITY;
    private double worstCalendar = Double.POSITIVE_INFINITY;

    void butterflies(double[] moneyness, double[] calls) {
      for (int i = 1; i < calls.length - 1; i++) {
        double low = Math.exp(moneyness[i - 1]);
        double middle = Math.exp(moneyness[i]);
        double high = Math.exp(moneyness[i + 1]);
        double left = (calls[i] - calls[i - 1]) / (middle - low);
        double right = (calls[i + 1] - calls[i]) / (high - middle);
        double rounding = ROUNDING / Math.min(middle - low, high - middle);
        double density = (right - left) / ((high - low) / 2) * middle;
        worstButterfly = Math.min(worstButterfly, density);
        if (right - left < -rounding || left < -1 - rounding || right > rounding) {
          butterflies++;
        }
      }
    }

    void calendars(double[] before, double[] now) {
      for (int i = 0; i < now.length; i++) {
        worstCalendar = Math.min(worstCalendar, now[i] - before[i]);
        if (now[i] - before[i] < -ROUNDING) {
          calendars++;
        }
      }
    }
  }
}
