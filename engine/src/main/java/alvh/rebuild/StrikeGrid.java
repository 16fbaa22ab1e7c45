package alvh.rebuild;

import java.util.List;
import java.util.TreeSet;

/// The strikes of one expiry as a function of the index level: fine near the money, coarse in the
/// wings.
///
/// A band adds strikes only where no band before it reaches. The grid follows the level of the day;
/// a real one also remembers the levels of the days on which its strikes were added.
///
/// @param bands inner first
public record StrikeGrid(List<StrikeBand> bands) {
  public StrikeGrid {
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("a grid needs at least one band");
    }
  }

  /// All strikes at index level `level`, ascending.
  ///
  /// @param level index points, > 0
  public double[] strikes(double level) {
    if (!(level > 0)) {
      throw new IllegalArgumentException("level must be > 0, was " + level);
    }
    TreeSet<Double> strikes = new TreeSet<>();
    for (StrikeBand band : bands) {
      for (int step : band.steps()) {
        for (double k = Math.ceil(band.low() * level / step) * step;
            k <= band.high() * level;
            k += step) {
          if (isListed(k, level)) {
            strikes.add(k);
          }
        }
      }
    }
    return strikes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Whether `strike` is listed at index level `level`.
  public boolean isListed(double strike, double level) {
    for (StrikeBand band : bands) {
      if (band.spans(strike, level)) {
        return band.isOnStep(strike);
      }
    }
    return false;
  }
}
