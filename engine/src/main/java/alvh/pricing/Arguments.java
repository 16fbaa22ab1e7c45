package alvh.pricing;

/// The checks at the doors of the package; each refuses NaN.
final class Arguments {
  private Arguments() {}

  static void checkForwardStrikeSign(double forward, double strike, int callPutSign) {
    checkPositive("forward", forward);
    checkPositive("strike", strike);
    if (callPutSign != 1 && callPutSign != -1) {
      throw new IllegalArgumentException(
          "callPutSign must be +1 (call) or -1 (put), was " + callPutSign);
    }
  }

  static void checkPositive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " must be > 0 and finite, was " + value);
    }
  }

  static void checkNotNegative(String name, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " must be >= 0 and finite, was " + value);
    }
  }

  static void checkFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, was " + value);
    }
  }
}
