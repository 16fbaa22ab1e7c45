package alvh.rebuild;

/// What a history says of one day, as far as rebuilding its VIX options asks.
sealed interface VixDayInputs {
  /// Enough to rebuild them.
  record Known(VixChainInputs inputs) implements VixDayInputs {}

  /// They cannot be rebuilt.
  ///
  /// @param reason what lacks, or the rule that excludes the day
  record Refused(String reason) implements VixDayInputs {}
}
