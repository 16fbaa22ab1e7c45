package alvh.cli;

import alvh.desk.Alternative;
import alvh.desk.LimitCheck;
import alvh.playbook.Bound;
import alvh.playbook.Evaluation;
import alvh.playbook.LimitOutcome;
import alvh.playbook.Threshold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What alternatives do to the limits of a playbook, caps and targets kept apart.
final class LimitVerdicts {
  private final Map<String, Bound> bounds = new LinkedHashMap<>();

  LimitVerdicts(Evaluation evaluation) {
    for (LimitOutcome outcome : evaluation.limits()) {
      bounds.put(outcome.label(), outcome.limit().bound());
    }
  }

  /// The caps that forbid `alternative`.
  List<String> capsBroken(Alternative alternative) {
    return alternative.checks().stream()
        .filter(c -> bounds.get(c.id()) instanceof Bound.Cap && c.forbids())
        .map(LimitCheck::id)
        .toList();
  }

  /// The targets that the book misses once `alternative` is done; this forbids nothing.
  List<String> targetsMissed(Alternative alternative) {
    return alternative.checks().stream()
        .filter(c -> bounds.get(c.id()) instanceof Bound.Target && isMissed(c.verdict()))
        .map(LimitCheck::id)
        .toList();
  }

  private static boolean isMissed(LimitCheck.Verdict verdict) {
    return switch (verdict) {
      case BROKEN, WORSENED, UNCHANGED, IMPROVED -> true;
      case KEPT, MENDED, UNKNOWN -> false;
    };
  }

  /// The number of the limit that `check` is about.
  List<Double> thresholds(LimitCheck check) {
    Bound bound = bounds.get(check.id());
    return bound == null ? List.of() : bound.threshold().stream().map(Threshold::value).toList();
  }

  /// `cap`, `target` or `gate`; empty for a limit that the playbook does not have.
  String kind(LimitCheck check) {
    Bound bound = bounds.get(check.id());
    if (bound == null) {
      return "";
    }
    return switch (bound) {
      case Bound.Cap cap -> "cap";
      case Bound.Target target -> "target";
      case Bound.Gate gate -> "gate";
    };
  }
}
