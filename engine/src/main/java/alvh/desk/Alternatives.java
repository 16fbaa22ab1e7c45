package alvh.desk;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.execution.Fees;
import alvh.market.OptionChain;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.playbook.TallyLine;
import alvh.risk.CondorEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Everything that could be done at a moment, each with its price and the limits after it.
final class Alternatives {
  /// What is always on offer for a condor.
  private static final List<ActionPattern> ON_A_CONDOR =
      List.of(
          ActionPattern.of(ActionName.CLOSE_CONDOR),
          new ActionPattern(ActionName.CLOSE_SIDE, Side.PUT, "", ""),
          new ActionPattern(ActionName.CLOSE_SIDE, Side.CALL, "", ""),
          ActionPattern.of(ActionName.ROLL_CONDOR));

  private final Moment moment;
  private final MarketFacts facts;
  private final Fees fees;
  private final PositionIds ids;
  private final CapStance stance;

  Alternatives(Moment moment, MarketFacts facts, Fees fees, PositionIds ids, CapStance stance) {
    this.moment = moment;
    this.facts = facts;
    this.fees = fees;
    this.ids = ids;
    this.stance = stance;
  }

  /// The alternatives to `now`: hold first, then per condor, then the hedges and whatever else the
  /// playbook votes on.
  ///
  /// @param wanted the proposals that are worked out
  List<Alternative> of(
      Moment.Reading now,
      Map<String, CondorEntry> entries,
      List<TallyLine> votes,
      Predicate<Proposal> wanted) {
    return of(now, entries, votes, wanted, all -> all);
  }

  /// The same, of which only a few are held against the limits.
  ///
  /// @param read picks these from all; the others are left out
  List<Alternative> of(
      Moment.Reading now,
      Map<String, CondorEntry> entries,
      List<TallyLine> votes,
      Predicate<Proposal> wanted,
      UnaryOperator<List<Alternative>> read) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        new Draft(
            new Proposal(ActionPattern.of(ActionName.HOLD), ""),
            "hold everything as it is",
            new Pricing.Free(),
            List.of(),
            Optional.of(now.book())));
    List<OptionPackage> condors = now.book().condorPackages();
    var flattening = new Proposal(ActionPattern.of(ActionName.FLATTEN), "");
    boolean isFlattening = !now.book().positions().isEmpty() && wanted.test(flattening);
    // closing everything is the sum of its parts
    Predicate<Proposal> parts = isFlattening ? proposal -> true : wanted;
    condors.stream()
        .filter(c -> ON_A_CONDOR.stream().anyMatch(a -> parts.test(proposal(a, c))))
        .forEach(c -> drafts.addAll(condorDrafts(c, now.book())));
    var hedging = new HedgeAlternatives(moment, facts, fees);
    if (!condors.isEmpty() && wanted.test(OverlaySizing.PROPOSAL)) {
      drafts.add(new OverlaySizing(moment, hedging, now, ids).draft());
    }
    drafts.addAll(hedging.of(now.book(), parts));
    if (isFlattening) {
      drafts.add(flatten(flattening, drafts, now.book()));
    }
    var layers =
        new LayerAlternatives(
            new LayerDesk(
                moment,
                now,
                new UnitsWithinCaps(moment, now, entries, stance),
                hedging,
                ids,
                fees));
    drafts.addAll(layers.standing(wanted));
    List<Proposal> called = votes.stream().map(TallyLine::proposal).filter(wanted).toList();
    // narrow ones first: a vote that names no layer is met by those that do
    called.stream()
        .sorted(Comparator.comparing(Alternatives::isWide))
        .filter(proposal -> isNew(proposal, drafts))
        .forEach(proposal -> layers.draft(proposal).ifPresent(drafts::add));
    var opening = new OpenAlternatives(moment, fees, ids);
    called.stream()
        .filter(Alternatives::namesEntry)
        .forEach(proposal -> drafts.add(opening.draft(proposal, now.book())));
    called.forEach(proposal -> unplanned(proposal, drafts).ifPresent(drafts::add));
    List<Proposal> picked =
        read.apply(drafts.stream().map(Alternatives::unjudged).toList()).stream()
            .map(Alternative::proposal)
            .toList();
    return drafts.stream()
        .filter(d -> picked.contains(d.proposal()))
        .filter(d -> isHolding(d) || wanted.test(d.proposal()))
        .map(d -> wanted.test(d.proposal()) ? judged(d, now, entries) : unjudged(d))
        .toList();
  }

  private static boolean isHolding(Draft draft) {
    return draft.proposal().what().action() == ActionName.HOLD;
  }

  private static Alternative unjudged(Draft draft) {
    return new Alternative(
        draft.proposal(),
        draft.description(),
        draft.note(),
        draft.pricing(),
        draft.orders(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Proposal proposal(ActionPattern what, OptionPackage condor) {
    return new Proposal(what, condor.id());
  }

  private List<Draft> condorDrafts(OptionPackage pack, Book book) {
    Optional<OptionChain> chain = moment.view().chain(pack.underlying());
    return chain
        .map(c -> new CondorAlternatives(c, moment.view().date(), fees).of(pack, book, ids))
        .orElseGet(() ->
            List.of(
                Draft.abstaining(
                    new Proposal(ActionPattern.of(ActionName.CLOSE_CONDOR), pack.id()),
                    "close " + pack.id(),
                    "no " + pack.underlying() + " option chain at this instant")));
  }

  /// Closing every condor and every hedge; priced only when each of them is.
  private static Draft flatten(Proposal proposal, List<Draft> drafts, Book book) {
    List<Draft> closing =
        drafts.stream()
            .filter(d ->
                d.proposal().what().action() == ActionName.CLOSE_CONDOR
                    || d.proposal().what().action() == ActionName.MONETISE_HEDGE)
            .toList();
    return DraftSum.of(
        proposal, "close everything", closing, new Book(book.name(), book.equityUsd(), List.of()));
  }

  /// Whether it opens one of the playbook's entries; a vote without a name speaks of all of them.
  private static boolean namesEntry(Proposal proposal) {
    return proposal.what().action() == ActionName.OPEN_CONDOR
        && !proposal.what().instrument().isEmpty()
        && proposal.condor().isEmpty();
  }

  /// An action that votes speak of and for which no trade is worked out.
  private Optional<Draft> unplanned(Proposal proposal, List<Draft> drafts) {
    if (drafts.stream().anyMatch(d -> d.proposal().equals(proposal) || isSame(d, proposal))) {
      return Optional.empty();
    }
    String why = "strikes and size of this action are not worked out by this version";
    return Optional.of(Draft.abstaining(proposal, proposal.text(), why));
  }

  /// Whether `proposal` is not met yet: one that names neither layer nor instrument is met by any.
  private static boolean isNew(Proposal proposal, List<Draft> drafts) {
    return drafts.stream()
        .noneMatch(d ->
            d.proposal().equals(proposal) || (isWide(proposal) && proposal.covers(d.proposal())));
  }

  private static boolean isWide(Proposal proposal) {
    return proposal.what().layer().isEmpty() && proposal.what().instrument().isEmpty();
  }

  /// Holding needs no trade whatever it is said of; a wide proposal is met by its parts.
  private static boolean isSame(Draft draft, Proposal proposal) {
    ActionName action = proposal.what().action();
    return draft.proposal().what().action() == action
        && (action == ActionName.HOLD || proposal.covers(draft.proposal()));
  }

  private Alternative judged(Draft draft, Moment.Reading now, Map<String, CondorEntry> entries) {
    if (draft.after().isEmpty()) {
      return unjudged(draft);
    }
    Book after = draft.after().get();
    Map<String, CondorEntry> kept = new LinkedHashMap<>(entries);
    if (draft.proposal().what().action() != ActionName.HOLD) {
      kept.remove(draft.proposal().condor());
    }
    Moment.Reading then =
        draft.proposal().what().action() == ActionName.HOLD ? now : moment.readLimits(after, kept);
    return new Alternative(
        draft.proposal(),
        draft.description(),
        draft.note(),
        draft.pricing(),
        draft.orders(),
        Optional.of(after),
        Optional.of(then.risk().totals()),
        LimitChecks.compare(now.evaluation(), then.evaluation()));
  }
}
