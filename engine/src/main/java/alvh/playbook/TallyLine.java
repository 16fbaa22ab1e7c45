package alvh.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the vote on one proposal stands.
///
/// @param weight the sum of the weights of the votes that fired
/// @param isQuorumMet whether it reaches the quorum
/// @param signers every signer with its state, in the order of [Signer]
/// @param objections why the proposal is not admitted; empty when it is
public record TallyLine(
    Proposal proposal,
    double weight,
    boolean isQuorumMet,
    Map<Signer, SignerState> signers,
    List<String> objections) {
  public TallyLine {
    signers = Collections.unmodifiableMap(new LinkedHashMap<>(signers));
    objections = List.copyOf(objections);
  }

  /// Whether the proposal may go on to limits and sizing.
  public boolean isAdmitted() {
    return objections.isEmpty();
  }
}
