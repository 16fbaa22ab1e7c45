package alvh.desk;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.PositionIds;
import alvh.hedge.Candidates;
import alvh.hedge.FutureCandidates;
import alvh.hedge.HedgeBounds;
import alvh.hedge.HedgePlan;
import alvh.hedge.HedgeSizing;
import alvh.hedge.PlannedTrade;
import alvh.hedge.VegaWindow;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The alternative of resizing the VX overlay: what the hedge planner makes of layer 2 alone, one
/// contract month, and of hedges to take off.
final class OverlaySizing {
  /// Layer 2 of the articles.
  static final String LAYER = "2";

  /// The overlay is one month: the first that outlives the condors' vega window.
  private static final int MONTHS = 1;

  private final Moment moment;
  private final HedgeAlternatives hedges;
  private final Moment.Reading now;
  private final PositionIds ids;

  /// The action that it works out.
  static final Proposal PROPOSAL =
      new Proposal(new ActionPattern(ActionName.RESIZE_LAYER, Side.BOTH, LAYER, ""), "");

  OverlaySizing(Moment moment, HedgeAlternatives hedges, Moment.Reading now, PositionIds ids) {
    this.moment = moment;
    this.hedges = hedges;
    this.now = now;
    this.ids = ids;
  }

  /// The resized overlay, or why there is none.
  Draft draft() {
    Book book = now.book();
    VegaWindow window = VegaWindow.of(book, moment.calendar());
    Candidates offered = FutureCandidates.of(hedges.market(), window, MONTHS);
    HedgeSizing sizing =
        HedgeSizing.of(
            hedges.market(),
            book,
            now.risk(),
            HedgeBounds.of(moment.playbook()),
            offered,
            moment.marks().spxLevel(),
            OptionalDouble.empty(),
            ids);
    HedgePlan plan = sizing.plan();
    if (plan.trades().isEmpty()) {
      return Draft.abstaining(PROPOSAL, "resize the VX overlay", why(plan, offered));
    }
    return new Draft(
        PROPOSAL,
        text(plan),
        new Pricing.Priced(
            plan.trades().stream().mapToDouble(PlannedTrade::midUsd).sum(),
            plan.trades().stream().mapToDouble(PlannedTrade::naturalUsd).sum(),
            plan.trades().stream().mapToDouble(PlannedTrade::feesUsd).sum()),
        hedges.orders(plan.trades(), sizing.planned().traded()),
        Optional.of(sizing.planned().book()));
  }

  private static String why(HedgePlan plan, Candidates offered) {
    return plan.verdict() == HedgePlan.Verdict.IN_BAND || offered.refused().isEmpty()
        ? plan.why()
        : plan.why() + "; " + String.join("; ", offered.refused());
  }

  /// The trades, and what they leave undone.
  private static String text(HedgePlan plan) {
    String trades =
        plan.trades().stream().map(OverlaySizing::text).collect(Collectors.joining(", "));
    return plan.verdict() == HedgePlan.Verdict.INFEASIBLE
        ? trades + ", the nearest: " + plan.why()
        : trades;
  }

  private static String text(PlannedTrade trade) {
    return trade.candidate().unit() instanceof FuturesPosition held
        ? String.format(
            Locale.ROOT,
            "%s %d %s",
            trade.candidate().isHeld() == held.quantity() > 0 ? "sell" : "buy",
            trade.units(),
            held.contract().label())
        : String.format(Locale.ROOT, "%s, %d", trade.candidate().label(), trade.units());
  }
}
