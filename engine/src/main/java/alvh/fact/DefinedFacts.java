package alvh.fact;

import alvh.playbook.DefinedFact;
import alvh.playbook.Expression;
import alvh.playbook.FactValue;
import alvh.playbook.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The facts that a playbook defines: of the market where they read nothing else, else of the book,
/// and of a condor when so named.
final class DefinedFacts {
  private static final String OF_CONDOR = "condor.";

  private final List<DefinedFact> defined;

  DefinedFacts(List<DefinedFact> defined) {
    this.defined = defined;
  }

  /// `values` with the facts that follow from a series or from those of the market alone.
  void extendMarket(Map<String, FactValue> values, MarketInputs in) {
    for (DefinedFact fact : defined) {
      if (!isOfCondor(fact)) {
        switch (fact) {
          case DefinedFact.OfSeries series -> values.put(name(fact), SeriesFacts.value(in, series));
          case DefinedFact.OfFacts facts -> {
            if (values.keySet().containsAll(facts.expression().facts())) {
              values.put(name(fact), value(facts.expression(), lookup(values), in));
            }
          }
        }
      }
    }
  }

  /// `values` of market and book with those that follow from the book.
  void extendBook(AskedFacts values, MarketInputs in) {
    for (DefinedFact fact : defined) {
      if (fact instanceof DefinedFact.OfFacts(var declared, Expression expression)
          && !isOfCondor(fact)
          && !values.containsKey(declared.name())) {
        values.add(declared.name(), () -> value(expression, lookup(values), in));
      }
    }
  }

  /// `condor`'s facts with those that are named after it.
  ///
  /// @param book the facts of market and book
  void extendCondor(AskedFacts condor, Map<String, FactValue> book, MarketInputs in) {
    for (DefinedFact fact : defined) {
      if (isOfCondor(fact)) {
        condor.add(
            name(fact),
            () ->
                switch (fact) {
                  case DefinedFact.OfSeries series -> SeriesFacts.value(in, series);
                  case DefinedFact.OfFacts(var declared, Expression expression) ->
                      value(expression, lookup(condor).forNamesFrom(OF_CONDOR, lookup(book)), in);
                });
      }
    }
  }

  private static boolean isOfCondor(DefinedFact fact) {
    return name(fact).startsWith(OF_CONDOR);
  }

  private static String name(DefinedFact fact) {
    return fact.declaration().name();
  }

  /// The map as it stands, without a copy: it is read before it is added to.
  private static Facts lookup(Map<String, FactValue> values) {
    return name -> {
      FactValue value = values.get(name);
      return value == null
          ? new FactValue.Unknown(
              name.startsWith(OF_CONDOR)
                  ? "is of a condor: a fact over it is named condor.*"
                  : "not supplied")
          : value;
    };
  }

  private static FactValue value(Expression expression, Facts facts, MarketInputs in) {
    String asOf = in.stamp();
    String source =
        expression.facts().isEmpty()
            ? "as written in the playbook"
            : "from " + String.join(", ", expression.facts());
    if (expression.isCondition()) {
      return switch (expression.truth(facts)) {
        case TRUE -> new FactValue.Flag(true, asOf, source);
        case FALSE -> new FactValue.Flag(false, asOf, source);
        case UNKNOWN -> unknown(expression, facts);
      };
    }
    OptionalDouble amount = expression.amount(facts);
    return amount.isPresent()
        ? new FactValue.Amount(amount.getAsDouble(), asOf, source)
        : unknown(expression, facts);
  }

  private static FactValue unknown(Expression expression, Facts facts) {
    Map<String, String> whys = new LinkedHashMap<>();
    for (String name : expression.facts()) {
      if (facts.value(name) instanceof FactValue.Unknown(String why)) {
        whys.put(name, why);
      }
    }
    return new FactValue.Unknown(
        whys.isEmpty()
            ? "'" + expression + "' has no value on what is known"
            : String.join(
                "; ",
                whys.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList()));
  }
}
