package alvh.surface;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Reads a forward from call-put pairs near the money.
final class ForwardReader {
  /// Near the money: within 2 % of the rough forward.
  private static final double WINDOW = 0.02;

  /// At least this many pairs have a say, however far apart the strikes are.
  private static final int FEWEST = 6;

  private static final int REWEIGHTINGS = 20;

  private ForwardReader() {}

  static SliceForward read(ParityPairs pairs, double discount) {
    if (!(discount > 0)) {
      throw new IllegalArgumentException("discount must be > 0, was " + discount);
    }
    if (pairs.size() == 0) {
      return new SliceForward.Unknown("no strike has call and put both two-sided");
    }
    double rough = pairs.roughForward(discount);
    if (!(rough > 0)) {
      return new SliceForward.Unknown("parity gives no positive forward");
    }
    int[] near = near(pairs, rough);
    double forward = rough;
    double sum = 0;
    for (int pass = 0; pass < REWEIGHTINGS; pass++) {
      sum = 0;
      double weighted = 0;
      for (int i : near) {
        double weight = weight(pairs, i, discount, forward);
        sum += weight;
        weighted += weight * (pairs.strike(i) + pairs.difference(i) / discount);
      }
      forward = weighted / sum;
    }
    return new SliceForward.Parity(
        forward, discount, error(pairs, near, discount, forward, sum), near.length);
  }

  private static int[] near(ParityPairs pairs, double rough) {
    int[] byDistance =
        IntStream.range(0, pairs.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(pairs.strike(i) - rough)))
            .mapToInt(Integer::intValue)
            .toArray();
    int count = 0;
    while (count < byDistance.length
        && (count < FEWEST || Math.abs(pairs.strike(byDistance[count]) / rough - 1) <= WINDOW)) {
      count++;
    }
    return IntStream.of(byDistance).limit(count).sorted().toArray();
  }

  private static double weight(ParityPairs pairs, int i, double discount, double forward) {
    double residual = pairs.difference(i) - discount * (forward - pairs.strike(i));
    return ParityPairs.weight(residual, pairs.width(i));
  }

  /// Robust (sandwich) standard error; a single pair gives the half width of its quotes.
  private static double error(
      ParityPairs pairs, int[] near, double discount, double forward, double sum) {
    if (near.length == 1) {
      return pairs.width(near[0]) / 2 / discount;
    }
    double squares = 0;
    for (int i : near) {
      double residual = pairs.strike(i) + pairs.difference(i) / discount - forward;
      squares += Math.pow(weight(pairs, i, discount, forward) * residual, 2);
    }
    return Math.sqrt(squares * near.length / (near.length - 1)) / sum;
  }
}
