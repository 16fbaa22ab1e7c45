package alvh.risk;

import alvh.book.Position;
import java.util.List;
import java.util.Optional;

/// One hedge position in the common currency; figures are for its whole quantity, the mark is not.
///
/// @param position the position
/// @param markPoints price of one: index points of a future or per package, USD of a share
/// @param vixSideVegaUsd USD gained per VIX point by VIX futures, VIX options and ETPs, spot fixed
/// @param spxSideVegaUsd USD gained per VIX point by SPX options, spot fixed
/// @param spxDelta contract deltas of SPX options and S&P futures; 1.00 = 100 USD per index point
/// @param carryPerDayUsd USD earned per calendar day with the curve unchanged, negative when it
///   costs: roll-down plus option theta
/// @param thetaPerDayUsd USD per calendar day of option theta alone; 0 for a future
/// @param atRiskUsd USD that can be lost on it, by the rule in the notes
/// @param options the legs of an option package, where they could be valued
/// @param notes what the reader must know of how these figures came about
public record HedgeRisk(
    Position position,
    Figure markPoints,
    Figure vixSideVegaUsd,
    Figure spxSideVegaUsd,
    Figure spxDelta,
    Figure carryPerDayUsd,
    Figure thetaPerDayUsd,
    Figure atRiskUsd,
    Optional<PackageRisk> options,
    List<String> notes) {
  private static final Figure NOTHING = Figure.of(0);

  public HedgeRisk {
    notes = List.copyOf(notes);
  }

  /// A VIX future or an ETP: no options, no delta of its own.
  static HedgeRisk ofVix(
      Position position,
      Figure mark,
      Figure vega,
      Figure carry,
      Figure atRisk,
      List<String> notes) {
    return new HedgeRisk(
        position, mark, vega, NOTHING, NOTHING, carry, NOTHING, atRisk, Optional.empty(), notes);
  }

  /// A position of which nothing can be said, for one reason.
  static HedgeRisk unknown(Position position, String why) {
    Figure none = Figure.unknown(why);
    return new HedgeRisk(
        position, none, none, none, none, none, none, none, Optional.empty(), List.of());
  }

  /// USD gained per VIX point by the whole position, spot fixed.
  public Figure vegaPerVixPointUsd() {
    return vixSideVegaUsd.plus(spxSideVegaUsd);
  }
}
