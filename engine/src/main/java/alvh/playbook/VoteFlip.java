package alvh.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A change of the facts behind one rule or limit that would change what votes admit.
///
/// @param label the rule or limit
/// @param subject the condor or layer it was asked about; empty for the book
/// @param flip the least change of facts that turns it
/// @param gains the proposals that would then be admitted
/// @param loses the proposals that would then no longer be admitted
public record VoteFlip(
    String label, String subject, Flip flip, List<Proposal> gains, List<Proposal> loses) {
  public VoteFlip {
    gains = List.copyOf(gains);
    loses = List.copyOf(loses);
  }

  /// Every rule and limit that alone could change what is admitted, the near ones first.
  ///
  /// One voice is turned at a time: it fires instead of being silent or the reverse, all others
  /// stay. A voice that lacks a fact is turned to fire; what must be learned stands in its flip.
  ///
  /// @param before the signatures kept from the decision before
  /// @param lastDay the last day on which a signature of a given day is valid
  public static List<VoteFlip> of(
      Evaluation evaluation,
      VotingRules rules,
      Signatures before,
      LocalDate today,
      UnaryOperator<LocalDate> lastDay) {
    Set<Proposal> now = admitted(evaluation, rules, before, today, lastDay);
    List<VoteFlip> flips = new ArrayList<>();
    for (int i = 0; i < evaluation.rules().size(); i++) {
      RuleOutcome outcome = evaluation.rules().get(i);
      if (outcome.votes().stream().anyMatch(vote -> vote.weight() != 0)) {
        List<RuleOutcome> turned = new ArrayList<>(evaluation.rules());
        turned.set(i, outcome.turned());
        Evaluation then = new Evaluation(turned, evaluation.limits());
        add(outcome, now, admitted(then, rules, before, today, lastDay), flips);
      }
    }
    for (int i = 0; i < evaluation.limits().size(); i++) {
      LimitOutcome outcome = evaluation.limits().get(i);
      if (!outcome.votes().isEmpty() || outcome.limit().bound() instanceof Bound.Gate) {
        List<LimitOutcome> turned = new ArrayList<>(evaluation.limits());
        turned.set(i, outcome.turned());
        Evaluation then = new Evaluation(evaluation.rules(), turned);
        add(outcome, now, admitted(then, rules, before, today, lastDay), flips);
      }
    }
    flips.sort(Comparator.comparing((VoteFlip flip) -> !flip.flip().isNear()));
    return List.copyOf(flips);
  }

  private static Set<Proposal> admitted(
      Evaluation evaluation,
      VotingRules rules,
      Signatures before,
      LocalDate today,
      UnaryOperator<LocalDate> lastDay) {
    Set<Proposal> admitted = new LinkedHashSet<>();
    Votes.tally(evaluation, rules, before, today, lastDay)
        .admitted()
        .forEach(line -> admitted.add(line.proposal()));
    return admitted;
  }

  private static void add(
      Outcome outcome, Set<Proposal> now, Set<Proposal> then, List<VoteFlip> flips) {
    List<Proposal> gains = then.stream().filter(p -> !now.contains(p)).toList();
    List<Proposal> loses = now.stream().filter(p -> !then.contains(p)).toList();
    Flip flip = outcome.finding().flip();
    if (!(gains.isEmpty() && loses.isEmpty()) && !flip.changes().isEmpty()) {
      flips.add(new VoteFlip(outcome.label(), outcome.subject(), flip, gains, loses));
    }
  }
}
