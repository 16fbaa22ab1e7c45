package alvh.rebuild;

/// How the variance of a stock index falls on the regular session: much after the opening, little
/// at noon, more again before the close.
///
/// The vol at the part `s` of the session is `C + A e^(-10 s) + B e^(-10 (1 - s))` times that of
/// the day, with `A = .75`, `B = .25` and `C` such that the variance of the whole session is 1.
///
/// @see "Hasbrouck, The dynamics of discrete bid and ask quotes, J. of Finance 54 (1999), for the
///   form; Andersen, Dobrev and Schaumburg, J. of Econometrics 169 (2012), section 5, for numbers"
final class IntradayVariance {
  private static final double MORNING = 0.75;
  private static final double EVENING = 0.25;
  private static final double LEVEL = 0.88929198;

  /// Both waves die away by the factor e in a tenth of the session.
  private static final double DECAY = 10;

  private IntradayVariance() {}

  /// The part of the session's variance that has gone by.
  ///
  /// @param part of the session, 0 to 1
  /// @return 0 to 1
  static double share(double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException("part of a session must be in 0 to 1, was " + part);
    }
    return until(part) / until(1);
  }

  /// The integral of the squared vol over the first `part` of the session.
  static double until(double part) {
    double start = Math.exp(-DECAY);
    double early = -Math.expm1(-DECAY * part) / DECAY;
    double late = (Math.exp(-DECAY * (1 - part)) - start) / DECAY;
    double earlySquared = -Math.expm1(-2 * DECAY * part) / (2 * DECAY);
    double lateSquared = (Math.exp(-2 * DECAY * (1 - part)) - start * start) / (2 * DECAY);
    return LEVEL * LEVEL * part
        + MORNING * MORNING * earlySquared
        + EVENING * EVENING * lateSquared
        + 2 * LEVEL * (MORNING * early + EVENING * late)
        + 2 * MORNING * EVENING * start * part;
  }
}
