package alvh.hedge;

import java.util.List;

/// The plan of a mixed-integer program, beside others.
///
/// @param plan the best plan found
/// @param comparisons doing nothing first, then those that were given
/// @param leastUsd no plan within the bounds has a smaller objective on the training half, USD
/// @param checks every bound before and after
/// @param binding the bounds that one unit more or less of a hedge that is traded would break
/// @param missed the bounds that no plan can keep, each with the one in its way
public record OptimisedHedge(
    JudgedPlan plan,
    List<JudgedPlan> comparisons,
    double leastUsd,
    List<BoundCheck> checks,
    List<HedgeBound> binding,
    List<BoundPair> missed) {
  public OptimisedHedge {
    comparisons = List.copyOf(comparisons);
    checks = List.copyOf(checks);
    binding = List.copyOf(binding);
    missed = List.copyOf(missed);
  }

  /// How far the plan may be from the best one, as a share of its objective.
  public double gap() {
    double found = plan.training().totalUsd();
    return (found - leastUsd) / Math.max(1, Math.abs(found));
  }
}
