package alvh.playbook;

/// A vote for an action.
///
/// @param weight what it adds to the action's sum when its rule fires: > 0 for it, < 0 against it,
///   0 for a rule that is shown and does not count
public record Vote(ActionPattern what, double weight) {
  public Vote {
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException("weight must be finite, was " + weight);
    }
  }
}
