package alvh.cli;

import java.util.Map;

/// The parts of a fact as JSON; keys are documented in docs/json.md.
final class FactPartsJson {
  private FactPartsJson() {}

  static Map<String, Object> of(FactParts parts) {
    Map<String, Object> json = Json.object();
    json.put("numerator", quantity(parts.numerator()));
    parts.denominator().ifPresent(d -> json.put("denominator", quantity(d)));
    json.put(
        "positions",
        parts.parts().stream()
            .map(p -> {
              Map<String, Object> part = Json.object();
              part.put("id", p.id());
              part.put("of", p.of());
              part.put("value", Json.figure(p.value()));
              return part;
            })
            .toList());
    return json;
  }

  private static Map<String, Object> quantity(FactParts.Quantity quantity) {
    Map<String, Object> json = Json.object();
    json.put("text", quantity.text());
    json.put("value", Json.figure(quantity.value()));
    return json;
  }
}
