package alvh.desk;

import alvh.playbook.FactUse;
import alvh.playbook.FactValue;
import alvh.playbook.Outcome;
import java.util.Locale;
import java.util.stream.Collectors;

/// The facts behind an outcome, as a person reads them.
final class FactsText {
  private FactsText() {}

  /// ` (vix.rsi14 91.04, vx.spread12 5.25)`.
  static String values(Outcome outcome) {
    return outcome.finding().proof().facts().stream()
        .map(FactsText::value)
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String value(FactUse use) {
    return switch (use.value()) {
      case FactValue.Amount(double value, String asOf, String source) ->
          String.format(Locale.ROOT, "%s %.2f", use.name(), value);
      case FactValue.Flag(boolean value, String asOf, String source) -> use.name() + " " + value;
      case FactValue.Unknown unknown -> use.name() + " unknown";
    };
  }
}
