package alvh.demo;

import java.util.SplittableRandom;

/// Seeded random numbers, the same on every machine. Mutable; belongs to one thread.
final class Draws {
  private final SplittableRandom random;

  Draws(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Uniform in `[0, 1)`.
  double uniform() {
    return random.nextDouble();
  }

  /// Uniform in `[low, high)`.
  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /// Standard normal, by Box and Muller.
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }
}
