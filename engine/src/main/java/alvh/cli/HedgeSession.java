package alvh.cli;

import alvh.book.Book;
import alvh.book.Position;
import alvh.book.PositionIds;
import alvh.hedge.Candidates;
import alvh.hedge.FutureCandidates;
import alvh.hedge.HedgeBounds;
import alvh.hedge.HedgeMarket;
import alvh.hedge.HedgeReport;
import alvh.hedge.VegaWindow;
import alvh.input.InputException;
import alvh.risk.MarketMarks;
import alvh.workspace.DecisionRun;
import alvh.workspace.MarketConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What sizing a hedge starts from, at the moment of a decision: the market, the book that is held,
/// the playbook's bounds.
///
/// @param run the decision of the moment
/// @param market where hedges are looked for
/// @param book what is held
/// @param bounds the caps and targets of the playbook
record HedgeSession(DecisionRun run, HedgeMarket market, Book book, HedgeBounds bounds) {
  /// The session of `run`.
  static HedgeSession of(DecisionRun run) {
    MarketConfig config = MarketConfig.of(run.inputs().config());
    var policy = run.inputs().policy();
    MarketMarks marks =
        MarketMarks.of(
            run.view(), config.calendar(), config.deskFacts().etps(), policy.rate(), policy.shift());
    var market =
        new HedgeMarket(
            run.view(), marks, config.calendar(), config.listings(), config.ticks(), config.fees());
    var risk = run.decision().risk();
    List<Position> held =
        Stream.<Position>concat(
                risk.condors().stream().map(c -> c.pack()),
                risk.hedges().stream().map(h -> h.position()))
            .toList();
    Book book = new Book(run.book().name(), run.book().equityUsd(), held);
    if (book.condorPackages().isEmpty()) {
      throw new InputException(
          "the book",
          "holds no condor at " + Moments.shown(run.view().asOf()) + ", so there is nothing to hedge",
          "give a book with a condor that is open then");
    }
    return new HedgeSession(run, market, book, HedgeBounds.of(run.playbook()));
  }

  /// VIX futures of the first `months` that outlive the condors.
  Candidates futures(int months) {
    return FutureCandidates.of(market, VegaWindow.of(book, market.calendar()), months);
  }

  /// The plan by the book.
  HedgeReport plan(Candidates offered, OptionalDouble coverage) {
    return HedgeReport.of(
        market,
        book,
        run.decision().next().entries(),
        bounds,
        offered,
        market.marks().spxLevel(),
        coverage,
        PositionIds.of(run.book()));
  }

  /// What the reader must know of the moment: positions left out.
  List<String> notes() {
    return new ArrayList<>(run.decision().notHeld());
  }
}
