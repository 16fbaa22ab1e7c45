package alvh.book;

import java.math.BigDecimal;

/// How strikes are written: `4475`, `12.5`.
final class Strikes {
  private Strikes() {}

  static String text(double strike) {
    return BigDecimal.valueOf(strike).stripTrailingZeros().toPlainString();
  }
}
