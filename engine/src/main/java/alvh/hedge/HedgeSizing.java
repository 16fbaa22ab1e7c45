package alvh.hedge;

import alvh.book.Book;
import alvh.book.PositionIds;
import alvh.risk.Figure;
import alvh.risk.RiskReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A hedge sized by the book, and the book with it; what a decision needs of a [HedgeReport].
///
/// @param plan what to trade, or why nothing can be
/// @param candidates what was looked at
/// @param planned the book after the plan; as it is when nothing is traded
/// @param figures of the book, where every one of them is known
public record HedgeSizing(
    HedgePlan plan, Candidates candidates, PlannedBook planned, Optional<HedgedBook> figures) {
  /// The plan for `book` at the moment of `market`.
  ///
  /// @param book what is held, at least one condor
  /// @param before the risk of that book at that moment
  /// @param offered what may be put on
  /// @param indexLevel of SPX
  /// @param coverage that is wished for within the bounds; empty to trade to their edge
  /// @param ids gives the positions that are opened their ids
  public static HedgeSizing of(
      HedgeMarket market,
      Book book,
      RiskReport before,
      HedgeBounds bounds,
      Candidates offered,
      Figure indexLevel,
      OptionalDouble coverage,
      PositionIds ids) {
    Candidates held = HeldCandidates.of(market, before.hedges());
    Candidates all = offered.and(held);
    return switch (BookFigures.of(book, before, indexLevel)) {
      case BookFigures.Unknown(String why) ->
          new HedgeSizing(
              HedgePlan.unknown(missing(before) + ", so nothing is added: " + why),
              all,
              new PlannedBook(book, List.of()),
              Optional.empty());
      case BookFigures.Known(HedgedBook figures, Figure.Known stackRisk) -> {
        HedgePlan plan = HedgePlanner.plan(figures, bounds, all.usable(), coverage);
        yield new HedgeSizing(
            plan, all, PlannedBook.of(book, plan.trades(), ids), Optional.of(figures));
      }
      case BookFigures.Known(HedgedBook figures, Figure.Unknown(String why)) -> {
        // what has no bound makes the stack's risk unknown: nothing is added, what is held may go
        HedgePlan plan =
            HedgePlanner.plan(
                figures, bounds.without(Measure.STACK_RISK_SHARE), held.usable(), coverage);
        HedgePlan said = plan.because(plan.why() + "; nothing is added, as " + why);
        yield new HedgeSizing(
            said, all, PlannedBook.of(book, said.trades(), ids), Optional.empty());
      }
    };
  }

  private static String missing(RiskReport before) {
    return before.totals().coverage() instanceof Figure.Unknown
        ? "coverage is unknown"
        : "a figure that sizing needs is unknown";
  }
}
