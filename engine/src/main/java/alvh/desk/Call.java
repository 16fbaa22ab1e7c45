package alvh.desk;

import alvh.playbook.HeldBack;
import alvh.playbook.Proposal;
import alvh.playbook.TallyLine;
import java.util.List;
import java.util.Optional;

/// An action that is called for: by votes that carry it, or by the plan of a layer, which says when
/// it is rolled and taken off and needs no vote for it.
///
/// @param weight the votes behind it; 0 of what a plan calls for
/// @param objections why it is not admitted; empty when it is
/// @param heldBack parts of it that must not be done even when it is admitted
/// @param why of a plan, in words; empty when the rules that vote for it say why
record Call(
    Proposal proposal,
    double weight,
    List<String> objections,
    List<HeldBack> heldBack,
    Optional<String> why) {
  Call {
    objections = List.copyOf(objections);
    heldBack = List.copyOf(heldBack);
  }

  static Call of(TallyLine line) {
    return new Call(
        line.proposal(), line.weight(), line.objections(), line.heldBack(), Optional.empty());
  }
}
