package alvh.playbook;

import java.util.List;

/// Small rules and playbooks for tests.
final class TestRules {
  private TestRules() {}

  static Citation citation(String id) {
    return new Citation(id, Reading.SOUND, "s0", "a test");
  }

  static Rule rule(
      String id, Group group, Expression when, ActionName action, double weight, Example... ex) {
    return rule(
            id, group, Scope.BOOK, MissingPolicy.ABSTAIN, when, ActionPattern.of(action), weight)
        .withCase(
            0,
            new RuleCase(
                "", when, List.of(new Vote(ActionPattern.of(action), weight)), List.of(ex)));
  }

  static Rule rule(
      String id,
      Group group,
      Scope scope,
      MissingPolicy missing,
      Expression when,
      ActionPattern what,
      double weight) {
    RuleCase only = new RuleCase("", when, List.of(new Vote(what, weight)), List.of());
    return new Rule(citation(id), group, scope, missing, List.of(only), "");
  }

  static Limit gate(String id, MissingPolicy missing, Expression within, ActionPattern... actions) {
    return new Limit(
        citation(id),
        Group.VOLATILITY,
        Scope.BOOK,
        missing,
        new Bound.Gate(within, List.of(actions)),
        List.of(),
        List.of());
  }

  static Playbook playbook(Rule... rules) {
    return playbook(List.of(rules), List.of());
  }

  static Playbook playbook(List<Rule> rules, List<Limit> limits) {
    return new Playbook(
        "test", Reading.SOUND, "a test", 1, 3, ActionMode.VOTES, rules, limits, List.of());
  }
}
