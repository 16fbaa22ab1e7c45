package alvh.files;

import java.util.Optional;

/// Plain decimal numbers, whatever the reader's locale.
final class Decimals {
  private Decimals() {}

  /// The finite number that `text` spells with digits, sign, point and exponent; empty for anything
  /// else, such as `NaN`, `1,5`, `0x1` or `1d`.
  static Optional<Double> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain =
          (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!isPlain) {
        return Optional.empty();
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
