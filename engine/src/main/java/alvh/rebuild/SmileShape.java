package alvh.rebuild;

/// The shape of a smile: vol relative to the level of its own expiry.
@FunctionalInterface
public interface SmileShape {
  /// `vol(K, T) / VIX(T)`, > 0.
  ///
  /// @param state the day
  /// @param years to expiry, > 0
  /// @param x `ln(K/F) / (VIX(T) sqrt T)`, VIX(T) as a fraction: .20 for 20 points
  double ratio(IndexState state, double years, double x);
}
