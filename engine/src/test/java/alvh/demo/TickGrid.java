package alvh.demo;

/// Quotes of SPX options in cents: steps of .05 below 3.00 and of .10 from there (Cboe rule 5.4).
final class TickGrid {
  private static final int CENTS = 100;
  private static final int COARSE_FROM = 300;
  private static final int FINE_TICK = 5;
  private static final int COARSE_TICK = 10;

  private TickGrid() {}

  /// The highest quote at or below `price` index points; 0 when there is none.
  static long below(double price) {
    long cents = (long) StrictMath.floor(Math.max(price, 0) * CENTS);
    return cents - cents % tick(cents);
  }

  /// The lowest quote at or above `price` index points, at least one tick.
  static long above(double price) {
    long cents = Math.max((long) StrictMath.ceil(price * CENTS), FINE_TICK);
    long rest = cents % tick(cents);
    return rest == 0 ? cents : cents - rest + tick(cents);
  }

  private static int tick(long cents) {
    return cents < COARSE_FROM ? FINE_TICK : COARSE_TICK;
  }
}
