package alvh.playbook;

import java.util.List;

/// What one case of a rule says about one subject.
///
/// @param subject the condor or layer; empty for the book
/// @param finding what it came to; of a case that fires only because it was not released, the
///   finding of its release
/// @param condition what its own condition came to
public record RuleOutcome(
    Rule rule, RuleCase ruleCase, String subject, Finding finding, Finding condition)
    implements Outcome {
  /// What one case says about one subject.
  ///
  /// @param row `facts` laid out for the playbook's table
  /// @param latches what fired before
  static RuleOutcome of(
      Rule rule, RuleCase oneCase, String subject, Facts facts, FactRow row, Latches latches) {
    Finding found = Finding.of(oneCase.when(), facts, row, Truth.TRUE, rule.missing());
    var plain = new RuleOutcome(rule, oneCase, subject, found, found);
    if (found.fires() || !latches.holds(plain.latch())) {
      return plain;
    }
    // an unknown release does not let go: what was called for stays called for
    return oneCase
        .until()
        .filter(release -> release.truth(row) != Truth.TRUE)
        .map(
            release -> new RuleOutcome(rule, oneCase, subject, Finding.held(release, facts), found))
        .orElse(plain);
  }

  /// Whether it fires because it fired before and was not released.
  public boolean isHeld() {
    return finding.fires() && !condition.fires();
  }

  /// The same as if its answer were the other.
  RuleOutcome turned() {
    return new RuleOutcome(rule, ruleCase, subject, finding.turned(), finding.turned());
  }

  /// How [Latches] remembers that it fires.
  String latch() {
    return subject.isEmpty() ? label() : label() + " of " + subject;
  }

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
