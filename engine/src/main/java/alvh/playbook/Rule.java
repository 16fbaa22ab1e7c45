package alvh.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A rule: conditions over facts that vote for actions.
///
/// @param group the signer that it speaks for
/// @param scope what it is asked about
/// @param missing what it does while a fact is unknown
/// @param cases one, or several that differ by name, such as the two sides of a condor
/// @param needs for a decoration, a rule without measurable content at option horizons: the input
///   it would need to count; its votes then have weight 0. Empty for every other rule
public record Rule(
    Citation citation,
    Group group,
    Scope scope,
    MissingPolicy missing,
    List<RuleCase> cases,
    String needs)
    implements Row {
  public Rule {
    cases = List.copyOf(cases);
    Set<String> names = new HashSet<>();
    for (RuleCase oneCase : cases) {
      if (!names.add(oneCase.name())) {
        throw new IllegalArgumentException("two cases are named '" + oneCase.name() + "'");
      }
      checkScope(scope, oneCase.when());
      oneCase.until().ifPresent(release -> checkScope(scope, release));
    }
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("a rule needs a case");
    }
    if (!needs.isEmpty() && !cases.stream().allMatch(Rule::isWeightless)) {
      throw new IllegalArgumentException("a rule that needs '" + needs + "' must have weight 0");
    }
  }

  static void checkScope(Scope scope, Expression condition) {
    for (String fact : condition.facts()) {
      if (!scope.mayUse(fact)) {
        throw new IllegalArgumentException(
            "scope " + scope.spelling() + " has no fact " + fact + ": " + condition);
      }
    }
  }

  private static boolean isWeightless(RuleCase oneCase) {
    return oneCase.votes().stream().allMatch(vote -> vote.weight() == 0);
  }

  @Override
  public Kind kind() {
    return Kind.RULE;
  }

  @Override
  public String enforcedBy() {
    return "playbook.Votes";
  }

  /// The same rule with case `index` replaced.
  public Rule withCase(int index, RuleCase replacement) {
    List<RuleCase> changed = new ArrayList<>(cases);
    changed.set(index, replacement);
    return new Rule(citation, group, scope, missing, changed, needs);
  }
}
