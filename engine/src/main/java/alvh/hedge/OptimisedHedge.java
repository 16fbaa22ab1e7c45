package alvh.hedge;

import java.util.List;
import java.util.stream.Stream;

/// The plan of a mixed-integer program, beside others.
///
/// @param plan what to trade: the best plan found; nothing when every bound is kept as the book is
/// @param optimum the best plan found; inside the band no advice, only what the scenarios would say
/// @param comparisons doing nothing first, then those that were given
/// @param leastUsd no plan within the bounds has a smaller objective on the training half, USD
/// @param checks every bound before and after
/// @param binding the bounds that one unit more or less of a hedge that is traded would break
/// @param missed the bounds that no plan can keep, each with the one in its way, and a cap on the
///   stack's risk that the condors break alone, for which no hedge is taken off
/// @param isInBand whether every bound is kept as the book is
public record OptimisedHedge(
    JudgedPlan plan,
    JudgedPlan optimum,
    List<JudgedPlan> comparisons,
    double leastUsd,
    List<BoundCheck> checks,
    List<HedgeBound> binding,
    List<BoundPair> missed,
    boolean isInBand) {
  public OptimisedHedge {
    comparisons = List.copyOf(comparisons);
    checks = List.copyOf(checks);
    binding = List.copyOf(binding);
    missed = List.copyOf(missed);
  }

  /// The plans that the scenarios held back find worse than doing nothing, by more than two
  /// standard errors.
  public List<JudgedPlan> worseThanNothing() {
    return Stream.concat(Stream.of(plan), comparisons.stream())
        .filter(p -> !p.heldBackLessNothing().isNotWorse())
        .toList();
  }

  /// How far the optimum may be from the best plan there is, as a share of its objective.
  public double gap() {
    double found = optimum.training().totalUsd();
    return (found - leastUsd) / Math.max(1, Math.abs(found));
  }
}
