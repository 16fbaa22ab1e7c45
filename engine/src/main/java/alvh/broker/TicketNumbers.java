package alvh.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How tickets write prices and strikes.
final class TicketNumbers {
  /// No market of the project has a finer tick.
  private static final int MOST_DECIMALS = 4;

  private static final int FEWEST_DECIMALS = 2;

  private TicketNumbers() {}

  /// A strike without needless zeros: `4475`, `12.5`.
  static String strike(double strike) {
    BigDecimal plain = BigDecimal.valueOf(strike).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  /// A price with at least two decimals: `9.60`, `0.90`, `-1.20`.
  static String price(double price) {
    BigDecimal exact =
        BigDecimal.valueOf(price)
            .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return (exact.scale() < FEWEST_DECIMALS ? exact.setScale(FEWEST_DECIMALS) : exact)
        .toPlainString();
  }

  /// The same as thinkorswim prints it, without a leading zero: `.90`, `-.35`.
  static String barePrice(double price) {
    String text = price(price);
    if (text.startsWith("0.")) {
      return text.substring(1);
    }
    return text.startsWith("-0.") ? "-" + text.substring(2) : text;
  }
}
