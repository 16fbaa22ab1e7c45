package alvh.playbook;

import java.util.Map;
import java.util.OptionalDouble;

/// A fact that is defined by data and not by a class: what a user adds without Java.
public sealed interface DefinedFact {
  /// Name, type, unit, meaning and origin.
  FactDeclaration declaration();

  /// The number that it is whatever the market says: a parameter of its playbook. Empty for a fact
  /// that reads a series or another fact.
  default OptionalDouble constant() {
    return switch (this) {
      case OfSeries series -> OptionalDouble.empty();
      case OfFacts(var declared, var expression) ->
          !expression.isCondition() && expression.facts().isEmpty()
              ? expression.amount(Facts.of(Map.of()))
              : OptionalDouble.empty();
    };
  }

  /// A fact taken from a daily series.
  ///
  /// @param series the name of the series, as the data map gives it
  /// @param indicator what is taken of it
  /// @param window observations, > 0 when the indicator looks back, else 0
  record OfSeries(FactDeclaration declaration, String series, Indicator indicator, int window)
      implements DefinedFact {
    public OfSeries {
      if (indicator.needsWindow() != (window > 0)) {
        throw new IllegalArgumentException(
            declaration.name()
                + ": "
                + indicator.spelling()
                + (indicator.needsWindow() ? " needs a window > 0" : " has no window"));
      }
      if (declaration.type() == FactType.FLAG && indicator != Indicator.LAST) {
        throw new IllegalArgumentException(
            declaration.name() + ": a flag is the last value of its series");
      }
    }
  }

  /// A fact computed from other facts.
  ///
  /// @param expression over facts that stand before it
  record OfFacts(FactDeclaration declaration, Expression expression) implements DefinedFact {
    public OfFacts {
      if (expression.isCondition() != (declaration.type() == FactType.FLAG)) {
        throw new IllegalArgumentException(
            declaration.name() + ": a condition makes a flag, a number has a unit: " + expression);
      }
    }
  }
}
