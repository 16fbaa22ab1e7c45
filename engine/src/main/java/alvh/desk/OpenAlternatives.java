package alvh.desk;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.book.Sleeve;
import alvh.entry.CondorSearch;
import alvh.entry.EntryMarket;
import alvh.entry.EntryResult;
import alvh.entry.VolReadings;
import alvh.execution.Fees;
import alvh.playbook.Entry;
import alvh.playbook.EntryPlan;
import alvh.playbook.FactValue;
import alvh.playbook.Playbook;
import alvh.playbook.Proposal;
import alvh.playbook.RiskOf;
import alvh.risk.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Opening a condor: one of the playbook's entries, found on the quotes of the moment and sized by
/// what it can lose.
///
/// The number of contracts is the entry's share of equity over the largest loss of one condor, fees
/// apart, rounded down: of what it can lose sold at its natural credit, or of what it can pay out.
/// None is halved: below one there is no trade.
final class OpenAlternatives {
  private static final double PERCENT = 100;

  /// Sums of quotes are right to this, index points; far below the smallest tick of .05.
  private static final double CREDIT_ROUNDING = 1e-9;

  /// A quotient of decimals is whole to this; far above the rounding of a double.
  private static final double ROUNDING = 1e-9;

  /// More contracts than any account trades.
  private static final int MOST = 1 << 24;

  private final Moment moment;
  private final Fees fees;
  private final PositionIds ids;

  /// @param ids gives the position that is opened its id
  OpenAlternatives(Moment moment, Fees fees, PositionIds ids) {
    this.moment = moment;
    this.fees = fees;
    this.ids = ids;
  }

  /// The entry that `proposal` names, as a trade on `book`; abstaining with the reason when there
  /// is none.
  Draft draft(Proposal proposal, Book book) {
    Playbook playbook = moment.playbook();
    String name = proposal.what().instrument();
    Optional<Entry> entry = playbook.entry(name);
    if (entry.isEmpty()) {
      return Draft.abstaining(
          proposal,
          proposal.text(),
          "the playbook has no entry " + name + " as its switches stand");
    }
    Optional<EntryMarket> market = EntryMarket.of(moment.marks(), vols(moment.market()));
    if (market.isEmpty()) {
      return Draft.abstaining(
          proposal, proposal.text(), "no SPX option chain that can be discounted at this instant");
    }
    CondorSearch search = CondorSearch.on(moment.calendar());
    return switch (search.find(EntrySpecs.of(entry.get().plan()), market.get())) {
      case EntryResult.Refused(String reason) ->
          Draft.abstaining(proposal, proposal.text(), reason);
      case EntryResult.Found found -> sized(proposal, entry.get(), found, market.get(), book);
    };
  }

  private Draft sized(
      Proposal proposal, Entry entry, EntryResult.Found found, EntryMarket market, Book book) {
    Optional<String> objection = tooLittle(entry.plan(), found);
    if (objection.isPresent()) {
      return Draft.abstaining(proposal, proposal.text(), objection.get());
    }
    double loss = found.condor().maxLossUsd(found.naturalCredit());
    if (!(loss > 0)) {
      return Draft.abstaining(
          proposal,
          proposal.text(),
          String.format(
              Locale.ROOT,
              "%s brings %.2f, more than it can lose: such quotes are not traded",
              found.condor().label(),
              found.naturalCredit()));
    }
    double counted = entry.riskOf().usd(found.condor().maxLossUsd(0), loss);
    int contracts =
        (int) Math.min(MOST, Math.floor(entry.riskShare() * book.equityUsd() / counted + ROUNDING));
    if (contracts < 1) {
      return Draft.abstaining(
          proposal,
          proposal.text(),
          String.format(
              Locale.ROOT,
              "one %s can %s %.0f USD, more than %s %% of %.0f USD: no contract, and none is"
                  + " halved",
              found.condor().label(),
              entry.riskOf() == RiskOf.PAYOUT ? "pay out" : "lose",
              counted,
              percent(entry.riskShare()),
              book.equityUsd()));
    }
    return opened(proposal, entry, found, market, book, contracts);
  }

  private Draft opened(
      Proposal proposal,
      Entry entry,
      EntryResult.Found found,
      EntryMarket market,
      Book book,
      int contracts) {
    var pack =
        new OptionPackage(
            ids.free(entry.name() + "-" + found.condor().expiry()),
            Sleeve.CONDOR,
            found.condor().legs(),
            contracts,
            found.naturalCredit(),
            moment.view().date());
    Pricing pricing =
        new CondorAlternatives(market.chain(), moment.view().date(), fees).opening(pack);
    return new Draft(
        proposal,
        description(entry, found, contracts),
        pricing,
        List.of(Orders.open(pack, market.chain())),
        pricing instanceof Pricing.Priced
            ? Optional.of(BookChange.with(book, pack))
            : Optional.empty());
  }

  /// Why a condor that was found is left alone: at bid and ask too little of its credit remains.
  private static Optional<String> tooLittle(EntryPlan plan, EntryResult.Found found) {
    double least = plan instanceof EntryPlan.ByCredit credit ? credit.credit().leastNatural() : 0;
    boolean isEnough =
        found.naturalCredit() > 0 && found.naturalCredit() >= least - CREDIT_ROUNDING;
    return isEnough
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s brings %.2f at bid and ask, too little: at least %.2f is asked for",
                found.condor().label(),
                found.naturalCredit(),
                least));
  }

  private static String description(Entry entry, EntryResult.Found found, int contracts) {
    return String.format(
        Locale.ROOT,
        "open %d x %s (%s): credit %.3f, deltas %.3f / %.3f%s",
        contracts,
        found.condor().label(),
        entry.name(),
        found.midCredit(),
        found.shortPut().delta(),
        found.shortCall().delta(),
        ranges(found));
  }

  /// How far out the shorts lie; empty for an entry that knows no expected range.
  private static String ranges(EntryResult.Found found) {
    return found.expectedRange() instanceof Figure.Known(double range)
            && found.putRanges() instanceof Figure.Known(double put)
            && found.callRanges() instanceof Figure.Known(double call)
        ? String.format(Locale.ROOT, ", %.2f / %.2f ranges of %.1f away", put, call, range)
        : "";
  }

  /// A share as a percentage without the digits it does not need.
  private static String percent(double share) {
    double percent = Math.rint(share * PERCENT * PERCENT) / PERCENT;
    return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
  }

  private static VolReadings vols(Map<String, FactValue> market) {
    return new VolReadings(
        vol(market, "vix.close"), vol(market, "vix9d.close"), vol(market, "spx.rv20"));
  }

  private static Figure vol(Map<String, FactValue> market, String fact) {
    return switch (market.getOrDefault(fact, new FactValue.Unknown(fact + " is no fact"))) {
      case FactValue.Amount amount -> Figure.of(amount.value());
      case FactValue.Flag flag -> Figure.unknown(fact + " is no number");
      case FactValue.Unknown(String why) -> Figure.unknown(why);
    };
  }
}
