package alvh.desk;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.execution.Fees;
import alvh.market.OptionChain;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.TallyLine;
import alvh.risk.CondorEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that could be done at a moment, each with its price and the limits after it.
final class Alternatives {
  private final Moment moment;
  private final MarketFacts facts;
  private final Fees fees;
  private final PositionIds ids;

  Alternatives(Moment moment, MarketFacts facts, Fees fees, PositionIds ids) {
    this.moment = moment;
    this.facts = facts;
    this.fees = fees;
    this.ids = ids;
  }

  /// The alternatives to `now`: hold first, then per condor, then the hedges and whatever else the
  /// playbook votes on.
  List<Alternative> of(
      Moment.Reading now, Map<String, CondorEntry> entries, List<TallyLine> votes) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        new Draft(
            new Proposal(ActionPattern.of(ActionName.HOLD), ""),
            "hold everything as it is",
            new Pricing.Free(),
            List.of(),
            Optional.of(now.book())));
    List<OptionPackage> condors = now.book().condorPackages();
    condors.forEach(c -> drafts.addAll(condorDrafts(c, now.book())));
    var hedging = new HedgeAlternatives(moment, facts, fees);
    if (!condors.isEmpty()) {
      drafts.add(new OverlaySizing(moment, hedging, now, entries, ids).draft());
    }
    drafts.addAll(hedging.of(now.book()));
    if (!now.book().positions().isEmpty()) {
      drafts.add(flatten(drafts, now.book()));
    }
    var layers =
        new LayerAlternatives(
            new LayerDesk(
                moment, now, new UnitsWithinCaps(moment, now, entries), hedging, ids, fees));
    drafts.addAll(layers.standing());
    // narrow ones first: a vote that names no layer is met by those that do
    votes.stream()
        .map(TallyLine::proposal)
        .sorted(Comparator.comparing(Alternatives::isWide))
        .filter(proposal -> isNew(proposal, drafts))
        .forEach(proposal -> layers.draft(proposal).ifPresent(drafts::add));
    var opening = new OpenAlternatives(moment, fees, ids);
    votes.stream()
        .map(TallyLine::proposal)
        .filter(Alternatives::namesEntry)
        .forEach(proposal -> drafts.add(opening.draft(proposal, now.book())));
    votes.forEach(line -> unplanned(line.proposal(), drafts).ifPresent(drafts::add));
    return drafts.stream().map(d -> judged(d, now, entries)).toList();
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
  private static Draft flatten(List<Draft> drafts, Book book) {
    List<Draft> closing =
        drafts.stream()
            .filter(d ->
                d.proposal().what().action() == ActionName.CLOSE_CONDOR
                    || d.proposal().what().action() == ActionName.MONETISE_HEDGE)
            .toList();
    return DraftSum.of(
        new Proposal(ActionPattern.of(ActionName.FLATTEN), ""),
        "close everything",
        closing,
        new Book(book.name(), book.equityUsd(), List.of()));
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
    Book after = draft.after().get();
    Map<String, CondorEntry> kept = new LinkedHashMap<>(entries);
    if (draft.proposal().what().action() != ActionName.HOLD) {
      kept.remove(draft.proposal().condor());
    }
    Moment.Reading then =
        draft.proposal().what().action() == ActionName.HOLD ? now : moment.read(after, kept);
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
