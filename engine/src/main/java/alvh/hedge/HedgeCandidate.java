package alvh.hedge;

import alvh.book.Position;
import alvh.book.Sleeve;

/// Something that can be put on as a hedge, or a hedge that can be taken off, valued for one unit.
///
/// @param unit one unit as the book would hold it, a sold future with the quantity -1; the whole
///   position when it is one that is held
/// @param isHeld whether `unit` is held and a unit of the candidate takes off one of its contracts
/// @param label as a trader writes it: `VXM 2024-02-14`, `VIX 2016-07-20 18/25 call spread`
/// @param exposure of one unit
/// @param cost of opening one unit
/// @param most units, >= 0, that may be traded at once
public record HedgeCandidate(
    Position unit, boolean isHeld, String label, Exposure exposure, UnitCost cost, int most) {
  /// A candidate to put on.
  public HedgeCandidate(Position unit, String label, Exposure exposure, UnitCost cost, int most) {
    this(unit, false, label, exposure, cost, most);
  }

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
