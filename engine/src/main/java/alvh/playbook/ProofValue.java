package alvh.playbook;

/// What a node of a proof came to.
public sealed interface ProofValue {

  /// True, false or unknown.
  record Verdict(Truth truth) implements ProofValue {}

  /// A finite number.
  ///
  /// @param unit its unit, `any` for a number made of literals only
  record Quantity(double value, String unit) implements ProofValue {}

  /// A number that could not be had.
  record Nothing(String why) implements ProofValue {}
}
