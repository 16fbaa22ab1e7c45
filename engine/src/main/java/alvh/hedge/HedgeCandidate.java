package alvh.hedge;

import alvh.book.Position;
import alvh.book.Sleeve;

/// Something that can be put on as a hedge, valued for one unit.
///
/// @param unit one unit as the book would hold it; a sold future has the quantity -1
/// @param label as a trader writes it: `VXM 2024-02-14`, `VIX 2016-07-20 18/25 call spread`
/// @param exposure of one unit
/// @param cost of opening one unit
/// @param most units, >= 0, that may be traded at once
public record HedgeCandidate(
    Position unit, String label, Exposure exposure, UnitCost cost, int most) {
  public HedgeCandidate {
    if (most < 0) {
      throw new IllegalArgumentException(label + ": most must be >= 0, was " + most);
    }
  }

  /// The layer it belongs to.
  public Sleeve sleeve() {
    return unit.sleeve();
  }
}
