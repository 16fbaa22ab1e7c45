package alvh.playbook;

import java.util.List;
import java.util.Optional;

/// A condition of a rule with the votes it gives.
///
/// @param name tells the cases of one rule apart, such as `call`; empty when there is one only
/// @param when the condition
/// @param until once it has fired it goes on firing until this holds: hysteresis; empty for a case
///   that fires only while `when` holds
/// @param votes at least one
public record RuleCase(
    String name,
    Expression when,
    Optional<Expression> until,
    List<Vote> votes,
    List<Example> examples) {
  public RuleCase {
    votes = List.copyOf(votes);
    examples = List.copyOf(examples);
    if (!when.isCondition()) {
      throw new IllegalArgumentException("a rule needs a condition, not a number: " + when);
    }
    until
        .filter(release -> !release.isCondition())
        .ifPresent(release -> {
          throw new IllegalArgumentException("`until` needs a condition, not a number: " + release);
        });
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("a rule without a vote is a note: " + when);
    }
  }

  /// The same case with another condition.
  public RuleCase withWhen(Expression condition) {
    return new RuleCase(name, condition, until, votes, examples);
  }
}
