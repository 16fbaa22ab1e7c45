package alvh.playbook;

import java.util.List;

/// A limit: a bound that the book keeps or aims at. It fires when the bound does not hold.
///
/// @param group the signer that its votes speak for
/// @param missing what it does while a fact is unknown
/// @param votes what it votes for while it is broken; may be none
public record Limit(
    Citation citation,
    Group group,
    Scope scope,
    MissingPolicy missing,
    Bound bound,
    List<Vote> votes,
    List<Example> examples)
    implements Row {
  public Limit {
    votes = List.copyOf(votes);
    examples = List.copyOf(examples);
    Rule.checkScope(scope, bound.within());
  }

  @Override
  public Kind kind() {
    return Kind.LIMIT;
  }

  @Override
  public String enforcedBy() {
    return switch (bound) {
      case Bound.Cap cap -> "desk.LimitChecks";
      case Bound.Target target -> "desk.LimitChecks";
      case Bound.Gate gate -> "playbook.Votes";
    };
  }

  /// The same limit with another condition.
  public Limit withWithin(Expression within) {
    return new Limit(citation, group, scope, missing, bound.withWithin(within), votes, examples);
  }
}
