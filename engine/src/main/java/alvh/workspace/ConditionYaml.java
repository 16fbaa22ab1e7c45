package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.Example;
import alvh.playbook.Expression;
import alvh.playbook.ExpressionFault;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads expressions and their examples.
final class ConditionYaml {
  private static final String AS_OF = "example";
  private static final String SOURCE = "playbook";
  private static final String UNKNOWN = "unknown";

  private final FactTable facts;

  ConditionYaml(FactTable facts) {
    this.facts = facts;
  }

  Expression expression(YamlNode node) {
    return switch (Expression.parse(node.asText(), facts)) {
      case Expression expression -> expression;
      case ExpressionFault fault -> throw node.fault(fault.described(), fault.mend());
    };
  }

  /// The examples of a row, none when it has none; they may give only facts that `condition` uses.
  List<Example> examples(YamlMapping row, Expression condition) {
    return row.elements("examples").stream()
        .map(YamlNode::asMapping)
        .map(example -> example(example.only("given", "expect"), condition))
        .toList();
  }

  private Example example(YamlMapping row, Expression condition) {
    YamlMapping given = row.mapping("given");
    Map<String, FactValue> values = new LinkedHashMap<>();
    for (String name : given.names()) {
      if (!condition.facts().contains(name)) {
        throw given
            .keyPlace(name)
            .fault(
                "the condition does not use this fact", NearestName.hint(name, condition.facts()));
      }
      values.put(name, value(name, given.get(name)));
    }
    return new Example(values, row.choice("expect", Spellings.EXPECTATIONS));
  }

  private FactValue value(String name, YamlNode node) {
    if (node instanceof YamlScalar scalar && scalar.text().equals(UNKNOWN)) {
      return new FactValue.Unknown("unknown in the example");
    }
    FactDeclaration declaration =
        facts
            .find(name)
            .orElseThrow(() -> node.fault("unknown fact", NearestName.hint(name, facts.names())));
    return switch (declaration.type()) {
      case NUMBER -> new FactValue.Amount(node.asNumber(), AS_OF, SOURCE);
      case FLAG -> new FactValue.Flag(node.asFlag(), AS_OF, SOURCE);
    };
  }
}
