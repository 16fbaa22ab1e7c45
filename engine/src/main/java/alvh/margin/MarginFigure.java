package alvh.margin;

/// A requirement, or why there is none to state.
public sealed interface MarginFigure {
  /// A requirement and the rule it follows from.
  ///
  /// @param requirementUsd USD, >= 0, before any credit received
  /// @param afterCreditUsd USD, >= 0, where the broker lets the opening credit count
  /// @param rule the rule in words
  record Known(double requirementUsd, double afterCreditUsd, String rule) implements MarginFigure {}

  /// No figure can be stated.
  ///
  /// @param why what is missing
  record Unknown(String why) implements MarginFigure {}
}
