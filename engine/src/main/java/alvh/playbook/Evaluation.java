package alvh.playbook;

import java.util.ArrayList;
import java.util.List;

/// What all rules and limits of a playbook say at one moment, in the playbook's order.
public record Evaluation(List<RuleOutcome> rules, List<LimitOutcome> limits) {
  public Evaluation {
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
  }

  /// Rules first, then limits.
  public List<Outcome> all() {
    List<Outcome> all = new ArrayList<>(rules);
    all.addAll(limits);
    return List.copyOf(all);
  }
}
