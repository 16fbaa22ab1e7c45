package alvh.risk;

import alvh.book.Position;
import java.util.List;

/// One hedge position in the common currency, for its whole quantity.
///
/// @param position the position
/// @param markPoints its price now: index points of a future or per package, USD of a share
/// @param vegaPerVixPointUsd USD gained per VIX point, spot fixed
/// @param carryPerDayUsd USD per calendar day with the curve unchanged: roll-down plus option theta
/// @param thetaPerDayUsd USD per calendar day of option theta alone; 0 for a future
/// @param atRiskUsd USD that can be lost on it, by the rule in the notes
/// @param notes what the reader must know of how these figures came about
public record HedgeRisk(
    Position position,
    Figure markPoints,
    Figure vegaPerVixPointUsd,
    Figure carryPerDayUsd,
    Figure thetaPerDayUsd,
    Figure atRiskUsd,
    List<String> notes) {
  public HedgeRisk {
    notes = List.copyOf(notes);
  }

  /// A position of which nothing can be said, for one reason.
  static HedgeRisk unknown(Position position, String why) {
    Figure none = Figure.unknown(why);
    return new HedgeRisk(position, none, none, none, none, none, List.of());
  }
}
