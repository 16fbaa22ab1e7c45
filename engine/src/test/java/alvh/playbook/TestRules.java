package alvh.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small rules and playbooks for tests.
final class TestRules {
  /// Quorum 1, two signers for added risk, three days, no cool-down.
  static final VotingRules VOTING =
      new VotingRules(
          1,
          3,
          Map.of(Nature.RISK_ADDING, 2, Nature.RISK_REDUCING, 1, Nature.NEUTRAL, 1),
          HumanSigner.OPTIONAL,
          0);

  private TestRules() {}

  static Citation citation(String id) {
    return new Citation(id, Reading.SOUND, "s0", "a test", OnlyWith.ALWAYS);
  }

  static Rule rule(
      String id, Group group, Expression when, ActionName action, double weight, Example... ex) {
    return rule(
            id, group, Scope.BOOK, MissingPolicy.ABSTAIN, when, ActionPattern.of(action), weight)
        .withCase(
            0,
            new RuleCase(
                "",
                when,
                Optional.empty(),
                List.of(new Vote(ActionPattern.of(action), weight)),
                List.of(ex)));
  }

  static Rule rule(
      String id,
      Group group,
      Scope scope,
      MissingPolicy missing,
      Expression when,
      ActionPattern what,
      double weight) {
    RuleCase only =
        new RuleCase("", when, Optional.empty(), List.of(new Vote(what, weight)), List.of());
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
        "test",
        Reading.SOUND,
        "a test",
        VOTING,
        ActionMode.VOTES,
        MarketFacts.TABLE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        rules,
        limits,
        List.of());
  }
}
