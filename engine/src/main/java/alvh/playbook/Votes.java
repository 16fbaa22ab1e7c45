package alvh.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Counts votes and signatures: a pure function of the outcomes, the signatures that stand, the day
/// and the calendar's arithmetic.
///
/// - A proposal is carried when the weights of the firing votes that cover it reach the quorum.
/// - Each firing vote is logged by the layer it speaks of too; the layer with the greatest sum
///   dominates ([LayerVotes]).
/// - A group signs when one of its rules with positive weight fires for the proposal; the signature
///   stands until it expires. An action needs as many signers as the playbook says for its
///   [Nature]; a group whose rules all lack their facts is absent, which is shown and never counts
///   as consent. A person may be one of the signers.
/// - A shut gate, or a rule that blocks for a missing fact, holds back what it covers, and names
///   the part it covers of a wider proposal; the ways out of the market are never held back, but
///   they too need their quorum and one signer.
public final class Votes {
  /// By action, as no vote covers another.
  private final Map<ActionName, List<Spoken>> spoken;

  private final Map<ActionName, List<Spoken>> firing;
  private final List<Outcome> holding;
  private final VotingRules rules;
  private final Signatures standing;
  private final UnaryOperator<LocalDate> lastDay;

  /// What is said of a weight below the quorum; few weights occur.
  private final Map<Double, String> tooLight = new HashMap<>();

  /// A vote with what it means: laid out once, as every proposal is held against every vote.
  private record Spoken(Outcome outcome, Proposal proposal, double weight) {}

  private Votes(
      List<Outcome> outcomes,
      VotingRules rules,
      Signatures standing,
      UnaryOperator<LocalDate> lastDay) {
    this.spoken = new EnumMap<>(ActionName.class);
    this.firing = new EnumMap<>(ActionName.class);
    for (Outcome outcome : outcomes) {
      for (Vote vote : outcome.votes()) {
        var said = new Spoken(outcome, outcome.proposal(vote.what()), vote.weight());
        of(spoken, said.proposal).add(said);
        if (outcome.fires()) {
          of(firing, said.proposal).add(said);
        }
      }
    }
    this.holding =
        outcomes.stream().filter(o -> o.finding().blocks() || !shut(o).isEmpty()).toList();
    this.rules = rules;
    this.standing = standing;
    this.lastDay = lastDay;
  }

  /// The tally of one decision.
  ///
  /// @param rules as the playbook states them
  /// @param before the signatures kept from the decision before, and a person's
  /// @param lastDay the last day on which a signature of a given day is valid
  public static Tally tally(
      Evaluation evaluation,
      VotingRules rules,
      Signatures before,
      LocalDate today,
      UnaryOperator<LocalDate> lastDay) {
    return tally(evaluation, rules, before, today, lastDay, Optional.empty());
  }

  /// The same with the lines of those proposals alone that can lead to an act: that reach the
  /// quorum, are `planned`, or are meant by one of these.
  public static Tally called(
      Evaluation evaluation,
      VotingRules rules,
      Signatures before,
      LocalDate today,
      UnaryOperator<LocalDate> lastDay,
      List<Proposal> planned) {
    return tally(evaluation, rules, before, today, lastDay, Optional.of(planned));
  }

  private static Tally tally(
      Evaluation evaluation,
      VotingRules rules,
      Signatures before,
      LocalDate today,
      UnaryOperator<LocalDate> lastDay,
      Optional<List<Proposal>> planned) {
    List<Outcome> outcomes = evaluation.all();
    Signatures standing = before.validOn(today, lastDay);
    Set<Proposal> proposals = new LinkedHashSet<>();
    for (Outcome outcome : outcomes) {
      for (Vote vote : outcome.votes()) {
        Proposal proposal = outcome.proposal(vote.what());
        proposals.add(proposal);
        if (outcome.fires() && vote.weight() > 0) {
          standing = standing.with(new Signature(proposal, outcome.group().signer(), today));
        }
      }
    }
    Votes votes = new Votes(outcomes, rules, standing, lastDay);
    Collection<Proposal> shown =
        planned.<Collection<Proposal>>map(p -> votes.called(proposals, p)).orElse(proposals);
    return new Tally(shown.stream().map(votes::line).toList(), LayerVotes.of(evaluation), standing);
  }

  private List<Proposal> called(Set<Proposal> proposals, List<Proposal> planned) {
    List<Proposal> calls = new ArrayList<>(planned);
    for (Proposal proposal : proposals) {
      if (weight(proposal) >= rules.quorum()) {
        calls.add(proposal);
      }
    }
    return proposals.stream()
        .filter(proposal -> calls.stream().anyMatch(call -> call.covers(proposal)))
        .toList();
  }

  private static List<Spoken> of(Map<ActionName, List<Spoken>> votes, Proposal proposal) {
    return votes.computeIfAbsent(proposal.what().action(), action -> new ArrayList<>());
  }

  private TallyLine line(Proposal proposal) {
    double weight = weight(proposal);
    boolean isQuorumMet = weight >= rules.quorum();
    Map<Signer, SignerState> signers = new EnumMap<>(Signer.class);
    for (Signer signer : Signer.values()) {
      signers.put(signer, state(proposal, signer));
    }
    List<String> objections = new ArrayList<>();
    if (!isQuorumMet) {
      objections.add(tooLight.computeIfAbsent(weight, this::tooLight));
    }
    List<String> lacking = lackingSigners(proposal, signers);
    objections.addAll(lacking);
    List<HeldBack> heldBack = new ArrayList<>();
    for (HeldBack veto : vetoes(holding, proposal)) {
      if (veto.part().covers(proposal)) {
        objections.add(veto.why());
      } else {
        heldBack.add(veto);
      }
    }
    return new TallyLine(
        proposal, weight, isQuorumMet, lacking.isEmpty(), signers, objections, heldBack);
  }

  private String tooLight(double weight) {
    return String.format(
        Locale.ROOT, "weight %.2f is below the quorum %.2f", weight, rules.quorum());
  }

  private double weight(Proposal proposal) {
    double sum = 0;
    for (Spoken vote : of(firing, proposal)) {
      sum += vote.proposal.covers(proposal) ? vote.weight : 0;
    }
    return sum;
  }

  private SignerState state(Proposal proposal, Signer signer) {
    return standing
        .newest(proposal, signer)
        .<SignerState>map(s -> new SignerState.Signed(s.on(), lastDay.apply(s.on())))
        .orElseGet(
            () -> canSign(proposal, signer) ? new SignerState.Missing() : new SignerState.Absent());
  }

  private boolean canSign(Proposal proposal, Signer signer) {
    for (Spoken vote : of(spoken, proposal)) {
      if (vote.outcome.group().signer() == signer
          && vote.weight > 0
          && vote.proposal.covers(proposal)
          && vote.outcome.finding().isKnown()) {
        return true;
      }
    }
    return false;
  }

  private List<String> lackingSigners(Proposal proposal, Map<Signer, SignerState> signers) {
    Nature nature = proposal.what().action().nature();
    int needed = rules.needed(nature);
    long signed = signers.values().stream().filter(SignerState.Signed.class::isInstance).count();
    List<String> lacking = new ArrayList<>();
    if (signed < needed) {
      lacking.add("needs " + needed + " signers, has " + signed + ": " + named(signers));
    }
    if (rules.human() == HumanSigner.REQUIRED
        && nature == Nature.RISK_ADDING
        && !(signers.get(Signer.HUMAN) instanceof SignerState.Signed)) {
      lacking.add("adds risk and no person has signed it");
    }
    return lacking;
  }

  private static String named(Map<Signer, SignerState> signers) {
    List<String> parts = new ArrayList<>();
    signers.forEach((signer, state) ->
        parts.add(
            signer.name().toLowerCase(Locale.ROOT)
                + switch (state) {
                  case SignerState.Signed signed -> " signed";
                  case SignerState.Missing missing -> " has not signed";
                  case SignerState.Absent absent -> " is absent";
                }));
    return String.join(", ", parts);
  }

  /// What shut gates and rules that block for a missing fact hold back of `proposal`, whatever its
  /// votes; nothing of a way out.
  public static List<HeldBack> vetoes(Evaluation evaluation, Proposal proposal) {
    return List.copyOf(vetoes(evaluation.all(), proposal));
  }

  private static List<HeldBack> vetoes(List<Outcome> outcomes, Proposal proposal) {
    List<HeldBack> vetoes = new ArrayList<>();
    if (proposal.what().action().isNeverVetoed()) {
      return vetoes;
    }
    for (Outcome outcome : outcomes) {
      if (outcome.finding().blocks()) {
        for (Vote vote : outcome.votes()) {
          heldBack(outcome, vote.what(), "blocks", proposal).ifPresent(vetoes::add);
        }
      }
      for (ActionPattern what : shut(outcome)) {
        heldBack(outcome, what, "is shut", proposal).ifPresent(vetoes::add);
      }
    }
    return vetoes;
  }

  private static Optional<HeldBack> heldBack(
      Outcome outcome, ActionPattern what, String how, Proposal proposal) {
    Proposal part = outcome.proposal(what);
    return part.overlaps(proposal)
        ? Optional.of(
            new HeldBack(
                part, outcome.label() + " " + how + ": " + outcome.finding().flip().text()))
        : Optional.empty();
  }

  /// The actions that a gate holds back at this moment.
  private static List<ActionPattern> shut(Outcome outcome) {
    boolean isShut = outcome.fires() || outcome.finding().blocks();
    return isShut
            && outcome instanceof LimitOutcome limit
            && limit.limit().bound() instanceof Bound.Gate gate
        ? gate.actions()
        : List.of();
  }
}
