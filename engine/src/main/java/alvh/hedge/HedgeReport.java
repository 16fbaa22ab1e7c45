package alvh.hedge;

import alvh.book.Book;
import alvh.book.PositionIds;
import alvh.market.ChainGrade;
import alvh.market.DataGrade;
import alvh.risk.CondorEntry;
import alvh.risk.Figure;
import alvh.risk.RiskReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A hedge sized by the book, with the book before and after it.
///
/// @param plan what to trade, or why nothing can be
/// @param candidates what was looked at
/// @param bounds the playbook's, in their order
/// @param before the book as it is
/// @param planned the book after the plan; as it is when nothing is traded
/// @param after its risk, valued anew and not extrapolated
/// @param delta what carries the delta that the plan leaves outside its band
/// @param grades what kind of quotes the chains hold, by underlying
public record HedgeReport(
    HedgePlan plan,
    Candidates candidates,
    HedgeBounds bounds,
    RiskReport before,
    PlannedBook planned,
    RiskReport after,
    DeltaAlternatives delta,
    Map<String, ChainGrade> grades) {
  public HedgeReport {
    grades = Collections.unmodifiableMap(new TreeMap<>(grades));
  }

  /// The plan for `book` at the moment of `market`.
  ///
  /// @param book what is held, at least one condor
  /// @param entries the exposure of each condor when it was first seen
  /// @param offered what may be put on
  /// @param indexLevel of SPX
  /// @param coverage that is wished for within the bounds; empty to trade to their edge
  /// @param ids gives the positions that are opened their ids
  public static HedgeReport of(
      HedgeMarket market,
      Book book,
      Map<String, CondorEntry> entries,
      HedgeBounds bounds,
      Candidates offered,
      Figure indexLevel,
      OptionalDouble coverage,
      PositionIds ids) {
    RiskReport before = RiskReport.of(book, market.marks(), entries, market.calendar());
    HedgeSizing sizing =
        HedgeSizing.of(market, book, before, bounds, offered, indexLevel, coverage, ids);
    List<HedgeCandidate> usable = sizing.candidates().usable();
    DeltaAlternatives delta =
        sizing
            .figures()
            .flatMap(figures ->
                missedDelta(sizing.plan())
                    .map(band ->
                        DeltaAlternatives.of(
                            market,
                            figures,
                            bounds,
                            band,
                            usable,
                            VegaWindow.of(book, market.calendar()))))
            .orElse(DeltaAlternatives.NONE);
    return new HedgeReport(
        sizing.plan(),
        sizing.candidates(),
        bounds,
        before,
        sizing.planned(),
        RiskReport.of(sizing.planned().book(), market.marks(), entries, market.calendar()),
        delta,
        before.grades());
  }

  /// The band of delta that the plan leaves broken.
  private static Optional<HedgeBound> missedDelta(HedgePlan plan) {
    return plan.checks().stream()
        .filter(c -> c.bound().measure() == Measure.NET_DELTA_PER_CONDOR && !c.isKept())
        .map(BoundCheck::bound)
        .findFirst();
  }

  /// The least of the grades of the chains that it rests on.
  public Optional<DataGrade> grade() {
    List<DataGrade> all = new ArrayList<>();
    grades.values().forEach(g -> all.add(g.grade()));
    return all.stream().max(Enum::compareTo);
  }
}
