package alvh.instrument;

/// The right an option gives.
public enum Right {
  /// To receive index minus strike.
  CALL(1, 'C'),
  /// To receive strike minus index.
  PUT(-1, 'P');

  private final int sign;
  private final char letter;

  Right(int sign, char letter) {
    this.sign = sign;
    this.letter = letter;
  }

  /// +1 for a call, -1 for a put: payoff is `max(0, sign * (index - strike))`.
  public int sign() {
    return sign;
  }

  /// `C` or `P`, as in an OSI symbol.
  public char letter() {
    return letter;
  }

  /// Value at expiry, in index points.
  public double intrinsic(double index, double strike) {
    return Math.max(0, sign * (index - strike));
  }
}
