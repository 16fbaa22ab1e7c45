package alvh.hedge;

/// Units of a candidate to trade.
///
/// @param candidate what
/// @param units how many, > 0
public record PlannedTrade(HedgeCandidate candidate, int units) {
  public PlannedTrade {
    if (units <= 0 || units > candidate.most()) {
      throw new IllegalArgumentException(
          candidate.label() + ": units must be in 1.." + candidate.most() + ", were " + units);
    }
  }

  /// Exposures of all units.
  public Exposure exposure() {
    return candidate.exposure().times(units);
  }
}
