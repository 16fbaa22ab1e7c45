package alvh.backtest;

import alvh.playbook.Expression;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactRow;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import alvh.playbook.Facts;
import alvh.playbook.Truth;
import java.util.List;
import java.util.Map;

/// When a condor of a replay is closed: compiled conditions, as a playbook's are.
final class ReplayRules {
  private static final FactTable TABLE =
      FactTable.of(
          List.of(
              FactDeclaration.number("condor.profitShare", "ratio", 0, "profit over credit"),
              FactDeclaration.number("condor.daysLeft", "days", 0, "calendar days to expiry")));

  /// Profit target, stop, days.
  private static final List<Expression> CLOSING =
      List.of(
          Expression.of("condor.profitShare >= 0.5", TABLE),
          Expression.of("condor.profitShare <= -2", TABLE),
          Expression.of("condor.daysLeft <= 21", TABLE));

  private ReplayRules() {}

  /// Whether any of them calls for it.
  ///
  /// @param profitShare profit over credit; at a loss negative
  /// @param daysLeft calendar days to expiry
  static boolean isClosing(double profitShare, long daysLeft) {
    Map<String, FactValue> facts =
        Map.of(
            "condor.profitShare", new FactValue.Amount(profitShare, "now", "replay"),
            "condor.daysLeft", new FactValue.Amount((double) daysLeft, "now", "replay"));
    FactRow row = FactRow.of(TABLE, Facts.of(facts));
    return CLOSING.stream().anyMatch(condition -> condition.truth(row) == Truth.TRUE);
  }
}
