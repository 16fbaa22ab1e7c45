package alvh.risk;

import alvh.book.Position;
import java.util.List;
import java.util.Optional;

/// One hedge position in the common currency, for its whole quantity.
///
/// @param position the position
/// @param markPoints its price now: index points of a future or per package, USD of a share
/// @param vegaPerVixPointUsd USD gained per VIX point, spot fixed
/// @param carryPerDayUsd USD per calendar day with the curve unchanged: roll-down plus option theta
/// @param thetaPerDayUsd USD per calendar day of option theta alone; 0 for a future
/// @param atRiskUsd USD that can be lost on it, by the rule in the notes
/// @param options the legs of an option package, per contract; empty for anything else and where
///   there is no chain to value it on
/// @param notes what the reader must know of how these figures came about
public record HedgeRisk(
    Position position,
    Figure markPoints,
    Figure vegaPerVixPointUsd,
    Figure carryPerDayUsd,
    Figure thetaPerDayUsd,
    Figure atRiskUsd,
    Optional<PackageRisk> options,
    List<String> notes) {
  public HedgeRisk {
    notes = List.copyOf(notes);
  }
}
