package alvh.rebuild;

/// The outcome of rebuilding a day.
public sealed interface RebuildResult {
  /// The day, its slices made as they are asked for.
  record Rebuilt(RebuiltDay day) implements RebuildResult {}

  /// The day cannot be rebuilt.
  ///
  /// @param reason what lacks, or the rule that excludes the day
  record Refused(String reason) implements RebuildResult {}
}
