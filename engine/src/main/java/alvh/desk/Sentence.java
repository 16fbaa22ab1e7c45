package alvh.desk;

import alvh.playbook.ActionName;
import alvh.playbook.Evaluation;
import alvh.playbook.LimitOutcome;
import alvh.playbook.Outcome;
import alvh.risk.Figure;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The decision in words: what to do, what is called for and cannot be done here, what is not
/// known.
final class Sentence {
  private Sentence() {}

  static String of(Choice choice, Evaluation evaluation, RiskReport risk) {
    List<ChosenAction> tradable =
        choice.actions().stream().filter(ChosenAction::isTradable).toList();
    List<ChosenAction> wanted = choice.actions().stream().filter(a -> !a.isTradable()).toList();
    String text = tradable.isEmpty() ? "" : sentence(joined(tradable));
    if (!wanted.isEmpty()) {
      text +=
          (text.isEmpty() ? "" : " ")
              + sentence("called for, without a trade here: " + joined(wanted));
    }
    return blind(risk) + text + lacking(evaluation);
  }

  private static String joined(List<ChosenAction> actions) {
    return actions.stream().map(Sentence::text).collect(Collectors.joining("; and "));
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static String text(ChosenAction action) {
    String what =
        action.alternative().map(Sentence::trade).orElseGet(() -> action.proposal().text());
    return what + (action.weight() > 0 || !isHolding(action) ? ", because " + action.why() : "");
  }

  /// Holding without votes needs no reason; what the plan of a layer calls for or what is worth
  /// most has no votes and does.
  private static boolean isHolding(ChosenAction action) {
    return action.proposal().what().action() == ActionName.HOLD;
  }

  private static String trade(Alternative alternative) {
    return alternative.pricing() instanceof Pricing.Abstains(String why)
        ? alternative.proposal().text() + " (" + why + ")"
        : alternative.description();
  }

  /// Says first when no condor could be valued at all: the decision then rests on nothing of them.
  private static String blind(RiskReport risk) {
    if (!isBlind(risk)) {
      return "";
    }
    Figure delta = risk.condors().getFirst().delta();
    return delta instanceof Figure.Unknown(String why)
        ? "The condors cannot be valued: " + why + ". "
        : "";
  }

  /// Whether condors are held and neither price nor delta of any of them is known.
  static boolean isBlind(RiskReport risk) {
    return !risk.condors().isEmpty() && risk.condors().stream().allMatch(Sentence::isUnknown);
  }

  private static boolean isUnknown(PackageRisk condor) {
    return condor.delta() instanceof Figure.Unknown
        && condor.quote().midCredit() instanceof Figure.Unknown;
  }

  /// How much of the methodology had no say, which a person must know before holding still.
  private static String lacking(Evaluation evaluation) {
    List<Outcome> weighty = evaluation.all().stream().filter(Sentence::hasWeight).toList();
    long lacking = weighty.stream().filter(o -> !o.finding().isKnown()).count();
    return lacking == 0
        ? ""
        : String.format(
            Locale.ROOT, " (%d of %d rules and limits lack a fact.)", lacking, weighty.size());
  }

  private static boolean hasWeight(Outcome outcome) {
    return outcome instanceof LimitOutcome
        || outcome.votes().stream().anyMatch(v -> v.weight() != 0);
  }
}
