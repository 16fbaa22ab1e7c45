package alvh.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether a decision calls for other actions than the one before.
final class ActionAlerts {
  private static final String HOLD = "hold";

  private ActionAlerts() {}

  static List<Alert> of(Optional<Decision> before, Decision after) {
    String was = before.map(ActionAlerts::actions).orElse(HOLD);
    String is = actions(after);
    return was.equals(is)
        ? List.of()
        : List.of(
            new Alert.ActionChanged(
                was, is, "The decision is " + reasons(after) + "; it was " + was + "."));
  }

  /// The actions with the rules behind them.
  private static String reasons(Decision decision) {
    return decision.actions().stream()
        .map(a -> a.proposal().text() + " (" + a.why() + ")")
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /// What is done to what; sizes and strikes move with every quote and are not told.
  private static String actions(Decision decision) {
    return decision.actions().stream()
        .map(a -> a.proposal().text())
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
