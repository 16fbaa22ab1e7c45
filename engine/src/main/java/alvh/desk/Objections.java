package alvh.desk;

import alvh.playbook.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What stands against an action beside votes, gates and the limits that it is judged by alone.
///
/// @param cooling why a layer may not be activated now, for proposals that do so
/// @param caps why an alternative may not be done beside those chosen already
/// @param stance whether a cap stands in the way of one that breaks it
/// @param orders what is closed or bought already; holds of ways out too
record Objections(
    Function<Proposal, Optional<String>> cooling,
    BiFunction<List<Alternative>, Alternative, Optional<String>> caps,
    CapStance stance,
    JointOrders orders) {
  /// With caps enforced.
  Objections(
      Function<Proposal, Optional<String>> cooling,
      BiFunction<List<Alternative>, Alternative, Optional<String>> caps,
      JointOrders orders) {
    this(cooling, caps, CapStance.ENFORCED, orders);
  }
}
