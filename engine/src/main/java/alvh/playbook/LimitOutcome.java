package alvh.playbook;

import java.util.List;

/// Whether one limit holds for one subject; it fires when it is broken.
///
/// @param subject the condor or layer; empty for the book
public record LimitOutcome(Limit limit, String subject, Finding finding) implements Outcome {
  /// The same as if its answer were the other.
  LimitOutcome turned() {
    return new LimitOutcome(limit, subject, finding.turnedLimit());
  }

  @Override
  public Row row() {
    return limit;
  }

  @Override
  public Group group() {
    return limit.group();
  }

  @Override
  public Scope scope() {
    return limit.scope();
  }

  @Override
  public List<Vote> votes() {
    return limit.votes();
  }

  @Override
  public String label() {
    return limit.citation().id();
  }
}
