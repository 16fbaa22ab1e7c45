package alvh.scenario;

import java.util.BitSet;
import java.util.SplittableRandom;

/// Draws of day indices in blocks of random length: each next index follows the one before, or,
/// with probability `1 / meanBlock`, is drawn anew from all days alike.
///
/// Blocks keep the clusters of turbulent days. Lengths are geometric and the days a circle, so
/// every day is drawn equally often and the drawn series is stationary. With a mask the circle
/// consists of the admissible days alone, one run of them joined to the next. An accumulator: it
/// stays with one thread.
///
/// @see "D. N. Politis, J. P. Romano, The Stationary Bootstrap, Journal of the American Statistical
///   Association 89 (1994) 1303-1313, section 2"
public final class StationaryBootstrap {
  /// Mean length of a block, trading days. Our choice: two weeks, about as long as the first
  /// violence of a volatility shock lasts, and not below the holding period of a weekly hedge.
  public static final double MEAN_BLOCK = 10;

  private final int[] circle;
  private final double restart;
  private final SplittableRandom random;
  private int position;

  private StationaryBootstrap(int[] circle, double meanBlock, long seed) {
    this.circle = circle;
    this.restart = 1 / meanBlock;
    this.random = new SplittableRandom(seed);
    this.position = random.nextInt(circle.length);
  }

  /// Draws of `0` to `days - 1`.
  ///
  /// @param days > 0
  /// @param meanBlock >= 1
  /// @param seed the same seed gives the same draws
  public static StationaryBootstrap of(int days, double meanBlock, long seed) {
    BitSet all = new BitSet(days);
    all.set(0, days);
    return of(all, meanBlock, seed);
  }

  /// Draws of the set bits.
  ///
  /// @param admissible at least one
  /// @param meanBlock >= 1
  /// @param seed the same seed gives the same draws
  public static StationaryBootstrap of(BitSet admissible, double meanBlock, long seed) {
    if (admissible.isEmpty() || !(meanBlock >= 1)) {
      throw new IllegalArgumentException(
          "days and mean block must be >= 1, were "
              + admissible.cardinality()
              + " and "
              + meanBlock);
    }
    return new StationaryBootstrap(admissible.stream().toArray(), meanBlock, seed);
  }

  /// The next index of one endless series.
  public int next() {
    int drawn = circle[position];
    boolean isNewBlock = random.nextDouble() < restart;
    position = isNewBlock ? random.nextInt(circle.length) : (position + 1) % circle.length;
    return drawn;
  }

  /// Ends the block: the next index is drawn from all days alike.
  public void startBlock() {
    position = random.nextInt(circle.length);
  }
}
