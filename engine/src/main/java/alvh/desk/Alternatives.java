package alvh.desk;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.execution.Fees;
import alvh.execution.Order;
import alvh.market.OptionChain;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.TallyLine;
import alvh.risk.CondorEntry;
import java.util.ArrayList;
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
    double mid = 0;
    double natural = 0;
    double fees = 0;
    List<Order> orders = new ArrayList<>();
    List<String> whys = new ArrayList<>();
    for (Draft draft : drafts) {
      ActionName action = draft.proposal().what().action();
      if (action == ActionName.CLOSE_CONDOR || action == ActionName.MONETISE_HEDGE) {
        switch (draft.pricing()) {
          case Pricing.Priced(double m, double n, double f) -> {
            mid += m;
            natural += n;
            fees += f;
            orders.addAll(draft.orders());
          }
          case Pricing.Abstains(String why) -> whys.add(why);
          case Pricing.Free free -> {}
        }
      }
    }
    return new Draft(
        new Proposal(ActionPattern.of(ActionName.FLATTEN), ""),
        "close everything",
        whys.isEmpty()
            ? new Pricing.Priced(mid, natural, fees)
            : new Pricing.Abstains(String.join("; ", whys)),
        orders,
        whys.isEmpty()
            ? Optional.of(new Book(book.name(), book.equityUsd(), List.of()))
            : Optional.empty());
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
    ActionName action = proposal.what().action();
    boolean isBuyingVixOptions =
        action == ActionName.ACTIVATE_LAYER || action == ActionName.DEPLOY_COLLAR;
    String why =
        isBuyingVixOptions && moment.marks().vixOptions().isEmpty()
            ? "no VIX option chain at this instant, so it has no strikes, size or price"
            : "strikes and size of this action are not worked out by this version";
    return Optional.of(Draft.abstaining(proposal, proposal.text(), why));
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
          draft.pricing(),
          draft.orders(),
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
        draft.pricing(),
        draft.orders(),
        Optional.of(then.risk().totals()),
        LimitChecks.compare(now.evaluation(), then.evaluation()));
  }
}
