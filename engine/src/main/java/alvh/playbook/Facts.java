package alvh.playbook;

import java.util.Map;

/// The facts of one moment, looked up by name.
@FunctionalInterface
public interface Facts {
  /// The value of the fact `name`; unknown with a reason when it is not at hand.
  FactValue value(String name);

  /// The facts of a map; a name outside it is unknown.
  static Facts of(Map<String, FactValue> values) {
    return over(Map.copyOf(values));
  }

  /// The same of a map that nobody changes, read as it is.
  static Facts over(Map<String, FactValue> values) {
    return name -> {
      FactValue value = values.get(name);
      return value == null ? new FactValue.Unknown("not supplied") : value;
    };
  }

  /// These facts where `prefix` leads the name, and `others` for every other name.
  default Facts forNamesFrom(String prefix, Facts others) {
    return name -> name.startsWith(prefix) ? value(name) : others.value(name);
  }
}
