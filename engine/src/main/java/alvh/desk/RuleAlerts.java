package alvh.desk;

import alvh.playbook.Bound;
import alvh.playbook.LimitOutcome;
import alvh.playbook.Outcome;
import alvh.playbook.RuleOutcome;
import alvh.playbook.RuleState;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which rules and limits say something else than before.
final class RuleAlerts {
  private RuleAlerts() {}

  static List<Alert> of(Optional<Decision> before, Decision after) {
    List<Outcome> limitsFirst = new ArrayList<>(after.evaluation().limits());
    limitsFirst.addAll(after.evaluation().rules());
    List<Alert> alerts = new ArrayList<>();
    for (Outcome now : limitsFirst) {
      Optional<Outcome> earlier = before.flatMap(b -> find(b, now));
      RuleState was = earlier.map(Outcome::state).orElse(RuleState.SILENT);
      if (earlier.isPresent() || now.state().isKnown()) {
        alert(now, was).ifPresent(alerts::add);
      }
    }
    return alerts;
  }

  private static Optional<Outcome> find(Decision decision, Outcome outcome) {
    return decision.evaluation().all().stream()
        .filter(o -> o instanceof RuleOutcome == outcome instanceof RuleOutcome)
        .filter(o -> o.label().equals(outcome.label()) && o.subject().equals(outcome.subject()))
        .findFirst();
  }

  private static Optional<Alert> alert(Outcome now, RuleState was) {
    RuleState is = now.state();
    if (isQuiet(was) && isQuiet(is)) {
      return was == RuleState.SILENT && is == RuleState.NEAR_MISS
          ? Optional.of(near(now))
          : Optional.empty();
    }
    if (was == is) {
      return Optional.empty();
    }
    return Optional.of(
        now instanceof LimitOutcome limit && !isGate(now) && was.isKnown() && is.isKnown()
            ? band(limit)
            : new Alert.RuleChanged(
                now.label(),
                now.subject(),
                was,
                is,
                String.format(
                    Locale.ROOT,
                    "%s is %s, was %s: %s%s.",
                    name(now),
                    word(now, is),
                    word(now, was),
                    finding(now),
                    reasons(now))));
  }

  private static boolean isQuiet(RuleState state) {
    return state == RuleState.SILENT || state == RuleState.NEAR_MISS;
  }

  private static Alert near(Outcome now) {
    String flip = now.finding().flip().text();
    return new Alert.CameNear(
        now.label(),
        now.subject(),
        flip,
        String.format(
            Locale.ROOT,
            "%s came near: %s; to be %s: %s.",
            name(now),
            finding(now),
            word(now, RuleState.FIRES),
            flip));
  }

  private static Alert band(LimitOutcome now) {
    Figure measure = LimitChecks.measure(now);
    boolean isLeft = now.state() == RuleState.FIRES;
    String sentence =
        String.format(
            Locale.ROOT,
            "%s: %s %s%s.",
            name(now),
            now.limit().bound().within(),
            isLeft ? "is broken" : "is kept again",
            FactsText.values(now));
    return isLeft
        ? new Alert.BandLeft(now.label(), now.subject(), measure, sentence)
        : new Alert.BandReentered(now.label(), now.subject(), measure, sentence);
  }

  private static String name(Outcome outcome) {
    return outcome.label() + (outcome.subject().isEmpty() ? "" : " of " + outcome.subject());
  }

  /// A rule fires, a cap or target is broken, a gate is shut.
  private static String word(Outcome outcome, RuleState state) {
    boolean isLimit = outcome instanceof LimitOutcome;
    boolean isGate = isGate(outcome);
    return switch (state) {
      case FIRES -> isGate ? "shut" : isLimit ? "broken" : "firing";
      case NEAR_MISS -> isGate ? "open and near" : isLimit ? "kept and near" : "near";
      case SILENT -> isGate ? "open" : isLimit ? "kept" : "silent";
      case ABSENT -> "without its facts";
      case UNKNOWN -> "unknown";
      case BLOCKED -> "unknown and blocking";
    };
  }

  private static boolean isGate(Outcome outcome) {
    return outcome instanceof LimitOutcome limit && limit.limit().bound() instanceof Bound.Gate;
  }

  /// Why each fact that is missing is missing.
  private static String reasons(Outcome outcome) {
    return outcome.finding().missing().stream()
        .map(m -> "; " + m.name() + ": " + m.why())
        .collect(Collectors.joining());
  }

  private static String finding(Outcome outcome) {
    return outcome.finding().proof().text() + FactsText.values(outcome);
  }
}
