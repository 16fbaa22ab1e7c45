package alvh.playbook;

import java.util.List;

/// What a condition came to on the facts: its state and the proof of it.
///
/// @param proof every part with its value
/// @param flip the least that would change the state; for an unknown one, what must be learned
/// @param missing the facts that were needed and unknown, also where the answer stood without them
public record Finding(RuleState state, ProofNode proof, Flip flip, List<MissingFact> missing) {
  public Finding {
    missing = List.copyOf(missing);
  }

  /// @param firesWhen the answer on which the rule fires: true for a rule, false for a limit
  static Finding of(Expression condition, Facts facts, Truth firesWhen, MissingPolicy policy) {
    ProofNode proof = condition.prove(facts);
    Truth truth = proof.truth();
    Flip flip = condition.flip(facts, truth == firesWhen ? firesWhen.not() : firesWhen);
    List<MissingFact> missing = proof.missing();
    return new Finding(
        state(truth, firesWhen, flip, policy, !missing.isEmpty()), proof, flip, missing);
  }

  /// The same as if it were turned: silent if it fires, else firing.
  Finding turned() {
    RuleState other = state == RuleState.FIRES ? RuleState.SILENT : RuleState.FIRES;
    return new Finding(other, proof, flip, missing);
  }

  /// The same as if a limit were turned: what blocks for a missing fact would be learned and hold.
  Finding turnedLimit() {
    return state == RuleState.BLOCKED
        ? new Finding(RuleState.SILENT, proof, flip, missing)
        : turned();
  }

  /// A case that goes on firing because its release has not come.
  static Finding held(Expression release, Facts facts) {
    ProofNode proof = release.prove(facts);
    return new Finding(RuleState.FIRES, proof, release.flip(facts, Truth.TRUE), proof.missing());
  }

  private static RuleState state(
      Truth truth, Truth firesWhen, Flip flip, MissingPolicy policy, boolean isLacking) {
    if (truth == firesWhen) {
      return RuleState.FIRES;
    }
    if (!truth.isKnown()) {
      return policy == MissingPolicy.BLOCK ? RuleState.BLOCKED : RuleState.UNKNOWN;
    }
    if (flip.isNear()) {
      return RuleState.NEAR_MISS;
    }
    return isLacking ? RuleState.ABSENT : RuleState.SILENT;
  }
}
