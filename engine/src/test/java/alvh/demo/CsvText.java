package alvh.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and dates as the exchange's files print them, whatever the reader's locale.
final class CsvText {
  private static final int CENT_DIGITS = 2;
  private static final DateTimeFormatter US_DATE =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd uuuu", Locale.US);
  private static final DateTimeFormatter SYMBOL_DATE =
      DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

  private CsvText() {}

  /// `value` with exactly `digits` decimals.
  static String fixed(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// `value` with at most `digits` decimals, no trailing zeros.
  static String trimmed(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// A price in cents: `12.3`, `0.05`, `0`.
  static String price(long cents) {
    return cents == 0
        ? "0"
        : BigDecimal.valueOf(cents, CENT_DIGITS).stripTrailingZeros().toPlainString();
  }

  /// `value` rounded to `digits` decimals.
  static double rounded(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }

  /// `08/11/2025`.
  static String usDate(LocalDate date) {
    return US_DATE.format(date);
  }

  /// `Mon Aug 11 2025`.
  static String longDate(LocalDate date) {
    return LONG_DATE.format(date);
  }

  /// `250811`.
  static String symbolDate(LocalDate date) {
    return SYMBOL_DATE.format(date);
  }
}
