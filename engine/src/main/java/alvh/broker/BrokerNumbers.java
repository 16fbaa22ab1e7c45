package alvh.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers as brokers print them: `+1`, `-2,180`, `$1,140.00`, `($1,140.00)`, `.90`, `="123"`.
final class BrokerNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{0,12})?|\\.\\d{1,12})");

  private BrokerNumbers() {}

  /// The number in `text`; parentheses make it negative; empty when there is none.
  static Optional<BigDecimal> parse(String text) {
    String bare = text.strip().replace("$", "").replace(",", "");
    boolean isNegative = bare.startsWith("(") && bare.endsWith(")") && bare.length() > 2;
    if (isNegative) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (!NUMBER.matcher(bare).matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(bare);
    return Optional.of(isNegative ? number.negate() : number);
  }

  /// A whole number of contracts; empty when it is none or does not fit.
  static OptionalInt quantity(String text) {
    Optional<BigDecimal> number = parse(text);
    if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
      return OptionalInt.empty();
    }
    BigDecimal whole = number.get();
    return whole.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
        ? OptionalInt.of(whole.intValue())
        : OptionalInt.empty();
  }

  /// An amount of money in cents, rounded to the nearest.
  static OptionalLong cents(String text) {
    return parse(text)
        .map(BrokerNumbers::cents)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  static long cents(BigDecimal usd) {
    return usd.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  /// The text of a cell written as `="123"`, which keeps spreadsheets from reading a number.
  static String unwrapped(String cell) {
    String text = cell.strip();
    return text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2
        ? text.substring(2, text.length() - 1)
        : text;
  }
}
