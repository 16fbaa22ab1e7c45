package alvh.playbook;

import java.util.List;

/// A condition of a rule with the votes it gives.
///
/// @param name tells the cases of one rule apart, such as `call`; empty when there is one only
/// @param when the condition
/// @param votes at least one
public record RuleCase(String name, Expression when, List<Vote> votes, List<Example> examples) {
  public RuleCase {
    votes = List.copyOf(votes);
    examples = List.copyOf(examples);
    if (!when.isCondition()) {
      throw new IllegalArgumentException("a rule needs a condition, not a number: " + when);
    }
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("a rule without a vote is a note: " + when);
    }
  }

  /// The same case with another condition.
  public RuleCase withWhen(Expression condition) {
    return new RuleCase(name, condition, votes, examples);
  }
}
