package alvh.desk;

import alvh.playbook.Bound;
import alvh.playbook.Evaluation;
import alvh.playbook.LimitOutcome;
import alvh.playbook.MissingPolicy;
import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import alvh.playbook.Threshold;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the caps and targets of a playbook against a book before and after an alternative.
final class LimitChecks {
  /// The fact whose cap beats the delta band.
  static final String COVERAGE = "book.coverage";

  /// The fact of the delta band.
  static final String DELTA = "book.netDeltaPerCondor";

  private LimitChecks() {}

  /// One check per cap and target, of the book and of each condor that stays, in the playbook's
  /// order.
  static List<LimitCheck> compare(Evaluation before, Evaluation after) {
    List<LimitCheck> checks = new ArrayList<>();
    for (LimitOutcome now : before.limits()) {
      if (!(now.limit().bound() instanceof Bound.Gate)) {
        after.limits().stream()
            .filter(then -> isSame(now, then))
            .findFirst()
            .ifPresent(then -> checks.add(check(now, then)));
      }
    }
    return checks;
  }

  private static boolean isSame(LimitOutcome one, LimitOutcome other) {
    return one.label().equals(other.label()) && one.subject().equals(other.subject());
  }

  /// The caps among `checks` that do not let the alternative pass: newly broken, worsened, or not
  /// known where the playbook says that a missing fact blocks. A cap that yields to one which the
  /// alternative mends is left out: the coverage cap beats the delta band.
  static List<LimitCheck> forbidding(List<LimitCheck> checks, Evaluation before) {
    boolean isCoverageMended =
        checks.stream()
            .filter(c -> isCap(c, before))
            .anyMatch(c -> reads(c, before, COVERAGE) && isBetter(c));
    return checks.stream()
        .filter(c -> isCap(c, before))
        .filter(c -> c.forbids() || (isUnknown(c) && blocksUnknown(c, before)))
        .filter(c -> !(isCoverageMended && reads(c, before, DELTA)))
        .toList();
  }

  private static boolean isBetter(LimitCheck check) {
    return check.verdict() == LimitCheck.Verdict.MENDED
        || check.verdict() == LimitCheck.Verdict.IMPROVED;
  }

  private static boolean isUnknown(LimitCheck check) {
    return check.verdict() == LimitCheck.Verdict.UNKNOWN;
  }

  private static boolean blocksUnknown(LimitCheck check, Evaluation before) {
    return limit(check, before).limit().missing() == MissingPolicy.BLOCK;
  }

  private static boolean reads(LimitCheck check, Evaluation before, String fact) {
    return limit(check, before).limit().bound().within().facts().contains(fact);
  }

  /// Whether any broken cap comes closer to its bound or is kept again.
  static boolean mendsCap(List<LimitCheck> checks, Evaluation before) {
    return checks.stream().filter(c -> isCap(c, before)).anyMatch(LimitChecks::isBetter);
  }

  private static boolean isCap(LimitCheck check, Evaluation before) {
    return limit(check, before).limit().bound() instanceof Bound.Cap;
  }

  private static LimitOutcome limit(LimitCheck check, Evaluation before) {
    Optional<LimitOutcome> found =
        before.limits().stream().filter(l -> l.label().equals(check.id())).findFirst();
    return found.orElseThrow(
        () -> new IllegalArgumentException("no limit " + check.id() + " in the evaluation"));
  }

  private static LimitCheck check(LimitOutcome now, LimitOutcome then) {
    Figure before = measure(now);
    Figure after = measure(then);
    String of = now.subject().isEmpty() ? "" : " of " + now.subject();
    String text = now.limit().bound().within() + of;
    return new LimitCheck(now.label(), text, before, after, verdict(now, then, before, after));
  }

  private static LimitCheck.Verdict verdict(
      LimitOutcome now, LimitOutcome then, Figure before, Figure after) {
    if (!(after instanceof Figure.Known(double is))) {
      return LimitCheck.Verdict.UNKNOWN;
    }
    boolean isBrokenNow = now.fires();
    boolean isBrokenThen = then.fires();
    if (!isBrokenThen) {
      return isBrokenNow ? LimitCheck.Verdict.MENDED : LimitCheck.Verdict.KEPT;
    }
    if (!isBrokenNow || !(before instanceof Figure.Known(double was))) {
      return LimitCheck.Verdict.BROKEN;
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
  static Figure measure(LimitOutcome outcome) {
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
