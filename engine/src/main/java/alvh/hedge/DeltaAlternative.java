package alvh.hedge;

import alvh.book.Position;
import alvh.risk.Figure;

/// Another instrument for the delta that VIX futures cannot carry (S-11).
///
/// @param unit one unit as the book would hold it
/// @param label as a trader writes it, with the side: `sell ES 2018-03-16`
/// @param units the fewest that bring the delta back into its band
/// @param deltaAfter contract deltas per condor with them
/// @param cashUsd USD paid for all of them at the far side of the market; 0 for futures
/// @param lostUsd USD of slippage and fees
/// @param thetaPerDayUsd USD per day of option theta of all of them
/// @param atRiskUsd USD that can be lost on them; unknown when there is no bound
public record DeltaAlternative(
    Position unit,
    String label,
    int units,
    double deltaAfter,
    double cashUsd,
    double lostUsd,
    double thetaPerDayUsd,
    Figure atRiskUsd) {}
