package alvh.entry;

/// The largest greeks that a short strike may have.
///
/// @param delta without regard to sign, in (0, .5]; Black-76 on the forward, undiscounted
/// @param gamma delta per index point, > 0. The sources say .05, which binds on no SPX option with
///   more than some minutes left: at the money it is `.4 / (F σ sqrt T)`, .013 a day before expiry
///   at 4,700 points and 10 % vol
public record ShortCaps(double delta, double gamma) {
  private static final double AT_THE_MONEY = 0.5;

  public ShortCaps {
    if (!(delta > 0 && delta <= AT_THE_MONEY) || !(gamma > 0)) {
      throw new IllegalArgumentException(
          "caps need 0 < delta <= .5 and gamma > 0, were " + delta + " and " + gamma);
    }
  }
}
