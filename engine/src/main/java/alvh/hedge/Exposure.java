package alvh.hedge;

/// What a position adds to the book's exposures, in the common currency; figures of one unit or of
/// many.
///
/// @param vegaPerVixPointUsd USD gained per VIX point, spot fixed
/// @param spxDelta contract deltas: SPX options and S&P futures with their own, VIX instruments
///   through the regression of VIX on SPX; 1.00 = 100 USD per index point
/// @param carryPerDayUsd USD per calendar day with the curve unchanged: option theta and roll-down
/// @param thetaPerDayUsd USD per calendar day of option theta alone
/// @param atRiskUsd USD that can be lost on it; negative when a hedge is taken off
public record Exposure(
    double vegaPerVixPointUsd,
    double spxDelta,
    double carryPerDayUsd,
    double thetaPerDayUsd,
    double atRiskUsd) {
  /// Nothing.
  public static final Exposure NONE = new Exposure(0, 0, 0, 0, 0);

  public Exposure {
    if (!Double.isFinite(vegaPerVixPointUsd)
        || !Double.isFinite(spxDelta)
        || !Double.isFinite(carryPerDayUsd)
        || !Double.isFinite(thetaPerDayUsd)
        || !Double.isFinite(atRiskUsd)) {
      throw new IllegalArgumentException("exposures must be finite");
    }
  }

  /// Both together.
  public Exposure plus(Exposure other) {
    return new Exposure(
        vegaPerVixPointUsd + other.vegaPerVixPointUsd,
        spxDelta + other.spxDelta,
        carryPerDayUsd + other.carryPerDayUsd,
        thetaPerDayUsd + other.thetaPerDayUsd,
        atRiskUsd + other.atRiskUsd);
  }

  /// That of `units`.
  public Exposure times(int units) {
    return share(units);
  }

  /// That of a share of it; negative when it is taken off.
  public Exposure share(double share) {
    return new Exposure(
        share * vegaPerVixPointUsd,
        share * spxDelta,
        share * carryPerDayUsd,
        share * thetaPerDayUsd,
        share * atRiskUsd);
  }
}
