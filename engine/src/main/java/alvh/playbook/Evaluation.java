package alvh.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What all rules and limits of a playbook say at one moment, in the playbook's order.
public record Evaluation(List<RuleOutcome> rules, List<LimitOutcome> limits) {
  public Evaluation {
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
  }

  /// What fires now and can be released only by its own condition.
  public Latches latches() {
    Set<String> held = new HashSet<>();
    for (RuleOutcome outcome : rules) {
      if (outcome.ruleCase().until().isPresent() && outcome.fires()) {
        held.add(outcome.latch());
      }
    }
    return new Latches(held);
  }

  /// Rules first, then limits.
  public List<Outcome> all() {
    List<Outcome> all = new ArrayList<>(rules);
    all.addAll(limits);
    return List.copyOf(all);
  }
}
