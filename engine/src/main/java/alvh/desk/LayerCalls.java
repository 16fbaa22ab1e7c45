package alvh.desk;

import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Bound;
import alvh.playbook.Evaluation;
import alvh.playbook.HedgeLayer;
import alvh.playbook.LimitOutcome;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the plans of the layers call for by themselves: a gain is taken at `monetise-gain`, and
/// what nears its expiry is rolled from `roll-days` on.
///
/// Taking off is never held back; a roll passes gates and caps as one that votes carry. What is
/// taken off is not rolled.
final class LayerCalls {
  private LayerCalls() {}

  /// @param before the states after the decision before, which say from where on a gain stands
  static List<Call> of(
      List<LayerAccount> accounts, Map<String, LayerState> before, Evaluation evaluation) {
    List<Call> calls = new ArrayList<>();
    for (LayerAccount account : accounts) {
      boolean isMonetising =
          Optional.ofNullable(before.get(account.plan().sleeve()))
              .filter(state -> state.status() == LayerStatus.MONETISING)
              .isPresent();
      if (account.isGainReached(isMonetising)) {
        calls.add(call(ActionName.MONETISE_HEDGE, account.plan(), List.of(), gain(account)));
      } else if (account.isRollDue()) {
        Proposal roll = proposal(ActionName.ROLL_LAYER, account.plan());
        calls.add(
            call(
                ActionName.ROLL_LAYER, account.plan(), gates(roll, evaluation), expiring(account)));
      }
    }
    return List.copyOf(calls);
  }

  private static Call call(
      ActionName action, HedgeLayer plan, List<String> objections, String why) {
    return new Call(
        proposal(action, plan),
        0,
        objections,
        List.of(),
        Optional.of("layer " + plan.name() + ": " + why));
  }

  /// The action on the whole layer, as its alternative is called.
  static Proposal proposal(ActionName action, HedgeLayer plan) {
    return new Proposal(new ActionPattern(action, Side.BOTH, plan.name(), ""), "");
  }

  static String gain(LayerAccount account) {
    return String.format(
        Locale.ROOT,
        "its gain is %.2f times what was paid, monetise-gain %s",
        account.gain().asNumber().orElseThrow(),
        account.plan().monetiseGain());
  }

  private static String expiring(LayerAccount account) {
    int rollDays = account.plan().rollDays();
    return String.format(
        Locale.ROOT,
        "%d days to expiry, roll-days %d",
        account.daysToRoll().orElseThrow() + rollDays,
        rollDays);
  }

  /// The shut gates that hold `proposal` back.
  private static List<String> gates(Proposal proposal, Evaluation evaluation) {
    return evaluation.limits().stream()
        .filter(l -> l.fires() || l.finding().blocks())
        .filter(l -> patterns(l).anyMatch(what -> l.proposal(what).overlaps(proposal)))
        .map(l -> l.label() + " is shut: " + l.finding().flip().text())
        .toList();
  }

  private static Stream<ActionPattern> patterns(LimitOutcome limit) {
    return limit.limit().bound() instanceof Bound.Gate gate
        ? gate.actions().stream()
        : Stream.empty();
  }
}
