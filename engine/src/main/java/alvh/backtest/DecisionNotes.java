package alvh.backtest;

import alvh.backtest.HedgeCall.Fate;
import alvh.desk.Alternative;
import alvh.desk.ChosenAction;
import alvh.desk.Decision;
import alvh.desk.LayerReport;
import alvh.desk.LimitCheck;
import alvh.desk.Pricing;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Bound;
import alvh.playbook.LimitOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads off a decision what became of the hedges it calls for and of its caps.
final class DecisionNotes {
  /// The acts that put a hedge on or keep it.
  private static final Set<ActionName> HEDGING =
      EnumSet.of(
          ActionName.ACTIVATE_LAYER,
          ActionName.RESIZE_LAYER,
          ActionName.ROLL_LAYER,
          ActionName.DEPLOY_COLLAR,
          ActionName.TIME_SHIFT_HEDGE);

  /// How the desk begins to say that one contract is too much.
  private static final String TOO_SMALL = "not even 1 ";

  /// How it says that one contract moves a bounded measure too far.
  private static final String TOO_COARSE = ": one ";

  /// How it says that no number of contracts keeps two bounds.
  private static final String CONTRADICT = "cannot both be kept";

  /// How it says that another action does the same.
  private static final String DONE = ": done by ";

  private DecisionNotes() {}

  static DayNotes of(Decision decision) {
    Set<String> caps = new LinkedHashSet<>();
    List<String> broken = new ArrayList<>();
    for (LimitOutcome limit : decision.evaluation().limits()) {
      if (limit.limit().bound() instanceof Bound.Cap) {
        caps.add(limit.label());
        if (limit.fires() && !broken.contains(limit.label())) {
          broken.add(limit.label());
        }
      }
    }
    List<String> passed = new ArrayList<>();
    for (ChosenAction action : decision.actions()) {
      if (action.isTradable()) {
        action.alternative().stream()
            .flatMap(a -> a.checks().stream())
            .filter(c -> caps.contains(c.id()) && c.forbids())
            .map(LimitCheck::id)
            .distinct()
            .forEach(passed::add);
      }
    }
    return new DayNotes(calls(decision), broken, passed, values(decision));
  }

  private static List<DayValue> values(Decision decision) {
    return decision.values().stream()
        .map(v ->
            new DayValue(
                v, decision.actions().stream().anyMatch(a -> a.proposal().equals(v.proposal()))))
        .toList();
  }

  private static List<HedgeCall> calls(Decision decision) {
    List<HedgeCall> calls = new ArrayList<>();
    for (ChosenAction action : decision.actions()) {
      ActionPattern what = action.proposal().what();
      if (HEDGING.contains(what.action())) {
        calls.add(call(action, isHeld(what, decision)));
      }
    }
    for (String refused : decision.refused()) {
      boolean isHedge = HEDGING.stream().anyMatch(a -> refused.startsWith(a.spelling()));
      int colon = refused.indexOf(": ");
      if (isHedge && colon > 0 && !refused.contains(DONE)) {
        calls.add(
            new HedgeCall(refused.substring(0, colon), Fate.REFUSED, refused.substring(colon + 2)));
      }
    }
    calls.sort(Comparator.comparing(HedgeCall::fate));
    return calls;
  }

  private static HedgeCall call(ChosenAction action, boolean isHeld) {
    String name = action.proposal().text();
    if (action.isTradable()
        && action.alternative().filter(a -> !a.orders().isEmpty()).isPresent()) {
      return new HedgeCall(name, Fate.TRADED, action.why());
    }
    String why = action.alternative().map(DecisionNotes::why).orElse("no trade is worked out");
    if (isHeld) {
      return new HedgeCall(name, Fate.HELD, why);
    }
    return new HedgeCall(name, fate(why), why);
  }

  private static Fate fate(String why) {
    boolean isContradiction = why.contains(CONTRADICT);
    if (why.contains(TOO_SMALL) || (isContradiction && why.contains(TOO_COARSE))) {
      return Fate.TOO_SMALL;
    }
    return isContradiction ? Fate.NO_SIZE : Fate.NO_TRADE;
  }

  private static String why(Alternative alternative) {
    return switch (alternative.pricing()) {
      case Pricing.Abstains(String why) -> why;
      case Pricing.Free free -> "nothing is traded";
      case Pricing.Priced priced -> "it has no orders";
    };
  }

  /// Whether the layer that is spoken of holds something; of a call that names none, any layer.
  private static boolean isHeld(ActionPattern what, Decision decision) {
    String layer = what.action() == ActionName.DEPLOY_COLLAR ? "collar" : what.layer();
    return decision.layers().stream()
        .filter(l -> layer.isEmpty() || l.name().equals(layer))
        .map(LayerReport::positions)
        .anyMatch(held -> !held.isEmpty());
  }
}
