package alvh.workspace;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import alvh.risk.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/// Facts and figures as JSON objects: a value with unit, moment and source, or unknown and why.
public final class FactJson {
  private static final MathContext DIGITS = new MathContext(12);

  private FactJson() {}

  /// One fact: `value, unit, asOf, source` or `unknown, why, unit`.
  static Map<String, Object> of(String name, FactValue value, FactTable table) {
    String unit = table.find(name).map(FactDeclaration::unit).orElse("");
    Map<String, Object> json = new LinkedHashMap<>();
    switch (value) {
      case FactValue.Amount(double amount, String asOf, String source) -> {
        json.put("value", rounded(amount));
        json.put("unit", unit);
        json.put("asOf", asOf);
        json.put("source", source);
      }
      case FactValue.Flag(boolean flag, String asOf, String source) -> {
        json.put("value", flag);
        json.put("unit", "flag");
        json.put("asOf", asOf);
        json.put("source", source);
      }
      case FactValue.Unknown(String why) -> {
        json.put("unknown", true);
        json.put("why", why);
        json.put("unit", unit.isEmpty() ? "flag" : unit);
      }
    }
    return json;
  }

  /// `value` to 12 significant digits: a credit of 12.10 is a sum of binary fractions, and no input
  /// is known to more.
  static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue() + 0.0;
  }

  /// Facts by name, in their order.
  public static Map<String, Object> of(Map<String, FactValue> facts, FactTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    facts.forEach((name, value) -> json.put(name, of(name, value, table)));
    return json;
  }

  /// A known figure as a number, an unknown one as `{"unknown": true, "why": ...}`.
  public static Object of(Figure figure) {
    return switch (figure) {
      case Figure.Known(double value) -> rounded(value);
      case Figure.Unknown(String why) -> {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unknown", true);
        json.put("why", why);
        yield json;
      }
    };
  }
}
