package alvh.workspace;

import alvh.book.Adjustment;
import alvh.book.CashSettlement;
import alvh.book.Fill;
import alvh.book.FillLeg;
import alvh.book.LedgerEvent;
import alvh.book.Sleeve;
import alvh.book.Voided;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What happened to an account as JSON and back; what is read equals what was written, prices to
/// the last bit.
///
/// These are the bodies of the journal's records of the kinds `fill`, `settlement` and
/// `adjustment`; keys are documented in docs/json.md.
public final class LedgerEventJson {
  /// The kind of a [Fill].
  public static final String FILL = "fill";

  /// The kind of a [CashSettlement].
  public static final String SETTLEMENT = "settlement";

  /// The kind of an [Adjustment].
  public static final String ADJUSTMENT = "adjustment";

  /// The kind of a [Voided].
  public static final String VOID = "void";

  private LedgerEventJson() {}

  /// The kind of the record that holds `event`.
  public static String kind(LedgerEvent event) {
    return switch (event) {
      case Fill fill -> FILL;
      case CashSettlement settlement -> SETTLEMENT;
      case Adjustment adjustment -> ADJUSTMENT;
      case Voided mistake -> VOID;
    };
  }

  /// The event in a stable order of keys, without its kind.
  public static Map<String, Object> of(LedgerEvent event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", event.id());
    json.put("at", event.at().atZone(NewYork.ZONE).toOffsetDateTime().toString());
    switch (event) {
      case Fill fill -> fill(fill, json);
      case CashSettlement(var id, var at, var product, var date, double value, var source) -> {
        json.put("product", product);
        json.put("date", date.toString());
        json.put("value", value);
        json.put("source", source);
      }
      case Adjustment(var id, var at, var position, int quantity, var source) -> {
        json.put("position", position);
        json.put("quantity", quantity);
        json.put("source", source);
      }
      case Voided(var id, var at, var voided, var source) -> {
        json.put("event", voided);
        json.put("source", source);
      }
    }
    return json;
  }

  private static void fill(Fill fill, Map<String, Object> json) {
    json.put("position", fill.position());
    json.put("sleeve", fill.sleeve().label());
    fill.rolledFrom().ifPresent(id -> json.put("rolledFrom", id));
    json.put("quantity", fill.quantity());
    json.put("netPrice", fill.netPrice());
    json.put("feesCents", fill.feesCents());
    json.put("source", fill.source());
    json.put("legs", fill.legs().stream().map(LedgerEventJson::leg).toList());
  }

  private static Map<String, Object> leg(FillLeg leg) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instrument", InstrumentText.of(leg.instrument()));
    json.put("ratio", leg.ratio());
    return json;
  }

  /// Whether records of `kind` hold events.
  public static boolean isKind(String kind) {
    return kind.equals(FILL)
        || kind.equals(SETTLEMENT)
        || kind.equals(ADJUSTMENT)
        || kind.equals(VOID);
  }

  /// The event of the body `json`.
  ///
  /// @param kind one of which [#isKind] is true
  /// @param where what an error names, such as `journal.db: record 12`
  /// @throws alvh.input.InputException when it holds anything else
  public static LedgerEvent read(String kind, JsonNode json, String where) {
    return JsonFields.reading(
        where,
        () ->
            switch (kind) {
              case FILL -> fill(json);
              case SETTLEMENT ->
                  new CashSettlement(
                      JsonFields.text(json, "id"),
                      at(json),
                      JsonFields.text(json, "product"),
                      JsonFields.date(json, "date"),
                      json.required("value").doubleValue(),
                      JsonFields.text(json, "source"));
              case ADJUSTMENT ->
                  new Adjustment(
                      JsonFields.text(json, "id"),
                      at(json),
                      JsonFields.text(json, "position"),
                      json.required("quantity").intValue(),
                      JsonFields.text(json, "source"));
              case VOID ->
                  new Voided(
                      JsonFields.text(json, "id"),
                      at(json),
                      JsonFields.text(json, "event"),
                      JsonFields.text(json, "source"));
              default -> throw new IllegalArgumentException("'" + kind + "' is no kind of event");
            });
  }

  private static Fill fill(JsonNode json) {
    List<FillLeg> legs = new ArrayList<>();
    JsonFields.array(json.required("legs"), "legs")
        .forEach(leg ->
            legs.add(
                new FillLeg(
                    InstrumentText.parse(JsonFields.text(leg, "instrument")),
                    leg.required("ratio").intValue())));
    return new Fill(
        JsonFields.text(json, "id"),
        at(json),
        JsonFields.text(json, "position"),
        JsonFields.choice(json, "sleeve", Sleeve.class),
        JsonFields.optional(json, "rolledFrom"),
        legs,
        json.required("quantity").intValue(),
        json.required("netPrice").doubleValue(),
        json.required("feesCents").longValue(),
        JsonFields.text(json, "source"));
  }

  private static Instant at(JsonNode json) {
    return OffsetDateTime.parse(JsonFields.text(json, "at")).toInstant();
  }
}
