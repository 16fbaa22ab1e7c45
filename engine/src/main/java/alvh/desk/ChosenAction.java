package alvh.desk;

import alvh.playbook.Proposal;
import java.util.Optional;

/// An action that the decision takes.
///
/// @param proposal the action and the condor it concerns
/// @param weight the votes behind it; 0 for holding by default
/// @param alternative its price and what it leads to, where that could be worked out
/// @param why in words
public record ChosenAction(
    Proposal proposal, double weight, Optional<Alternative> alternative, String why) {
  /// Whether it can be done here and now: an action that is called for may have no strikes, size or
  /// price.
  public boolean isTradable() {
    return alternative.map(Alternative::isPriced).orElse(false);
  }
}
