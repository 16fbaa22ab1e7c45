package alvh.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the vote on one proposal stands.
///
/// @param weight the sum of the weights of the votes that fired
/// @param isQuorumMet whether it reaches the quorum
/// @param isSigned whether as many signers stand behind it as its nature needs
/// @param signers every signer with its state, in the order of [Signer]
/// @param objections why the proposal is not admitted; empty when it is
/// @param heldBack parts of the proposal that must not be done even when it is admitted
public record TallyLine(
    Proposal proposal,
    double weight,
    boolean isQuorumMet,
    boolean isSigned,
    Map<Signer, SignerState> signers,
    List<String> objections,
    List<HeldBack> heldBack) {
  public TallyLine {
    signers = Collections.unmodifiableMap(new LinkedHashMap<>(signers));
    objections = List.copyOf(objections);
    heldBack = List.copyOf(heldBack);
  }

  /// Whether votes and signatures carry the proposal, whatever gates say of it.
  public boolean isCarried() {
    return isQuorumMet && isSigned;
  }

  /// Whether the proposal may go on to limits and sizing.
  public boolean isAdmitted() {
    return objections.isEmpty();
  }
}
