package alvh.report;

import alvh.performance.Measure;
import alvh.performance.Statistic;
import java.math.BigDecimal;
import java.util.Locale;

/// Numbers for people, with their units; the same in every locale.
final class Words {
  private static final double PERCENT = 100;
  private static final double CENTS_PER_USD = 100;

  private Words() {}

  /// Whole dollars with thousands separators; the sign is a minus.
  static String usd(long cents) {
    return signless(String.format(Locale.ROOT, "%,.0f", cents / CENTS_PER_USD));
  }

  /// `12.34 %`, of .1234.
  static String percent(double share) {
    return signless(String.format(Locale.ROOT, "%.2f", share * PERCENT)) + " %";
  }

  /// With two digits after the point.
  static String number(double value) {
    return signless(String.format(Locale.ROOT, "%,.2f", value));
  }

  /// With its unit, or `unknown`.
  static String figure(Statistic statistic, Measure.Unit unit) {
    return switch (statistic) {
      case Statistic.Unknown unknown -> "unknown";
      case Statistic.Known(double value) ->
          switch (unit) {
            case SHARE -> percent(value);
            case RATIO -> number(value);
            case DAYS -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " days";
          };
    };
  }

  /// What rounds to nothing has no sign; a minus is one, not a hyphen.
  private static String signless(String text) {
    boolean isNothing = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return text.startsWith("-") ? (isNothing ? "" : "−") + text.substring(1) : text;
  }

  /// Text inside HTML.
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
