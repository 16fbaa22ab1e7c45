package alvh.playbook;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes facts in a test as pairs of name and value: a number, a flag, or text for "unknown, and
/// why".
final class GivenFacts {
  private GivenFacts() {}

  static Facts facts(Object... namesAndValues) {
    return Facts.of(map(namesAndValues));
  }

  static Map<String, FactValue> map(Object... namesAndValues) {
    Map<String, FactValue> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return map;
  }

  private static FactValue value(Object value) {
    return switch (value) {
      case Number number -> new FactValue.Amount(number.doubleValue(), "2018-02-05", "test");
      case Boolean flag -> new FactValue.Flag(flag, "2018-02-05", "test");
      default -> new FactValue.Unknown((String) value);
    };
  }
}
