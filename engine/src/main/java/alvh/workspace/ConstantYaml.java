package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.DefinedFact;
import alvh.playbook.FactDeclaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The named parameters of a playbook, which may stand where a number is asked for, so that a rule
/// and an entry read one and the same.
final class ConstantYaml {
  /// @param unit as declared
  private record Constant(double value, String unit) {}

  private final Map<String, Constant> constants = new LinkedHashMap<>();

  private ConstantYaml() {}

  /// The facts among `facts` that read no other fact.
  static ConstantYaml of(List<DefinedFact> facts) {
    var known = new ConstantYaml();
    for (DefinedFact fact : facts) {
      FactDeclaration declared = fact.declaration();
      fact.constant()
          .ifPresent(v -> known.constants.put(declared.name(), new Constant(v, declared.unit())));
    }
    return known;
  }

  /// The number at `key`, written out or by the name of a parameter.
  ///
  /// @param unit that the parameter must have
  double number(YamlMapping row, String key, String unit) {
    YamlNode node = row.get(key);
    if (!(node instanceof YamlScalar scalar) || !scalar.isName()) {
      return node.asNumber();
    }
    Constant named = constants.get(scalar.text());
    if (named == null) {
      throw node.fault(
          "'" + scalar.text() + "' is no number and no constant of the playbook",
          NearestName.hint(scalar.text(), constants.keySet()));
    }
    if (!named.unit().equals(unit)) {
      throw node.fault(
          "'" + scalar.text() + "' is in " + named.unit() + ", not in " + unit,
          "name a constant in " + unit + ", or write the number");
    }
    return named.value();
  }
}
