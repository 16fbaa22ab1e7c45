package alvh.market;

import java.util.Arrays;

/// The values of a causal indicator along a daily series, up to the series' newest value.
///
/// Causal: what it says at a day follows from the values up to that day, so it is the same whether
/// the series goes on or not. That lets it be computed once for a whole series and be read at every
/// cut of it.
public final class Trail {
  private final double[] all;
  private final int size;

  Trail(double[] all, int size) {
    this.all = all;
    this.size = size;
  }

  /// How many there are; an indicator that needs some days to start has fewer than its series.
  public int size() {
    return size;
  }

  /// The value `back` days before the newest.
  ///
  /// @param back from 0, below [#size]
  public double back(int back) {
    if (back < 0 || back >= size) {
      throw new IllegalArgumentException("back must be in [0, " + size + "), was " + back);
    }
    return all[size - 1 - back];
  }

  /// The newest `count` values, oldest first; a copy.
  ///
  /// @param count at most [#size]
  public double[] newest(int count) {
    return Arrays.copyOfRange(all, size - count, size);
  }
}
