package alvh.desk;

import alvh.playbook.Bound;
import alvh.playbook.Evaluation;
import alvh.playbook.LimitOutcome;
import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import alvh.playbook.RuleState;
import alvh.playbook.Scope;
import alvh.playbook.Threshold;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;

/// Holds the caps and targets of a playbook against a book before and after an alternative.
final class LimitChecks {
  private LimitChecks() {}

  /// One check per cap and target of the whole book, in the playbook's order.
  static List<LimitCheck> compare(Evaluation before, Evaluation after) {
    List<LimitCheck> checks = new ArrayList<>();
    for (LimitOutcome now : before.limits()) {
      if (now.scope() == Scope.BOOK && !(now.limit().bound() instanceof Bound.Gate)) {
        after.limits().stream()
            .filter(then -> then.label().equals(now.label()))
            .findFirst()
            .ifPresent(then -> checks.add(check(now, then)));
      }
    }
    return checks;
  }

  /// Whether the caps among `checks` let the alternative pass: none newly broken, none worsened.
  static List<LimitCheck> forbidding(List<LimitCheck> checks, Evaluation before) {
    return checks.stream().filter(LimitCheck::forbids).filter(c -> isCap(c, before)).toList();
  }

  /// Whether any broken cap comes closer to its bound or is kept again.
  static boolean mendsCap(List<LimitCheck> checks, Evaluation before) {
    return checks.stream()
        .filter(c -> isCap(c, before))
        .anyMatch(c ->
            c.verdict() == LimitCheck.Verdict.MENDED || c.verdict() == LimitCheck.Verdict.IMPROVED);
  }

  private static boolean isCap(LimitCheck check, Evaluation before) {
    return before.limits().stream()
        .anyMatch(l -> l.label().equals(check.id()) && l.limit().bound() instanceof Bound.Cap);
  }

  private static LimitCheck check(LimitOutcome now, LimitOutcome then) {
    Figure before = measure(now);
    Figure after = measure(then);
    String text = now.limit().bound().within().toString();
    return new LimitCheck(now.label(), text, before, after, verdict(now, then, before, after));
  }

  private static LimitCheck.Verdict verdict(
      LimitOutcome now, LimitOutcome then, Figure before, Figure after) {
    if (!(before instanceof Figure.Known(double was))
        || !(after instanceof Figure.Known(double is))) {
      return LimitCheck.Verdict.UNKNOWN;
    }
    boolean isBrokenNow = now.state() == RuleState.FIRES;
    boolean isBrokenThen = then.state() == RuleState.FIRES;
    if (!isBrokenNow) {
      return isBrokenThen ? LimitCheck.Verdict.BROKEN : LimitCheck.Verdict.KEPT;
    }
    if (!isBrokenThen) {
      return LimitCheck.Verdict.MENDED;
    }
    double bound =
        now.limit().bound().threshold().stream()
            .mapToDouble(Threshold::value)
            .findFirst()
            .orElseThrow();
    int order = Double.compare(Math.abs(is - bound), Math.abs(was - bound));
    if (order == 0) {
      return LimitCheck.Verdict.UNCHANGED;
    }
    return order < 0 ? LimitCheck.Verdict.IMPROVED : LimitCheck.Verdict.WORSENED;
  }

  /// What the limit measures: the side of its comparison that reads a fact.
  private static Figure measure(LimitOutcome outcome) {
    for (ProofNode side : outcome.finding().proof().children()) {
      if (!side.facts().isEmpty()) {
        return switch (side.value()) {
          case ProofValue.Quantity(double value, String unit) -> Figure.of(value);
          case ProofValue.Nothing(String why) -> Figure.unknown(why);
          case ProofValue.Verdict verdict -> Figure.unknown("not a number");
        };
      }
    }
    return Figure.unknown("the limit reads no fact");
  }
}
