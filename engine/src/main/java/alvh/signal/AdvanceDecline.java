package alvh.signal;

import alvh.market.DailySeries;
import alvh.market.SeriesInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;

/// The advance-decline line and what it says beside the price (rule catalogue, OD-07).
public final class AdvanceDecline {
  /// The mean against which breadth is called constructive.
  public static final int CONSTRUCTIVE_WINDOW = 20;

  private static final int FEWEST = 3;

  private AdvanceDecline() {}

  /// Cumulative advances minus declines over the days both series have, starting at the first.
  ///
  /// @param info what the line is called and when it is visible
  public static DailySeries line(DailySeries advances, DailySeries declines, SeriesInfo info) {
    var line = new TreeMap<LocalDate, Double>();
    double sum = 0;
    for (int i = 0; i < advances.size(); i++) {
      var fallen = declines.on(advances.date(i));
      if (fallen.isPresent()) {
        sum += advances.value(i) - fallen.get().value();
        line.put(advances.date(i), sum);
      }
    }
    return DailySeries.of(info, line);
  }

  /// Whether price and line slope in opposite directions over the newest `window` days that both
  /// have.
  ///
  /// @param window days, at least 3; the catalogue uses 10 to 21
  public static Divergence divergence(DailySeries price, DailySeries line, int window) {
    double[] prices = new double[window];
    double[] breadth = new double[window];
    int have = align(price, line, prices, breadth);
    if (have < window) {
      return new Divergence.NotEnoughData(have, window);
    }
    double priceSlope = slope(prices);
    double breadthSlope = slope(breadth);
    if (priceSlope > 0 && breadthSlope < 0) {
      return new Divergence.Negative(priceSlope, breadthSlope);
    }
    return priceSlope < 0 && breadthSlope > 0
        ? new Divergence.Positive(priceSlope, breadthSlope)
        : new Divergence.None(priceSlope, breadthSlope);
  }

  /// The second reading of the catalogue: negative when price stands at the highest of the newest
  /// `window` days and the line does not; none otherwise.
  ///
  /// @param window days, at least 3
  public static Divergence unconfirmedHigh(DailySeries price, DailySeries line, int window) {
    double[] prices = new double[window];
    double[] breadth = new double[window];
    int have = align(price, line, prices, breadth);
    if (have < window) {
      return new Divergence.NotEnoughData(have, window);
    }
    return isHigh(prices) && !isHigh(breadth)
        ? new Divergence.Negative(slope(prices), slope(breadth))
        : new Divergence.None(slope(prices), slope(breadth));
  }

  /// Fills both arrays from the end with days that both series have and returns their number.
  private static int align(DailySeries price, DailySeries line, double[] prices, double[] breadth) {
    if (prices.length < FEWEST) {
      throw new IllegalArgumentException("window must be >= " + FEWEST + ", was " + prices.length);
    }
    int start = prices.length;
    int i = price.size() - 1;
    int j = line.size() - 1;
    while (i >= 0 && j >= 0 && start > 0) {
      int order = Long.compare(price.epochDay(i), line.epochDay(j));
      if (order == 0) {
        prices[--start] = price.value(i);
        breadth[start] = line.value(j);
      }
      i -= order >= 0 ? 1 : 0;
      j -= order <= 0 ? 1 : 0;
    }
    return prices.length - start;
  }

  private static boolean isHigh(double[] values) {
    return Arrays.stream(values).max().orElseThrow() == values[values.length - 1];
  }

  /// How far the line lies above its 20-day mean, when it also rose on the last day; 0 or below
  /// otherwise. Breadth is constructive when this is above 0.
  public static Reading constructiveness(DailySeries line) {
    double[] values = line.newest(Math.min(line.size(), CONSTRUCTIVE_WINDOW));
    return switch (Rolling.mean(values, CONSTRUCTIVE_WINDOW)) {
      case Reading.Value mean -> {
        double last = values[values.length - 1];
        double above = last - mean.value();
        boolean hasRisen = last > values[values.length - 2];
        yield new Reading.Value(hasRisen ? above : Math.min(0, above));
      }
      case Reading.NotEnoughData few -> few;
      case Reading.Undefined undefined -> undefined;
    };
  }

  /// Least squares slope per step.
  private static double slope(double[] values) {
    double centre = (values.length - 1) / 2.0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (i - centre) * values[i];
      squares += (i - centre) * (i - centre);
    }
    return sum / squares;
  }
}
