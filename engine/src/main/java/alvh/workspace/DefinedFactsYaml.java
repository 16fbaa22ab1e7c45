package alvh.workspace;

import alvh.playbook.DefinedFact;
import alvh.playbook.Expression;
import alvh.playbook.ExpressionFault;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactTable;
import alvh.playbook.FactType;
import alvh.playbook.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the facts that a playbook defines itself, from a daily series or from other facts.
final class DefinedFactsYaml {
  private final FactTable table;
  private final List<DefinedFact> facts;

  private DefinedFactsYaml(FactTable table, List<DefinedFact> facts) {
    this.table = table;
    this.facts = facts;
  }

  /// The facts at `facts:`, none when the playbook has none.
  ///
  /// @param program the facts that the program has
  static DefinedFactsYaml of(YamlMapping root, FactTable program) {
    List<YamlMapping> rows = root.elements("facts").stream().map(YamlNode::asMapping).toList();
    if (rows.isEmpty()) {
      return new DefinedFactsYaml(program, List.of());
    }
    List<FactDeclaration> declarations = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>(program.names());
    for (YamlMapping row : rows) {
      FactDeclaration declared = declaration(row);
      if (!known.add(declared.name())) {
        throw row.get("name").fault("there is such a fact already", "choose another name");
      }
      declarations.add(declared);
    }
    FactTable table = program.with(declarations);
    List<DefinedFact> facts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Set<String> later = new LinkedHashSet<>();
      declarations.subList(i, rows.size()).forEach(d -> later.add(d.name()));
      facts.add(fact(rows.get(i), declarations.get(i), table, later));
    }
    return new DefinedFactsYaml(table, facts);
  }

  /// Every fact that rows may name.
  FactTable table() {
    return table;
  }

  List<DefinedFact> facts() {
    return facts;
  }

  private static FactDeclaration declaration(YamlMapping row) {
    row.only(
        "name",
        "unit",
        "near",
        "meaning",
        "from",
        "as",
        "window",
        "is",
        "age-limit-days",
        "lag-days",
        "source");
    if (row.find("from").isPresent() == row.find("is").isPresent()) {
      throw row.fault(
          "a fact has exactly one of `from` and `is`",
          "name a series (from: usd.dxy) or write an expression (is: vx.2 - vx.1)");
    }
    FactOrigin origin = origin(row);
    String name = row.text("name");
    String meaning = row.text("meaning");
    return Located.at(
        row,
        () ->
            row.find("unit")
                .map(unit ->
                    FactDeclaration.number(name, unit.asText(), row.number("near"), meaning))
                .orElseGet(() -> FactDeclaration.flag(name, meaning))
                .from(origin));
  }

  private static FactOrigin origin(YamlMapping row) {
    OptionalInt age =
        row.find("age-limit-days")
            .map(node -> OptionalInt.of(node.asInteger()))
            .orElseGet(OptionalInt::empty);
    int lag = row.find("lag-days").map(YamlNode::asInteger).orElse(0);
    int window = row.find("window").map(YamlNode::asInteger).orElse(0);
    String source = row.find("source").map(node -> " (" + node.asText() + ")").orElse("");
    if (row.find("is").isPresent()) {
      return new FactOrigin(row.text("is") + source, List.of(), 0, age, lag);
    }
    String taken = row.choice("as", Spellings.INDICATORS).spelling();
    String formula = taken + " of the series" + source;
    return Located.at(
        row, () -> new FactOrigin(formula, List.of(row.text("from")), window, age, lag));
  }

  private static DefinedFact fact(
      YamlMapping row, FactDeclaration declared, FactTable table, Set<String> later) {
    if (row.find("is").isEmpty()) {
      Indicator indicator = row.choice("as", Spellings.INDICATORS);
      int window = row.find("window").map(YamlNode::asInteger).orElse(0);
      return Located.at(
          row, () -> new DefinedFact.OfSeries(declared, row.text("from"), indicator, window));
    }
    YamlNode is = row.get("is");
    Expression expression =
        switch (Expression.parse(is.asText(), table)) {
          case Expression read -> read;
          case ExpressionFault fault -> throw is.fault(fault.described(), fault.mend());
        };
    for (String used : expression.facts()) {
      if (later.contains(used)) {
        throw is.fault(
            "uses the fact '" + used + "', which is defined here or below",
            "define '" + used + "' above it");
      }
    }
    if (declared.type() == FactType.NUMBER && !expression.isCondition()) {
      String unit = expression.unit();
      if (!expression.fitsUnit(declared.unit())) {
        throw is.fault(
            "is in " + unit + ", not in " + declared.unit(),
            "write `unit: " + unit + "`, or change the expression");
      }
    }
    return Located.at(is, () -> new DefinedFact.OfFacts(declared, expression));
  }
}
