package alvh.mispricing;

/// A volatility with the range that it can be known to lie in, vol points.
///
/// @param low >= 0
/// @param mid at the middle of the quotes
/// @param high >= `low`
public record VolBand(double low, double mid, double high) {
  private static final double POINTS = 100;

  /// The roots of variances; a negative variance at the lower end counts as 0.
  ///
  /// @param low annual variance
  /// @param mid annual variance, > 0
  /// @param high annual variance
  static VolBand ofVariances(double low, double mid, double high) {
    return new VolBand(
        POINTS * Math.sqrt(Math.max(0, low)), POINTS * Math.sqrt(mid), POINTS * Math.sqrt(high));
  }
}
