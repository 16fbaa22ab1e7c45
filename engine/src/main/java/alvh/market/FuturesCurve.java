package alvh.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The settlements of one day across contracts, nearest first.
///
/// @param day the trade date
/// @param settledAt the instant at which they were struck
/// @param points contracts that settle finally after `day`, with a settlement above 0
public record FuturesCurve(LocalDate day, Instant settledAt, List<Point> points) {
  /// One contract of the curve.
  ///
  /// @param settlement the final settlement date
  /// @param settle index points, > 0
  /// @param source the file
  public record Point(LocalDate settlement, double settle, String source) {
    public Point {
      if (!(settle > 0)) {
        throw new IllegalArgumentException("settle must be > 0, was " + settle);
      }
    }
  }

  public FuturesCurve {
    points = List.copyOf(points);
    for (int i = 0; i < points.size(); i++) {
      LocalDate settlement = points.get(i).settlement();
      LocalDate before = i == 0 ? day : points.get(i - 1).settlement();
      if (!settlement.isAfter(before)) {
        throw new IllegalArgumentException(
            "contracts must settle after " + before + " and ascend, was " + settlement);
      }
    }
  }
}
