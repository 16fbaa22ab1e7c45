package alvh.cli;

import alvh.risk.Figure;
import java.util.Locale;

/// How numbers are written for people; the same in every locale.
final class Numbers {
  private Numbers() {}

  /// `value` with `decimals` digits after the point.
  static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /// With thousands separators.
  static String grouped(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
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
