package alvh.market;

/// Where a number comes from.
public enum DataGrade {
  /// Listed quotes and official settles.
  QUOTES,
  /// Rebuilt from index data.
  REBUILT,
  /// A synthetic market.
  SYNTHETIC
}
