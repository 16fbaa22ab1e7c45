package alvh.desk;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.book.Sleeve;
import alvh.execution.Order;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Sizes the VX overlay by the book: the fewest futures that mend the coverage and delta limits
/// that are broken, or as many as the other caps allow.
///
/// One contract month is considered: the first that settles when the condors' vega window has
/// ended, five trading days before their last one. That can be days before the condors settle: from
/// then on gamma rules them and no VX covers it, which the description says (S-10). VXM where it
/// was listed, VX before. Other layers and months are the hedge planner's work.
final class OverlaySizing {
  /// Layer 2 of the articles.
  static final String LAYER = "2";

  /// What an overlay is called when it is bought; a number follows when the book has it.
  private static final String NEW_ID = "sized-overlay";

  /// Doubling stops here: no account trades more contracts in one order.
  private static final int MOST_CONTRACTS = 1 << 16;

  private final Moment moment;
  private final MarketFacts facts;
  private final HedgeAlternatives hedges;
  private final Moment.Reading now;
  private final Map<String, CondorEntry> entries;
  private final String newId;
  private final Proposal proposal =
      new Proposal(new ActionPattern(ActionName.RESIZE_LAYER, Side.BOTH, LAYER, ""), "");

  OverlaySizing(
      Moment moment,
      MarketFacts facts,
      HedgeAlternatives hedges,
      Moment.Reading now,
      Map<String, CondorEntry> entries,
      PositionIds ids) {
    this.moment = moment;
    this.facts = facts;
    this.hedges = hedges;
    this.now = now;
    this.entries = entries;
    newId = ids.free(NEW_ID);
  }

  /// The resized overlay, or why there is none.
  Draft draft() {
    Optional<VxCurve> curve = moment.marks().vix().curve();
    if (curve.isEmpty()) {
      return abstains(moment.marks().vix().whyNoCurve());
    }
    if (now.risk().totals().coverage() instanceof Figure.Unknown(String why)) {
      return abstains("coverage is unknown, so nothing is added: " + why);
    }
    if (brokenNow().isEmpty()) {
      return abstains("every cap and target is kept as it is");
    }
    Optional<FuturesPosition> tooMuch = isCoverageCapBroken(now) ? largestLong() : Optional.empty();
    if (tooMuch.isPresent()) {
      return reduce(tooMuch.get());
    }
    return month(curve.get(), now.book())
        .map(this::add)
        .orElseGet(
            () -> abstains("no VX contract settles after the condors' vega window has ended"));
  }

  private Optional<FuturesPosition> largestLong() {
    return now.book().hedges().stream()
        .filter(FuturesPosition.class::isInstance)
        .map(FuturesPosition.class::cast)
        .filter(p -> p.contract().root().underlying().equals("VIX") && p.quantity() > 0)
        .max(Comparator.comparingInt(p -> p.quantity() * p.contract().multiplier()));
  }

  private static boolean isCoverageCapBroken(Moment.Reading reading) {
    return reading.evaluation().limits().stream()
        .anyMatch(l ->
            l.limit().bound() instanceof Bound.Cap cap
                && cap.within().facts().contains(LimitChecks.COVERAGE)
                && l.state() == RuleState.FIRES);
  }

  /// The limits that an overlay can mend and that are broken now: those on coverage and on delta.
  private List<String> brokenNow() {
    return now.evaluation().limits().stream()
        .filter(OverlaySizing::isOverlays)
        .filter(l -> l.state() == RuleState.FIRES)
        .map(LimitOutcome::label)
        .toList();
  }

  /// Whether none of the limits that are broken now is broken in `then`.
  private boolean isMended(Moment.Reading then) {
    return then.evaluation().limits().stream()
        .filter(l -> brokenNow().contains(l.label()))
        .noneMatch(l -> l.state() == RuleState.FIRES);
  }

  private static boolean isOverlays(LimitOutcome limit) {
    List<String> measured = List.copyOf(limit.limit().bound().within().facts());
    return !(limit.limit().bound() instanceof Bound.Gate)
        && (measured.contains(LimitChecks.COVERAGE) || measured.contains(LimitChecks.DELTA));
  }

  /// Sells as few contracts of `held` as bring coverage below its cap, all of them when none do.
  private Draft reduce(FuturesPosition held) {
    int sold =
        fewest(
            held.quantity(),
            n -> n == held.quantity() || !isCoverageCapBroken(read(reduced(held, n))));
    Order order = Orders.close(held, sold, hedges.settle(held));
    return traded("sell", held.contract(), order, "", reduced(held, sold));
  }

  private Book reduced(FuturesPosition held, int sold) {
    return sold == held.quantity()
        ? BookChange.without(now.book(), held.id())
        : BookChange.replaced(
            now.book(),
            new FuturesPosition(
                held.id(),
                held.sleeve(),
                held.contract(),
                held.quantity() - sold,
                held.price(),
                held.opened()));
  }

  private Draft add(FuturesCurve.Point point) {
    LocalDate date = moment.view().date();
    boolean hasMini = facts.listings().isListed(FutureRoot.VXM, point.settlement(), date);
    var contract = new FutureContract(hasMini ? FutureRoot.VXM : FutureRoot.VX, point.settlement());
    int wanted = fewest(MOST_CONTRACTS, n -> isMended(read(added(contract, n, point.settle()))));
    if (wanted > MOST_CONTRACTS) {
      return abstains(
          "no number of "
              + contract.label()
              + " mends what is broken: "
              + String.join(", ", brokenNow())
              + "; ES, MES or an SPX spread carry delta");
    }
    List<LimitCheck> forbidding = forbidding(contract, wanted, point.settle());
    if (forbidding.isEmpty()) {
      Order order = Orders.buyOverlay(newId, contract, wanted, point.settle());
      return traded("buy", contract, order, "", added(contract, wanted, point.settle()));
    }
    String binding = forbidding.getFirst().id() + " (" + forbidding.getFirst().text() + ")";
    int allowed = fewest(wanted, n -> !forbidding(contract, n, point.settle()).isEmpty()) - 1;
    return allowed == 0
        ? abstains("not even 1 " + contract.label() + ": " + forbidding.getFirst().objection())
        : traded(
            "buy",
            contract,
            Orders.buyOverlay(newId, contract, allowed, point.settle()),
            ", as far as " + binding + " allows; " + wanted + " are needed",
            added(contract, allowed, point.settle()));
  }

  private List<LimitCheck> forbidding(FutureContract contract, int quantity, double settle) {
    Moment.Reading then = read(added(contract, quantity, settle));
    return LimitChecks.forbidding(
        LimitChecks.compare(now.evaluation(), then.evaluation()), now.evaluation());
  }

  private Moment.Reading read(Book after) {
    return moment.read(after, entries);
  }

  private Book added(FutureContract contract, int quantity, double settle) {
    return BookChange.with(
        now.book(),
        new FuturesPosition(
            newId, Sleeve.VX_OVERLAY, contract, quantity, settle, moment.view().date()));
  }

  /// The smallest number in `[1, most]` for which `holds`, which once it holds goes on to hold;
  /// `most + 1` when there is none. Doubling, then halving.
  private static int fewest(int most, IntPredicate holds) {
    int high = 1;
    while (high < most && !holds.test(high)) {
      high = Math.min(most, 2 * high);
    }
    if (high == most && !holds.test(most)) {
      return most + 1;
    }
    int low = high / 2;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private Draft traded(
      String verb, FutureContract contract, Order order, String remark, Book after) {
    int quantity = order.quantity();
    return new Draft(
        proposal,
        String.format(Locale.ROOT, "%s %d %s%s", verb, quantity, contract.label(), remark),
        hedges.futures(contract, quantity),
        List.of(order),
        Optional.of(after));
  }

  /// The first month that settles on or after the end of the condors' vega window, and not on a
  /// condor's own expiry.
  private Optional<FuturesCurve.Point> month(VxCurve curve, Book book) {
    List<LocalDate> expiries =
        book.condorPackages().stream()
            .map(OptionPackage::legs)
            .flatMap(List::stream)
            .map(l -> l.contract().expiry())
            .toList();
    LocalDate lastDay =
        book.condorPackages().stream()
            .map(OptionPackage::legs)
            .flatMap(List::stream)
            .map(l ->
                facts
                    .calendar()
                    .expiry(l.contract().expiry(), l.contract().root().settlement())
                    .lastTradingDay())
            .max(LocalDate::compareTo)
            .orElseThrow();
    LocalDate windowEnd = facts.calendar().plusTradingDays(lastDay, -Coverage.FEWEST_TRADING_DAYS);
    for (int n = 1; n <= curve.size(); n++) {
      FuturesCurve.Point point = curve.contract(n).orElseThrow();
      if (!point.settlement().isBefore(windowEnd) && !expiries.contains(point.settlement())) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  private Draft abstains(String why) {
    return Draft.abstaining(proposal, "resize the VX overlay", why);
  }
}
