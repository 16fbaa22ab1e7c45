package alvh.margin;

/// What an exchange or a broker asks per futures contract from some day on.
///
/// @param initialUsd to open, USD, >= `maintenanceUsd`
/// @param maintenanceUsd to hold, USD, > 0
/// @param isDefault whether it stands in for figures that were not looked up
/// @param source where it comes from
public record FuturesMarginRow(
    double initialUsd, double maintenanceUsd, boolean isDefault, String source) {
  public FuturesMarginRow {
    if (!(maintenanceUsd > 0) || !(initialUsd >= maintenanceUsd)) {
      throw new IllegalArgumentException(
          "needs initial >= maintenance > 0, was " + initialUsd + ", " + maintenanceUsd);
    }
  }

  /// The row with both figures times `factor`, > 0.
  FuturesMarginRow times(double factor) {
    return new FuturesMarginRow(initialUsd * factor, maintenanceUsd * factor, isDefault, source);
  }

  /// The source, and whether it is but a default, in words.
  public String words() {
    return isDefault ? "a default, the exchange changes it with the market: " + source : source;
  }
}
