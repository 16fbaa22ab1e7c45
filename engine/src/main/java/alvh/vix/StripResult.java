package alvh.vix;

/// The outcome of reading a variance strip from one slice.
public sealed interface StripResult {
  /// The strip.
  ///
  /// @param strip the strip
  record Read(VarianceStrip strip) implements StripResult {}

  /// No strip.
  ///
  /// @param reason what is missing
  record Refused(String reason) implements StripResult {}
}
