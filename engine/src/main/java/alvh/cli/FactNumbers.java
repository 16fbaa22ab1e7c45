package alvh.cli;

import alvh.playbook.FactUse;
import alvh.playbook.FactValue;
import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import java.util.ArrayList;
import java.util.List;

/// The facts of a proof as a person reads them: with enough digits not to read as a bound.
final class FactNumbers {
  private FactNumbers() {}

  /// `vix.rsi14 50.46`, or a question mark when unknown.
  static String cell(FactUse use, ProofNode proof) {
    return use.name() + " " + value(use.value(), numbers(proof));
  }

  private static String value(FactValue value, List<Double> bounds) {
    return switch (value) {
      case FactValue.Amount(double amount, String asOf, String source) ->
          Numbers.measured(amount, bounds);
      case FactValue.Flag(boolean flag, String asOf, String source) -> Boolean.toString(flag);
      case FactValue.Unknown unknown -> "?";
    };
  }

  /// Every number of a proof, bounds and intermediate ones.
  static List<Double> numbers(ProofNode proof) {
    List<Double> numbers = new ArrayList<>();
    if (proof.value() instanceof ProofValue.Quantity(double number, String unit)) {
      numbers.add(number);
    }
    proof.children().forEach(c -> numbers.addAll(numbers(c)));
    return List.copyOf(numbers);
  }

  /// A number of a proof with its unit; a bare number has none.
  static String quantity(double number, String unit, List<Double> bounds) {
    String written = Numbers.measured(number, bounds);
    return isBare(unit) ? written : written + " " + unit;
  }

  /// Whether `unit` is that of numbers made of literals only.
  static boolean isBare(String unit) {
    return unit.isEmpty() || unit.equals("any");
  }
}
