package alvh.rebuild;

/// The outcome of drawing the variance term of a day.
sealed interface TermResult {
  /// The term.
  record Found(VarianceTerm term) implements TermResult {}

  /// The indices do not give one.
  ///
  /// @param reason such as a total variance that falls from one index to the next
  record Refused(String reason) implements TermResult {}
}
