package alvh.playbook;

import java.util.List;
import java.util.Optional;

/// The votes on every proposal that any rule speaks of, and the signatures that stand after it.
///
/// @param lines in the playbook's order, one per proposal
/// @param layers what each hedge layer is voted, the dominant one first
/// @param next the signatures to keep for the next decision
public record Tally(List<TallyLine> lines, List<LayerVotes> layers, Signatures next) {
  public Tally {
    lines = List.copyOf(lines);
    layers = List.copyOf(layers);
  }

  /// The proposals that may go on to limits and sizing.
  public List<TallyLine> admitted() {
    return lines.stream().filter(TallyLine::isAdmitted).toList();
  }

  /// The line of `proposal`.
  public Optional<TallyLine> line(Proposal proposal) {
    return lines.stream().filter(line -> line.proposal().equals(proposal)).findFirst();
  }
}
