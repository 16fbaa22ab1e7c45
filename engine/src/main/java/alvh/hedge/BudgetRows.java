package alvh.hedge;

import alvh.book.Sleeve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The premium that a layer may still pay, as a row over the units of candidates: what is bought
/// for one layer shares one budget.
final class BudgetRows {
  private BudgetRows() {}

  /// One row per sleeve that has a budget and something to buy. Taking off what is held is never
  /// short of budget.
  ///
  /// @param budgetsUsd premium left by sleeve, USD; below 0 counts as none; a sleeve without an
  ///   entry has no budget to keep
  static List<UnitRow> of(List<HedgeCandidate> candidates, Map<Sleeve, Double> budgetsUsd) {
    List<UnitRow> rows = new ArrayList<>();
    for (Sleeve sleeve : Sleeve.values()) {
      Double budget = budgetsUsd.get(sleeve);
      double[] premiums = candidates.stream().mapToDouble(c -> premiumUsd(c, sleeve)).toArray();
      if (budget != null && !isAllZero(premiums)) {
        rows.add(UnitRow.of(0, premiums, Double.NEGATIVE_INFINITY, Math.max(0, budget)));
      }
    }
    return rows;
  }

  private static double premiumUsd(HedgeCandidate candidate, Sleeve sleeve) {
    return candidate.sleeve() == sleeve && !candidate.isHeld()
        ? Math.max(0, candidate.cost().cashUsd())
        : 0;
  }

  private static boolean isAllZero(double[] premiums) {
    for (double premium : premiums) {
      if (premium > 0) {
        return false;
      }
    }
    return true;
  }
}
