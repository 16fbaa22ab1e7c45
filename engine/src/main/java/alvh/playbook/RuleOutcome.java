package alvh.playbook;

import java.util.List;

/// What one case of a rule says about one subject.
///
/// @param subject the condor or layer; empty for the book
public record RuleOutcome(Rule rule, RuleCase ruleCase, String subject, Finding finding)
    implements Outcome {
  @Override
  public Row row() {
    return rule;
  }

  @Override
  public Group group() {
    return rule.group();
  }

  @Override
  public Scope scope() {
    return rule.scope();
  }

  @Override
  public List<Vote> votes() {
    return ruleCase.votes();
  }

  @Override
  public String label() {
    String id = rule.citation().id();
    return ruleCase.name().isEmpty() ? id : id + "/" + ruleCase.name();
  }
}
