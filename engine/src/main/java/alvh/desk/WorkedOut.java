package alvh.desk;

import alvh.playbook.Proposal;
import alvh.playbook.Tally;
import alvh.playbook.TallyLine;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which alternatives a decision prices and holds against the limits. What is done does not hang on
/// it, as an action is done only when it is called for.
public enum WorkedOut {
  /// All there are, for a person who compares.
  EVERYTHING,
  /// Those that votes carry or the plan of a layer calls for: what a run over years reads.
  WHAT_IS_CALLED_FOR;

  /// The proposals whose alternatives are worked out.
  Predicate<Proposal> filter(Tally tally, List<Call> planned) {
    if (this == EVERYTHING) {
      return proposal -> true;
    }
    List<Proposal> called =
        Stream.concat(
                tally.lines().stream().filter(TallyLine::isCarried).map(TallyLine::proposal),
                planned.stream().map(Call::proposal))
            .toList();
    return proposal ->
        called.stream().anyMatch(call -> call.equals(proposal) || call.covers(proposal));
  }
}
