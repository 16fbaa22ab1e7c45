package alvh.desk;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.execution.Fees;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesCurve;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Bound;
import alvh.playbook.LimitOutcome;
import alvh.playbook.Proposal;
import alvh.playbook.RuleState;
import alvh.playbook.Side;
import alvh.risk.CondorEntry;
import alvh.risk.Coverage;
import alvh.risk.Figure;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sizes the VX overlay by the book: the fewest futures that bring every target within reach
/// without breaking a cap.
///
/// One contract month is considered: the first that settles when the condors' vega window has ended,
/// five trading days before their last one (S-10 as corrected); VXM where it was
/// listed, VX before. Other layers and months are the hedge planner's work.
final class OverlaySizing {
  /// Layer 2 of the articles.
  static final String LAYER = "2";

  private static final int MOST_CONTRACTS = 200;
  private static final double USD_PER_CENT = 0.01;

  private final Moment moment;
  private final MarketFacts facts;
  private final Fees fees;

  OverlaySizing(Moment moment, MarketFacts facts, Fees fees) {
    this.moment = moment;
    this.facts = facts;
    this.fees = fees;
  }

  /// The resized overlay of `now`, or why there is none.
  Draft draft(Moment.Reading now, Map<String, CondorEntry> entries) {
    var proposal =
        new Proposal(new ActionPattern(ActionName.RESIZE_LAYER, Side.BOTH, LAYER, ""), "");
    Optional<VxCurve> curve = moment.marks().vix().curve();
    if (curve.isEmpty()) {
      return abstains(proposal, moment.marks().vix().whyNoCurve());
    }
    if (now.risk().totals().coverage() instanceof Figure.Unknown(String why)) {
      return abstains(proposal, "coverage is unknown, so only reductions are admitted: " + why);
    }
    Optional<FuturesCurve.Point> point = month(curve.get(), now.book());
    if (point.isEmpty()) {
      return abstains(
          proposal, "no VX contract settles after the condors' vega window has ended");
    }
    Optional<FuturesPosition> tooMuch =
        now.book().hedges().stream()
            .filter(p -> isCapBroken(now))
            .filter(FuturesPosition.class::isInstance)
            .map(FuturesPosition.class::cast)
            .filter(p -> p.sleeve() == Sleeve.VX_OVERLAY && p.quantity() > 0)
            .findFirst();
    if (tooMuch.isPresent()) {
      return reduce(proposal, tooMuch.get(), now, entries);
    }
    return brokenBounds(now).isEmpty()
        ? abstains(proposal, "every cap and target is kept as it is")
        : search(proposal, point.get(), now, entries);
  }

  private static boolean isCapBroken(Moment.Reading reading) {
    return reading.evaluation().limits().stream()
        .anyMatch(l ->
            l.limit().bound() instanceof Bound.Cap cap
                && cap.within().facts().contains("book.coverage")
                && l.state() == RuleState.FIRES);
  }

  /// Sells as few contracts of `held` as keep every cap.
  private Draft reduce(
      Proposal proposal,
      FuturesPosition held,
      Moment.Reading now,
      Map<String, CondorEntry> entries) {
    for (int sold = 1; sold <= held.quantity(); sold++) {
      Book after = reduced(now.book(), held, sold);
      if (sold == held.quantity() || !isCapBroken(moment.read(after, entries))) {
        return traded(proposal, "sell", held.contract(), sold, after);
      }
    }
    throw new IllegalStateException("a position of 0 contracts: " + held);
  }

  private static Book reduced(Book book, FuturesPosition held, int sold) {
    return sold == held.quantity()
        ? BookChange.without(book, held.id())
        : BookChange.replaced(
            book,
            new FuturesPosition(
                held.id(),
                held.sleeve(),
                held.contract(),
                held.quantity() - sold,
                held.price(),
                held.opened()));
  }

  private Draft search(
      Proposal proposal,
      FuturesCurve.Point point,
      Moment.Reading now,
      Map<String, CondorEntry> entries) {
    LocalDate date = moment.view().date();
    FutureRoot root =
        facts.listings().isListed(FutureRoot.VXM, point.settlement(), date)
            ? FutureRoot.VXM
            : FutureRoot.VX;
    var contract = new FutureContract(root, point.settlement());
    String id = freeId(now.book());
    String binding = "no size up to " + MOST_CONTRACTS + " contracts reaches every target";
    for (int quantity = 1; quantity <= MOST_CONTRACTS; quantity++) {
      Book after = BookChange.with(now.book(), position(id, contract, quantity, point.settle(), date));
      Moment.Reading then = moment.read(after, entries);
      List<LimitCheck> checks = LimitChecks.compare(now.evaluation(), then.evaluation());
      List<LimitCheck> forbidding = LimitChecks.forbidding(checks, now.evaluation());
      if (!forbidding.isEmpty()) {
        LimitCheck first = forbidding.getFirst();
        return abstains(
            proposal,
            "%s %s would break %s (%s) before every target is reached"
                .formatted(quantity, contract.label(), first.id(), first.text()));
      }
      if (brokenBounds(then).isEmpty()) {
        return traded(proposal, "buy", contract, quantity, after);
      }
      binding = "still missed: " + String.join(", ", brokenBounds(then));
    }
    return abstains(proposal, binding);
  }

  private Draft traded(
      Proposal proposal, String verb, FutureContract contract, int quantity, Book after) {
    LocalDate date = moment.view().date();
    double tick = facts.ticks().tick(contract.root(), date);
    double slippage = tick * contract.multiplier() * quantity;
    double cost = fees.orderCents(contract, date, 0, quantity) * USD_PER_CENT;
    return new Draft(
        proposal,
        "%s %s %s".formatted(verb, quantity, contract.label()),
        new Pricing.Priced(0, slippage, cost),
        Optional.of(after));
  }

  private static FuturesPosition position(
      String id, FutureContract contract, int quantity, double settle, LocalDate date) {
    return new FuturesPosition(id, Sleeve.VX_OVERLAY, contract, quantity, settle, date);
  }

  /// A name that no position of `book` has.
  private static String freeId(Book book) {
    String id = "sized-overlay";
    while (book.position(id).isPresent()) {
      id += "+";
    }
    return id;
  }

  private static List<String> brokenBounds(Moment.Reading reading) {
    return reading.evaluation().limits().stream()
        .filter(l -> !(l.limit().bound() instanceof Bound.Gate))
        .filter(l -> l.state() == RuleState.FIRES)
        .map(LimitOutcome::label)
        .distinct()
        .toList();
  }

  /// The first month that settles on or after the end of the condors' vega window, and not on a
  /// condor's own expiry.
  private Optional<FuturesCurve.Point> month(VxCurve curve, Book book) {
    List<LocalDate> expiries =
        book.condorPackages().stream()
            .map(OptionPackage::legs)
            .flatMap(List::stream)
            .map(l -> l.contract().expiry())
            .sorted()
            .toList();
    LocalDate lastDay = facts.calendar().previous(expiries.getLast());
    LocalDate windowEnd =
        facts.calendar().plusTradingDays(lastDay, -Coverage.FEWEST_TRADING_DAYS);
    for (int n = 1; n <= curve.size(); n++) {
      FuturesCurve.Point point = curve.contract(n).orElseThrow();
      if (!point.settlement().isBefore(windowEnd) && !expiries.contains(point.settlement())) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  private static Draft abstains(Proposal proposal, String why) {
    return new Draft(
        proposal, "resize the VX overlay", new Pricing.Abstains(why), Optional.empty());
  }
}
