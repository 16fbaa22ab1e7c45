package alvh.hedge;

import java.util.List;

/// A plan as each half of the scenarios sees it.
///
/// @param name what it is called: `nothing`, `by the book`, `optimised`
/// @param trades its trades; empty when nothing is traded
/// @param training its value on the scenarios that plans are fitted to
/// @param heldBack its value on those held back
/// @param trainingDifference the optimised plan less this one on the first half
/// @param heldBackDifference the same on the second
/// @param heldBackLessNothing this plan less doing nothing on the second half
public record JudgedPlan(
    String name,
    List<PlannedTrade> trades,
    PlanValue training,
    PlanValue heldBack,
    PairedDifference trainingDifference,
    PairedDifference heldBackDifference,
    PairedDifference heldBackLessNothing) {
  public JudgedPlan {
    trades = List.copyOf(trades);
  }
}
