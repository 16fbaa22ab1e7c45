package alvh.desk;

import alvh.book.Book;
import alvh.input.InputException;
import alvh.playbook.ActionMode;
import alvh.playbook.Evaluation;
import alvh.playbook.HeldBack;
import alvh.playbook.HumanSigner;
import alvh.playbook.Nature;
import alvh.playbook.Playbook;
import alvh.playbook.Proposal;
import alvh.playbook.Signer;
import alvh.playbook.SignerState;
import alvh.playbook.Tally;
import alvh.playbook.Votes;
import alvh.risk.Figure;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import alvh.scenario.ScenarioDraw;
import alvh.scenario.ScenarioSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Chooses by value: of the alternatives that gates and caps admit the one that is worth most on
/// scenarios, when it is worth more than holding by over the margin of [ValueTerms]; one action a
/// decision.
///
/// Ways out are always admitted, and so is what mends a broken cap and breaks none. Votes have no
/// say and neither has the plan of a layer: rolling it or taking it off competes like the rest.
/// Where a playbook asks for a person under what adds risk, that stands. Of two worth the same the
/// earlier of [ValueShortlist] is done, so holding wins every tie.
///
/// @param evaluation what the rules and limits say of the book as it is
/// @param cooling why a layer may not be activated now
record ValueChoice(
    Moment moment,
    Evaluation evaluation,
    Tally tally,
    Function<Proposal, Optional<String>> cooling,
    ValuePolicy policy) {
  /// The values that `playbook` asks for; empty when its votes act alone.
  ///
  /// @throws InputException when there is nothing to value on
  static Optional<ValuePolicy> asked(Playbook playbook, Policy policy, WorkedOut workedOut) {
    boolean isUnread =
        playbook.mode() == ActionMode.BOTH && workedOut == WorkedOut.WHAT_IS_CALLED_FOR;
    if (playbook.mode() == ActionMode.VOTES || isUnread) {
      return Optional.empty();
    }
    if (policy.value().isEmpty()) {
      throw new InputException(
          "playbook " + playbook.name(),
          "its mode is " + playbook.mode().spelling() + ", and there are no scenarios to value on",
          "give a history of SPX, VIX and VX, or write 'mode: votes'");
    }
    return policy.value();
  }

  /// The alternatives to be valued, of all that there are.
  List<Alternative> shortlist(List<Alternative> all) {
    return ValueShortlist.of(all, a -> gate(a.proposal()));
  }

  /// What the alternatives of the short list are worth, best first; those without a value last.
  List<ValuedAlternative> values(List<Alternative> shortlist) {
    List<ValuedAlternative> values = new ArrayList<>();
    Figure vix = moment.marks().vixClose();
    switch (policy.draw(moment.view().date(), vix, moment.calendar())) {
      case ScenarioDraw.Refused(String why) ->
          shortlist.forEach(a -> values.add(BookValue.unknown(a, why, objection(a))));
      case ScenarioDraw.Drawn(ScenarioSet set) -> {
        List<MarketMove> moves = new ArrayList<>(set.training());
        moves.addAll(set.heldBack());
        var value =
            new BookValue(
                Revaluation.of(moment.marks()), moves, policy.terms().weight(), held(shortlist));
        for (Alternative one : shortlist) {
          values.add(
              one.book()
                  .map(after -> value.of(one, after, objection(one)))
                  .orElseGet(() -> BookValue.unknown(one, "no book after it", objection(one))));
        }
      }
    }
    // a stable sort, so ties keep the order of the short list
    values.sort((a, b) -> Double.compare(rank(b), rank(a)));
    return List.copyOf(values);
  }

  private static double rank(ValuedAlternative one) {
    return one.valueUsd().asNumber().orElse(Double.NEGATIVE_INFINITY);
  }

  /// The book as it is: holding is the first of the short list.
  private static Book held(List<Alternative> shortlist) {
    return shortlist.getFirst().book().orElseThrow();
  }

  /// The best of `values` that beats holding, or holding.
  Choice choice(List<ValuedAlternative> values, List<Alternative> shortlist) {
    Alternative holding = shortlist.getFirst();
    ValuedAlternative held =
        values.stream()
            .filter(v -> v.proposal().equals(holding.proposal()))
            .findFirst()
            .orElseThrow();
    if (held.valueUsd() instanceof Figure.Unknown(String why)) {
      return new Choice(
          List.of(new ChosenAction(held.proposal(), 0, Optional.of(holding), "no value is known")),
          List.of("ranking by value: " + why),
          List.of());
    }
    List<String> refused = new ArrayList<>();
    for (ValuedAlternative one : values) {
      if (!one.beatsHolding(policy.terms().margin())) {
        continue;
      }
      if (one.objection().isEmpty()) {
        Alternative done =
            shortlist.stream()
                .filter(a -> a.proposal().equals(one.proposal()))
                .findFirst()
                .orElseThrow();
        return new Choice(
            List.of(
                new ChosenAction(
                    one.proposal(),
                    0,
                    Optional.of(done),
                    "it is worth " + one.more() + " than holding")),
            refused,
            List.of());
      }
      refused.add(one.proposal().text() + ": " + one.objection().get());
    }
    return new Choice(
        List.of(new ChosenAction(held.proposal(), 0, Optional.of(holding), whyHeld(values))),
        refused,
        List.of());
  }

  /// Names what would have been done without the margin.
  private static String whyHeld(List<ValuedAlternative> values) {
    return values.stream()
        .filter(v -> v.objection().isEmpty() && v.beatsHolding(0))
        .findFirst()
        .map(v -> v.proposal().text() + " is worth " + v.more() + ", which is within the margin")
        .orElse("no other alternative is worth more");
  }

  private Optional<String> objection(Alternative alternative) {
    boolean forbids = !LimitChecks.forbidding(alternative.checks(), evaluation).isEmpty();
    if (alternative.proposal().what().action().isNeverVetoed()
        || ValueShortlist.isHolding(alternative)
        || (!forbids && LimitChecks.mendsCap(alternative.checks(), evaluation))) {
      return Optional.empty();
    }
    List<String> objections = new ArrayList<>();
    gate(alternative.proposal()).ifPresent(objections::add);
    LimitChecks.forbidding(alternative.checks(), evaluation)
        .forEach(c -> objections.add(c.objection()));
    return objections.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", objections));
  }

  /// What stands against a proposal whatever its trade.
  private Optional<String> gate(Proposal proposal) {
    if (proposal.what().action().isNeverVetoed()) {
      return Optional.empty();
    }
    List<String> shut =
        new ArrayList<>(Votes.vetoes(evaluation, proposal).stream().map(HeldBack::why).toList());
    cooling.apply(proposal).ifPresent(shut::add);
    if (proposal.what().action().nature() == Nature.RISK_ADDING
        && moment.playbook().voting().human() == HumanSigner.REQUIRED
        && !isSignedByAPerson(proposal)) {
      shut.add("adds risk and no person has signed it");
    }
    return shut.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", shut));
  }

  private boolean isSignedByAPerson(Proposal proposal) {
    return tally.lines().stream()
        .filter(line -> line.proposal().covers(proposal))
        .anyMatch(line -> line.signers().get(Signer.HUMAN) instanceof SignerState.Signed);
  }
}
