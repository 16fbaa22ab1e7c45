package alvh.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Indicators by their definitions, in loops.
final class PlainMaths {
  private static final int RSI_DAYS = 14;

  private PlainMaths() {}

  static List<Double> newest(List<Double> values, int count) {
    return values.subList(values.size() - count, values.size());
  }

  static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  /// Of the population.
  static double stdev(List<Double> values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.size());
  }

  static double z(List<Double> values) {
    return (values.getLast() - mean(values)) / stdev(values);
  }

  /// The share that is not above the last.
  static double percentile(List<Double> values) {
    double count = 0;
    for (double value : values) {
      if (value <= values.getLast()) {
        count++;
      }
    }
    return count / values.size();
  }

  /// Type 7 of Hyndman and Fan: linear between the order statistics.
  static double quantile(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double rank = share * (sorted.size() - 1);
    int below = (int) rank;
    double above = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return sorted.get(below) + (rank - below) * (above - sorted.get(below));
  }

  /// Wilder's index of 14 days, from the 15th value on: his averages begin with the plain mean of
  /// the first 14 changes, and the newest has the weight 1/14.
  static List<Double> rsi(List<Double> closes) {
    List<Double> index = new ArrayList<>();
    double gain = 0;
    double loss = 0;
    for (int i = 1; i < closes.size(); i++) {
      double change = closes.get(i) - closes.get(i - 1);
      double up = Math.max(0, change);
      double down = Math.max(0, -change);
      if (i <= RSI_DAYS) {
        gain += up / RSI_DAYS;
        loss += down / RSI_DAYS;
      } else {
        gain = (gain * (RSI_DAYS - 1) + up) / RSI_DAYS;
        loss = (loss * (RSI_DAYS - 1) + down) / RSI_DAYS;
      }
      if (i >= RSI_DAYS) {
        index.add(100 * gain / (gain + loss));
      }
    }
    return index;
  }

  /// Started at the first value, the newest with the weight 2 / (period + 1).
  static List<Double> ema(List<Double> values, int period) {
    List<Double> averages = new ArrayList<>();
    double average = values.getFirst();
    for (double value : values) {
      average = average + (value - average) * 2 / (period + 1);
      averages.add(average);
    }
    return averages;
  }

  /// EMA12 - EMA26.
  static List<Double> macdLine(List<Double> closes) {
    return minus(ema(closes, 12), ema(closes, 26));
  }

  /// The line minus its EMA9.
  static List<Double> macdHistogram(List<Double> closes) {
    List<Double> line = macdLine(closes);
    return minus(line, ema(line, 9));
  }

  private static List<Double> minus(List<Double> a, List<Double> b) {
    List<Double> difference = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      difference.add(a.get(i) - b.get(i));
    }
    return difference;
  }

  /// Whether each of the last three is nearer to 0 than the one before.
  static boolean isShrinking(List<Double> values) {
    for (int i = values.size() - 3; i < values.size(); i++) {
      if (Math.abs(values.get(i)) >= Math.abs(values.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /// Pearson's, in two passes.
  static double correlation(List<Double> xs, List<Double> ys) {
    double meanX = mean(xs);
    double meanY = mean(ys);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < xs.size(); i++) {
      double x = xs.get(i) - meanX;
      double y = ys.get(i) - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    return xy / Math.sqrt(xx * yy);
  }

  static List<Double> logReturns(List<Double> values) {
    List<Double> returns = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      returns.add(Math.log(values.get(i) / values.get(i - 1)));
    }
    return returns;
  }

  /// Sign of the least squares slope, by pairs: the sum of (j - i)(y_j - y_i).
  static double slope(List<Double> values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        sum += (j - i) * (values.get(j) - values.get(i));
      }
    }
    return sum;
  }
}
