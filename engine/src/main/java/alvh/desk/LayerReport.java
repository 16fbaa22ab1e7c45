package alvh.desk;

import alvh.book.Position;
import alvh.risk.Figure;
import java.util.List;
import java.util.Optional;

/// Where a hedge layer stands and what it has cost and brought.
///
/// @param name as votes name it
/// @param sleeve the part of the book that its positions are kept in
/// @param state where it stands, and since when
/// @param why what keeps or puts it there
/// @param positions ids of what it holds
/// @param budgetUsd USD of premium that may be in it at a time
/// @param spentUsd USD of premium in it
/// @param openPnlUsd USD gained or lost on what is held, at the middle of the quotes
/// @param daysToRoll calendar days until it is to be rolled, negative when past due; empty when
///   nothing held expires
public record LayerReport(
    String name,
    String sleeve,
    LayerState state,
    String why,
    List<String> positions,
    Figure budgetUsd,
    Figure spentUsd,
    Figure openPnlUsd,
    Optional<Long> daysToRoll) {
  public LayerReport {
    positions = List.copyOf(positions);
  }

  static LayerReport of(LayerAccount account, LayerState state, String why) {
    return new LayerReport(
        account.plan().name(),
        account.plan().sleeve(),
        state,
        why,
        account.held().stream().map(Position::id).toList(),
        account.budgetUsd(),
        account.spentUsd(),
        account.openPnlUsd(),
        account.daysToRoll());
  }
}
