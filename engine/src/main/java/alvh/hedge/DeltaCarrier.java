package alvh.hedge;

import alvh.book.Position;
import alvh.risk.Figure;

/// One unit of an instrument that carries the delta of SPX itself.
///
/// @param unit as the book would hold it
/// @param label as a trader writes it, with the side
/// @param delta contract deltas of one unit
/// @param thetaPerDayUsd USD per day of one unit
/// @param cost of opening one unit
/// @param atRiskUsd USD that can be lost on one unit; unknown when there is no bound
record DeltaCarrier(
    Position unit,
    String label,
    double delta,
    double thetaPerDayUsd,
    UnitCost cost,
    Figure atRiskUsd) {}
