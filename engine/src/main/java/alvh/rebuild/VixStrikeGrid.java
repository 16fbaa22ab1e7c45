package alvh.rebuild;

import java.util.TreeSet;

/// Which strikes a VIX expiry lists: steps of half a point (near expiries), 1, 2.5 and 5 points.
///
/// @param halfPointsBelow half points are listed below this strike; 0 when there are none
/// @param halfPointDays expiries with half points are at most so many days away
/// @param pointsUpTo steps of one point end here
/// @param quartersUpTo steps of 2.5 points end here, 5 points follow
/// @param lowest the lowest strike, while the forward is well above it
/// @param lowestShare below `lowest` strikes reach down to this share of the forward
/// @param highest the highest strike at least
/// @param highestShare strikes reach up to this multiple of the forward at least
public record VixStrikeGrid(
    double halfPointsBelow,
    int halfPointDays,
    double pointsUpTo,
    double quartersUpTo,
    double lowest,
    double lowestShare,
    double highest,
    double highestShare) {
  private static final double HALF = 0.5;
  private static final double QUARTER = 2.5;
  private static final double FIVE = 5;

  public VixStrikeGrid {
    if (!(lowest > 0)
        || !(pointsUpTo > lowest)
        || !(quartersUpTo >= pointsUpTo)
        || !(highest >= quartersUpTo)
        || !(lowestShare > 0)
        || !(highestShare > 1)) {
      throw new IllegalArgumentException(
          "0 < lowest < points <= quarters <= highest is needed, were "
              + lowest
              + ", "
              + pointsUpTo
              + ", "
              + quartersUpTo
              + ", "
              + highest);
    }
  }

  /// The strikes, ascending.
  ///
  /// @param forward points, > 0
  /// @param days calendar days to expiry
  public double[] strikes(double forward, long days) {
    double from = Math.min(lowest, Math.max(1, Math.floor(lowestShare * forward)));
    double until = Math.max(highest, FIVE * Math.ceil(highestShare * forward / FIVE));
    var strikes = new TreeSet<Double>();
    if (days <= halfPointDays) {
      add(strikes, from, Math.min(halfPointsBelow, pointsUpTo), HALF);
    }
    add(strikes, from, pointsUpTo, 1);
    add(strikes, pointsUpTo, quartersUpTo, QUARTER);
    add(strikes, quartersUpTo, until, FIVE);
    return strikes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void add(TreeSet<Double> strikes, double from, double until, double step) {
    for (int i = 0; from + i * step <= until; i++) {
      strikes.add(from + i * step);
    }
  }
}
