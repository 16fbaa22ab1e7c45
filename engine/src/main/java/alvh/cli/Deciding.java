package alvh.cli;

import alvh.book.Book;
import alvh.desk.Decision;
import alvh.desk.Desk;
import alvh.desk.DeskState;
import alvh.files.ChainImport;
import alvh.market.DayView;
import alvh.playbook.Playbook;
import alvh.workspace.DecisionLog;
import alvh.workspace.MarketConfig;
import java.util.List;
import java.util.Optional;

/// Runs the desk on what the options name; used by every verb that needs a decision.
///
/// @param view what can be known at the moment
/// @param book what was given, before any position is set aside
/// @param playbook the methodology
/// @param decision the decision
record Deciding(DayView view, Book book, Playbook playbook, Decision decision) {
  /// Decides, going on from what `log` remembers.
  static Deciding of(MarketOptions market, DeskOptions desk, Optional<DecisionLog> log) {
    MarketConfig config = market.config();
    Book book = desk.book(config);
    Playbook playbook = desk.playbook();
    List<ChainImport> chains = market.readChains();
    DayView view = market.view(chains);
    DeskState before = log.map(l -> l.stateBefore(view.asOf())).orElse(DeskState.EMPTY);
    Decision decision =
        new Desk(config.deskFacts())
            .decide(view, book, before, playbook, desk.policy(config.fees(), market.rate()));
    return new Deciding(view, book, playbook, decision);
  }
}
