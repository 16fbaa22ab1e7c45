package alvh.risk;

/// The exposures of a whole book in the common currency.
///
/// @param condorVegaUsd USD per VIX point of all condors; negative while they are short vol
/// @param hedgeVegaUsd USD per VIX point of all hedges
/// @param coverage hedge / -condors, a ratio; see [Coverage] for when it is unknown
/// @param vixPerIndexPoint VIX points per SPX point, the regression by which VIX legs carry delta
/// @param netDeltaPerCondor form A, which limits use: SPX legs with their Black delta, hedges
///   through `vixPerIndexPoint`, in contract deltas per condor; 0.15 = 15 USD a point
/// @param netDeltaPerCondorFormB as form A, the own VIX exposure of the SPX options included
/// @param thetaPerDayUsd option theta of condors and hedges, USD per calendar day
/// @param netCarryPerDayUsd theta plus the roll-down of every VIX leg, USD per calendar day
/// @param maxLossUsd largest loss of the condors at expiry, USD
/// @param stackRiskShare largest loss of the condors plus what the hedges can lose, over equity
public record BookTotals(
    Figure condorVegaUsd,
    Figure hedgeVegaUsd,
    Figure coverage,
    Figure vixPerIndexPoint,
    Figure netDeltaPerCondor,
    Figure netDeltaPerCondorFormB,
    Figure thetaPerDayUsd,
    Figure netCarryPerDayUsd,
    Figure maxLossUsd,
    Figure stackRiskShare) {
  /// USD per index point of a contract delta of 1.00: the multiplier of SPX options.
  static final double CONTRACT_DELTA_USD = 100;
}
