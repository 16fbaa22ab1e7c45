package alvh.cli;

import alvh.risk.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// How numbers are written for people; the same in every locale.
final class Numbers {
  private static final int LEAST_DECIMALS = 2;
  private static final int MOST_DECIMALS = 10;
  private static final int SIGNIFICANT = 4;

  private Numbers() {}

  /// `value` with `decimals` digits after the point.
  static String fixed(double value, int decimals) {
    return positiveZero(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /// With as many digits after the point as it has, such as strikes: `4475`, `13.5`.
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// With thousands separators.
  static String grouped(double value, int decimals) {
    return positiveZero(String.format(Locale.ROOT, "%,." + decimals + "f", value));
  }

  /// A count with thousands separators.
  static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// What rounds to nothing has no sign.
  private static String positiveZero(String text) {
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  /// A number beside the bounds it is compared with: whole numbers as they are, two digits after
  /// the point from 1 on, four that say something below, and more where it would otherwise read as
  /// one of the bounds that it is not.
  static String measured(double value, List<Double> bounds) {
    if (value == Math.rint(value)) {
      return grouped(value, 0);
    }
    int decimals = decimals(Math.abs(value));
    while (decimals < MOST_DECIMALS && readsAsAnother(value, bounds, decimals)) {
      decimals++;
    }
    return grouped(value, decimals);
  }

  /// A figure as [#measured(double, List)], `unknown` when it is not known.
  static String measured(Figure figure, List<Double> bounds) {
    return switch (figure) {
      case Figure.Known(double value) -> measured(value, bounds);
      case Figure.Unknown unknown -> "unknown";
    };
  }

  private static int decimals(double size) {
    if (size >= 1) {
      return LEAST_DECIMALS;
    }
    // 0.05 has its first digit at the second place: log10 is -1.3
    int first = (int) -Math.floor(Math.log10(size));
    return Math.min(first + SIGNIFICANT - 1, MOST_DECIMALS);
  }

  private static boolean readsAsAnother(double value, List<Double> bounds, int decimals) {
    String read = grouped(value, decimals);
    return bounds.stream().anyMatch(b -> b != value && grouped(b, decimals).equals(read));
  }

  /// A known figure with `decimals` digits, `unknown` otherwise.
  static String figure(Figure figure, int decimals) {
    return switch (figure) {
      case Figure.Known(double value) -> grouped(value, decimals);
      case Figure.Unknown unknown -> "unknown";
    };
  }

  /// A share as percent.
  static String percent(double share, int decimals) {
    return fixed(100 * share, decimals) + " %";
  }
}
