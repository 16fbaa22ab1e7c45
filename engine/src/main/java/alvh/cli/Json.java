package alvh.cli;

import alvh.risk.Figure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON output: keys in a stable order, documented in docs/json.md.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /// `value` (maps, lists, texts, numbers, booleans) as indented JSON.
  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// A map that keeps the order of its keys.
  static Map<String, Object> object() {
    return new LinkedHashMap<>();
  }

  /// A known figure as a number, an unknown one as `{"unknown": true, "why": ...}`.
  static Object figure(Figure figure) {
    return switch (figure) {
      case Figure.Known(double value) -> value;
      case Figure.Unknown(String why) -> unknown(why);
    };
  }

  /// A present number, or `{"unknown": true, "why": ...}`.
  static Object number(OptionalDouble value, String why) {
    return value.isPresent() ? (Object) value.getAsDouble() : unknown(why);
  }

  /// What stands in the place of a number that is not known.
  static Map<String, Object> unknown(String why) {
    Map<String, Object> object = object();
    object.put("unknown", true);
    object.put("why", why);
    return object;
  }
}
