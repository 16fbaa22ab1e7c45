package alvh.desk;

import alvh.book.Book;
import alvh.market.DayView;
import alvh.market.MarketHistory;
import alvh.playbook.Playbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Decides on one moment after another, each going on from the state that the one before left.
///
/// @param desk the desk
/// @param playbook the methodology
/// @param policy the owner's choices
public record Replay(Desk desk, Playbook playbook, Policy policy) {
  /// The decisions on `moments`, starting from `from`.
  ///
  /// @param moments strictly ascending
  public List<Decision> run(
      MarketHistory history, Book book, List<Instant> moments, DeskState from) {
    List<Decision> decisions = new ArrayList<>();
    DeskState state = from;
    for (int i = 0; i < moments.size(); i++) {
      if (i > 0 && !moments.get(i).isAfter(moments.get(i - 1))) {
        throw new IllegalArgumentException("moments must ascend at " + moments.get(i));
      }
      Decision decision =
          desk.decide(DayView.of(history, moments.get(i)), book, state, playbook, policy);
      decisions.add(decision);
      state = decision.next();
    }
    return List.copyOf(decisions);
  }
}
