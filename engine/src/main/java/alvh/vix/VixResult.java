package alvh.vix;

/// The outcome of computing an index of the VIX family.
public sealed interface VixResult {
  /// The index.
  ///
  /// @param tenor which index
  /// @param level in vol points, 13.35
  /// @param near the expiry up to the horizon
  /// @param next the expiry beyond it
  record Value(VixTenor tenor, double level, VixLeg near, VixLeg next) implements VixResult {}

  /// Not computable from this chain.
  ///
  /// @param reason what the chain lacks and what it has
  record Refused(String reason) implements VixResult {}
}
