package alvh.rebuild;

/// The outcome of rebuilding a day's VIX options.
public sealed interface VixRebuild {
  /// The options of the day.
  ///
  /// @param chain what was rebuilt
  record Rebuilt(RebuiltVixChain chain) implements VixRebuild {}

  /// The day cannot be rebuilt.
  ///
  /// @param reason what is missing
  record Refused(String reason) implements VixRebuild {}
}
