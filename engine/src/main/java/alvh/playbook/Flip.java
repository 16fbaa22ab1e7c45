package alvh.playbook;

import java.util.List;
import java.util.stream.Collectors;

/// The least that would have to change for an expression to answer the other way.
///
/// The least means: nothing that must first become known, then the fewest numbers beyond their
/// nearness, then the fewest changes, then the shortest way measured in nearness.
///
/// @param changes all of them are needed together; empty when nothing can change the answer
/// @param leaves comparisons and flags in the whole condition
public record Flip(List<Change> changes, int leaves) {
  public Flip {
    changes = List.copyOf(changes);
  }

  /// Whether the answer was a near one: every number within its nearness, no part unknown, and a
  /// flag, which has no distance, only when everything else in the condition is as it must be.
  public boolean isNear() {
    return !changes.isEmpty() && changes.stream().allMatch(this::isNear);
  }

  private boolean isNear(Change change) {
    return switch (change) {
      case Change.Shift shift -> shift.isNear();
      case Change.Turn turn -> changes.size() == 1 && leaves > 1;
      case Change.Learn learn -> false;
    };
  }

  /// The changes as one sentence.
  public String text() {
    return changes.isEmpty()
        ? "nothing can change the answer"
        : changes.stream().map(Change::text).collect(Collectors.joining(" and "));
  }
}
