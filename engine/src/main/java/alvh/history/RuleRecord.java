package alvh.history;

import alvh.playbook.MissingFact;
import alvh.playbook.Outcome;
import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import alvh.playbook.RuleOutcome;
import alvh.playbook.RuleState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one case of a rule, or one limit, said over a past. Mutable while it is counted.
public final class RuleRecord {
  private final Outcome example;
  private final Map<RuleState, Span> states = new EnumMap<>(RuleState.class);
  private final Span held = new Span();
  private final Reasons reasons = new Reasons();
  private final Map<String, ConditionRecord> conditions = new LinkedHashMap<>();

  RuleRecord(Outcome example) {
    this.example = example;
    for (RuleState state : RuleState.values()) {
      states.put(state, new Span());
    }
  }

  void add(LocalDate day, Outcome outcome) {
    days(outcome.state()).add(day);
    if (outcome instanceof RuleOutcome rule && rule.isHeld()) {
      held.add(day);
    }
    if (!outcome.state().isKnown()) {
      for (MissingFact missing : outcome.finding().missing()) {
        reasons.add(missing.name(), missing.why());
      }
    }
    leaves(day, condition(outcome));
  }

  /// The proof of its own condition, also on a day on which it fires for want of a release.
  private static ProofNode condition(Outcome outcome) {
    if (outcome instanceof RuleOutcome rule) {
      return rule.condition().proof();
    }
    return outcome.finding().proof();
  }

  private void leaves(LocalDate day, ProofNode node) {
    if (!(node.value() instanceof ProofValue.Verdict)) {
      return;
    }
    boolean isLeaf =
        node.children().stream().noneMatch(c -> c.value() instanceof ProofValue.Verdict);
    if (isLeaf) {
      conditions.computeIfAbsent(node.text(), ConditionRecord::new).add(day, node);
    } else {
      node.children().forEach(child -> leaves(day, child));
    }
  }

  /// Its label, such as `S-13/divergence`.
  public String label() {
    return example.label();
  }

  /// The outcome of the first day, for its row, its votes and its scope.
  public Outcome example() {
    return example;
  }

  /// The days on which it was in `state`; a limit fires when it is broken.
  public Span days(RuleState state) {
    return states.getOrDefault(state, new Span());
  }

  /// The days, among those on which it fired, on which only its release was waited for.
  public Span held() {
    return held;
  }

  /// The days on which it was asked at all: a condor's rule is not asked while none is held.
  public int asked() {
    return states.values().stream().mapToInt(Span::count).sum();
  }

  /// Why it could not tell, by fact.
  public List<Reason> reasons() {
    return reasons.all();
  }

  /// The comparisons and flags of its condition.
  public Collection<ConditionRecord> conditions() {
    return Collections.unmodifiableCollection(conditions.values());
  }

  /// Whether on no day all that it needs to fire was known.
  public boolean neverCouldFire() {
    return days(RuleState.FIRES).count()
            + days(RuleState.NEAR_MISS).count()
            + days(RuleState.SILENT).count()
        == 0;
  }
}
