package alvh.desk;

import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Evaluation;
import alvh.playbook.Outcome;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.playbook.Tally;
import alvh.playbook.TallyLine;
import alvh.playbook.Vote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns votes that are carried into actions: ways out first, limits obeyed, conflicts named.
///
/// @param actions what is done, most urgent first; holding when nothing else is
/// @param refused carried by votes and not done, with the reason
/// @param conflicts carried proposals that contradict one another
record Choice(List<ChosenAction> actions, List<String> refused, List<String> conflicts) {
  /// Most urgent first: ways out, then protection, that which expires before more of it, then
  /// adjustments, then new risk.
  private static final List<ActionName> URGENCY =
      List.of(
          ActionName.FLATTEN,
          ActionName.CLOSE_CONDOR,
          ActionName.CLOSE_SIDE,
          ActionName.MONETISE_HEDGE,
          ActionName.ROLL_LAYER,
          ActionName.DEPLOY_COLLAR,
          ActionName.ACTIVATE_LAYER,
          ActionName.RESIZE_LAYER,
          ActionName.TIME_SHIFT_HEDGE,
          ActionName.ROLL_CONDOR,
          ActionName.ROLL_SHORT_STRIKE,
          ActionName.TIGHTEN_SHORTS,
          ActionName.HOLD,
          ActionName.STAND_ASIDE,
          ActionName.OPEN_CONDOR);

  /// @param planned what the plans of the layers call for without a vote
  static Choice of(
      Tally tally,
      List<Call> planned,
      List<Alternative> alternatives,
      Evaluation evaluation,
      Objections objections) {
    List<Call> carried =
        Stream.concat(
                tally.lines().stream().filter(TallyLine::isCarried).map(Call::of), planned.stream())
            .sorted(
                Comparator.comparingInt((Call c) -> URGENCY.indexOf(c.proposal().what().action()))
                    .thenComparing(Comparator.comparingDouble(Call::weight).reversed()))
            .toList();
    List<ChosenAction> actions = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Call line : carried) {
      Optional<Alternative> alternative = find(alternatives, line.proposal());
      Optional<ChosenAction> done =
          actions.stream().filter(a -> isDoneBy(a, line.proposal(), alternative)).findFirst();
      Optional<String> objection =
          done.map(a -> "done by " + a.proposal().text())
              .or(() -> objection(line, alternative, carried, evaluation, objections.stance()))
              .or(() -> objections.cooling().apply(line.proposal()))
              .or(() -> alternative.flatMap(a -> objections.orders().objection(actions, a)))
              .or(() -> jointly(line.proposal(), alternative, actions, objections.caps()));
      if (objection.isEmpty()) {
        actions.add(
            new ChosenAction(line.proposal(), line.weight(), alternative, why(line, evaluation)));
      } else if (done.isEmpty() || !isSameTrade(done.get(), alternative)) {
        refused.add(line.proposal().text() + ": " + objection.get());
      }
    }
    if (actions.isEmpty()) {
      actions.add(holding(alternatives));
    }
    actions.sort(Comparator.comparing(ChosenAction::isTradable).reversed());
    return new Choice(List.copyOf(actions), List.copyOf(refused), conflicts(carried));
  }

  /// Limits are judged of one trade at a time, so what each keeps alone both may break; a way out
  /// is never held back.
  private static Optional<String> jointly(
      Proposal proposal,
      Optional<Alternative> next,
      List<ChosenAction> actions,
      BiFunction<List<Alternative>, Alternative, Optional<String>> jointly) {
    List<Alternative> chosen =
        actions.stream()
            .filter(ChosenAction::isTradable)
            .flatMap(a -> a.alternative().stream())
            .toList();
    return proposal.what().action().isNeverVetoed() || chosen.isEmpty()
        ? Optional.empty()
        : next.flatMap(a -> jointly.apply(chosen, a));
  }

  /// Whether a chosen action leaves nothing to do of a proposal: the same trade, everything closed,
  /// the same side of the same condor dealt with, the same layer activated, or a condor opened
  /// already.
  private static boolean isDoneBy(
      ChosenAction action, Proposal proposal, Optional<Alternative> alternative) {
    Proposal taken = action.proposal();
    boolean isSameCondor =
        !taken.condor().isEmpty()
            && taken.condor().equals(proposal.condor())
            && (taken.what().side() == Side.BOTH
                || proposal.what().side() == Side.BOTH
                || taken.what().side() == proposal.what().side());
    // limits are judged one trade at a time, so a second condor waits for the next decision
    boolean isOpened =
        taken.what().action() == ActionName.OPEN_CONDOR
            && proposal.what().action() == ActionName.OPEN_CONDOR;
    return isSameTrade(action, alternative)
        || (isSameLayer(taken.what(), proposal.what())
            && (action.isTradable() || !alternative.map(Alternative::isPriced).orElse(false)))
        || (action.isTradable() && isOpened)
        || (action.isTradable() && (taken.what().action() == ActionName.FLATTEN || isSameCondor));
  }

  /// A layer is the book's and not a condor's, and it is put on once: with the instrument that has
  /// the most votes. A vote without an instrument carries every one that is named, so without this
  /// all of them would be bought.
  private static boolean isSameLayer(ActionPattern taken, ActionPattern proposed) {
    return taken.action() == ActionName.ACTIVATE_LAYER
        && proposed.action() == ActionName.ACTIVATE_LAYER
        && taken.layer().equals(proposed.layer());
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
      Call line,
      Optional<Alternative> alternative,
      List<Call> carried,
      Evaluation evaluation,
      CapStance stance) {
    if (line.proposal().what().action().isNeverVetoed()
        || alternative.map(a -> mends(a, evaluation)).orElse(false)) {
      return Optional.empty();
    }
    if (carried.stream().anyMatch(o -> contradicts(line, o) && o.weight() > line.weight())) {
      return Optional.of("holding has more votes");
    }
    List<String> gates = new ArrayList<>(line.objections());
    line.heldBack().stream()
        .filter(h -> alternative.map(a -> h.part().overlaps(a.proposal())).orElse(false))
        .forEach(h -> gates.add(h.why()));
    alternative.stream()
        .flatMap(a -> LimitChecks.forbidding(a.checks(), evaluation).stream())
        .filter(c -> stance == CapStance.ENFORCED || !c.forbids())
        .forEach(c -> gates.add(c.objection()));
    return gates.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", gates));
  }

  /// Whether it brings a broken cap closer or mends it and worsens none: such a trade always
  /// passes.
  private static boolean mends(Alternative alternative, Evaluation evaluation) {
    return LimitChecks.forbidding(alternative.checks(), evaluation).isEmpty()
        && LimitChecks.mendsCap(alternative.checks(), evaluation);
  }

  /// Holding a condor and touching the same side of it.
  private static boolean contradicts(Call touching, Call holding) {
    Proposal touched = touching.proposal();
    Proposal held = holding.proposal();
    return held.what().action() == ActionName.HOLD
        && touched.what().action() != ActionName.HOLD
        && !touched.condor().isEmpty()
        && new Proposal(
                new ActionPattern(ActionName.HOLD, touched.what().side(), "", ""), touched.condor())
            .overlaps(held);
  }

  private static List<String> conflicts(List<Call> carried) {
    List<String> conflicts = new ArrayList<>();
    for (Call touching : carried) {
      for (Call holding : carried) {
        if (contradicts(touching, holding)) {
          conflicts.add(
              String.format(
                  Locale.ROOT,
                  "%s against %s",
                  touching.proposal().text(),
                  holding.proposal().text()));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  /// The plan that calls for it, or the firing rules and limits behind a proposal, each with what
  /// it found.
  private static String why(Call line, Evaluation evaluation) {
    return line.why().orElseGet(() -> rules(line, evaluation));
  }

  private static String rules(Call line, Evaluation evaluation) {
    String reasons =
        evaluation.all().stream()
            .filter(Outcome::fires)
            .filter(o -> o.votes().stream().anyMatch(v -> speaksFor(o, v, line)))
            .map(o -> o.label() + ": " + o.finding().proof().text() + FactsText.values(o))
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? "signatures of earlier days stand" : reasons;
  }

  private static boolean speaksFor(Outcome outcome, Vote vote, Call line) {
    return vote.weight() > 0 && outcome.proposal(vote.what()).covers(line.proposal());
  }
}
