package alvh.desk;

import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Evaluation;
import alvh.playbook.Proposal;
import alvh.playbook.Tally;
import alvh.playbook.TallyLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns admitted votes into actions: ways out first, limits obeyed, conflicts named.
///
/// @param actions what is done, most urgent first; holding when nothing else is
/// @param refused admitted by votes and not done, with the reason
/// @param conflicts admitted proposals that contradict one another
record Choice(List<ChosenAction> actions, List<String> refused, List<String> conflicts) {
  /// Most urgent first: ways out, then protection, then adjustments, then new risk.
  private static final List<ActionName> URGENCY =
      List.of(
          ActionName.FLATTEN,
          ActionName.CLOSE_CONDOR,
          ActionName.CLOSE_SIDE,
          ActionName.DEPLOY_COLLAR,
          ActionName.ACTIVATE_LAYER,
          ActionName.MONETISE_HEDGE,
          ActionName.RESIZE_LAYER,
          ActionName.ROLL_LAYER,
          ActionName.TIME_SHIFT_HEDGE,
          ActionName.ROLL_CONDOR,
          ActionName.ROLL_SHORT_STRIKE,
          ActionName.TIGHTEN_SHORTS,
          ActionName.HOLD,
          ActionName.STAND_ASIDE,
          ActionName.OPEN_CONDOR);

  static Choice of(Tally tally, List<Alternative> alternatives, Evaluation evaluation) {
    List<TallyLine> admitted =
        tally.admitted().stream()
            .sorted(
                Comparator.comparingInt(
                        (TallyLine l) -> URGENCY.indexOf(l.proposal().what().action()))
                    .thenComparing(Comparator.comparingDouble(TallyLine::weight).reversed()))
            .toList();
    List<ChosenAction> actions = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    List<String> conflicts = conflicts(admitted);
    for (TallyLine line : admitted) {
      Optional<Alternative> alternative = find(alternatives, line.proposal());
      Optional<String> objection = objection(line, alternative, admitted, evaluation);
      if (objection.isPresent()) {
        refused.add(line.proposal().text() + ": " + objection.get());
      } else if (actions.stream().noneMatch(a -> isSameTrade(a, alternative))) {
        actions.add(new ChosenAction(line.proposal(), line.weight(), alternative, why(line)));
      }
    }
    if (actions.isEmpty()) {
      actions.add(holding(alternatives));
    }
    return new Choice(List.copyOf(actions), List.copyOf(refused), conflicts);
  }

  /// A wide and a narrow vote can lead to one and the same trade.
  private static boolean isSameTrade(ChosenAction action, Optional<Alternative> alternative) {
    return alternative.isPresent() && action.alternative().equals(alternative);
  }

  private static ChosenAction holding(List<Alternative> alternatives) {
    var hold = new Proposal(ActionPattern.of(ActionName.HOLD), "");
    return new ChosenAction(
        hold, 0, find(alternatives, hold), "no other action is carried by votes and limits");
  }

  private static Optional<Alternative> find(List<Alternative> alternatives, Proposal proposal) {
    return alternatives.stream()
        .filter(a -> a.proposal().equals(proposal))
        .findFirst()
        .or(() -> alternatives.stream().filter(a -> proposal.covers(a.proposal())).findFirst());
  }

  private static Optional<String> objection(
      TallyLine line,
      Optional<Alternative> alternative,
      List<TallyLine> admitted,
      Evaluation evaluation) {
    boolean isWayOut = line.proposal().what().action().isNeverVetoed();
    Optional<TallyLine> heavierHold =
        admitted.stream()
            .filter(other -> contradicts(line, other) && other.weight() > line.weight())
            .findFirst();
    if (heavierHold.isPresent()) {
      return Optional.of("holding has more votes");
    }
    if (!isWayOut && alternative.isPresent()) {
      List<LimitCheck> forbidding = LimitChecks.forbidding(alternative.get().checks(), evaluation);
      if (!forbidding.isEmpty()) {
        return Optional.of("it would break " + forbidding.getFirst().id());
      }
    }
    return Optional.empty();
  }

  /// Holding a condor and touching the same side of it.
  private static boolean contradicts(TallyLine touching, TallyLine holding) {
    Proposal touched = touching.proposal();
    Proposal held = holding.proposal();
    return held.what().action() == ActionName.HOLD
        && touched.what().action() != ActionName.HOLD
        && !touched.condor().isEmpty()
        && new Proposal(
                new ActionPattern(ActionName.HOLD, touched.what().side(), "", ""), touched.condor())
            .overlaps(held);
  }

  private static List<String> conflicts(List<TallyLine> admitted) {
    List<String> conflicts = new ArrayList<>();
    for (TallyLine touching : admitted) {
      for (TallyLine holding : admitted) {
        if (contradicts(touching, holding)) {
          conflicts.add(
              "%s against %s".formatted(touching.proposal().text(), holding.proposal().text()));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private static String why(TallyLine line) {
    return String.format(Locale.ROOT, "votes of weight %.2f reach the quorum", line.weight());
  }
}
