package alvh.scenario;

import java.util.Arrays;

/// What a position or a book gains in each of some moves, or why that is not known.
public sealed interface ScenarioGains {
  /// Known in every move.
  final class Known implements ScenarioGains {
    private final double[] gainsUsd;

    /// @param gainsUsd USD, in the order of the moves, finite
    public Known(double... gainsUsd) {
      if (!Arrays.stream(gainsUsd).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("gains must be finite");
      }
      this.gainsUsd = gainsUsd.clone();
    }

    /// USD gained in move `i`.
    public double usd(int i) {
      return gainsUsd[i];
    }

    /// These gains times `factor`.
    public Known times(double factor) {
      return new Known(Arrays.stream(gainsUsd).map(g -> g * factor).toArray());
    }

    /// Number of moves.
    public int size() {
      return gainsUsd.length;
    }

    /// USD in the order of the moves; a copy.
    public double[] toArray() {
      return gainsUsd.clone();
    }
  }

  /// Not known in some move.
  ///
  /// @param why what is missing, in words
  record Unknown(String why) implements ScenarioGains {}
}
