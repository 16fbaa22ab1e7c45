package alvh.workspace;

import alvh.desk.DeskState;
import alvh.desk.LayerState;
import alvh.desk.LayerStatus;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Latches;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.playbook.Signature;
import alvh.playbook.Signatures;
import alvh.playbook.Signer;
import alvh.risk.CondorEntry;
import alvh.vix.VxRegime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A desk state as JSON and back; what is read equals what was written.
final class DeskStateJson {
  private DeskStateJson() {}

  /// The state in a stable order of keys.
  static Map<String, Object> of(DeskState state) {
    Map<String, Object> json = new LinkedHashMap<>();
    state.decidedOn().ifPresent(day -> json.put("decidedOn", day.toString()));
    json.put(
        "signatures",
        state.signatures().standing().stream().map(DeskStateJson::signature).toList());
    Map<String, Object> entries = new LinkedHashMap<>();
    state.entries().forEach((id, entry) -> entries.put(id, entry(entry)));
    json.put("entries", entries);
    Map<String, Object> layers = new LinkedHashMap<>();
    state.layers().forEach((label, layer) -> layers.put(label, layer(layer)));
    json.put("layers", layers);
    state.vxRegime().ifPresent(regime -> json.put("vxRegime", lower(regime)));
    json.put("latches", List.copyOf(state.latches().held()));
    state.recalibratedOn().ifPresent(day -> json.put("recalibratedOn", day.toString()));
    return json;
  }

  private static Map<String, Object> signature(Signature signature) {
    Proposal proposal = signature.proposal();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("action", lower(proposal.what().action()));
    json.put("side", lower(proposal.what().side()));
    json.put("layer", proposal.what().layer());
    json.put("instrument", proposal.what().instrument());
    json.put("condor", proposal.condor());
    json.put("signer", lower(signature.signer()));
    json.put("on", signature.on().toString());
    return json;
  }

  private static Map<String, Object> entry(CondorEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seen", entry.seen().toString());
    json.put("isOpening", entry.isOpening());
    json.put("vegaPerVixPoint", entry.vegaPerVixPointUsd());
    entry.maxLossUsd().ifPresent(loss -> json.put("maxLoss", loss));
    return json;
  }

  private static Map<String, Object> layer(LayerState layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", lower(layer.status()));
    json.put("since", layer.since().toString());
    return json;
  }

  /// The state that `json` holds.
  ///
  /// @throws RuntimeException of any kind when it holds none; the journal says where
  static DeskState read(JsonNode json) {
    List<Signature> signatures = new ArrayList<>();
    json.required("signatures").forEach(node -> signatures.add(signature(node)));
    Map<String, CondorEntry> entries = new LinkedHashMap<>();
    json.required("entries")
        .properties()
        .forEach(e -> entries.put(e.getKey(), entry(e.getValue())));
    Map<String, LayerState> layers = new LinkedHashMap<>();
    json.required("layers")
        .properties()
        .forEach(e ->
            layers.put(
                e.getKey(),
                new LayerState(
                    LayerStatus.valueOf(upper(e.getValue(), "status")),
                    date(e.getValue(), "since"))));
    return new DeskState(
        optional(json, "decidedOn").map(LocalDate::parse),
        new Signatures(signatures),
        entries,
        layers,
        optional(json, "vxRegime").map(r -> VxRegime.valueOf(r.toUpperCase(Locale.ROOT))),
        latches(json),
        optional(json, "recalibratedOn").map(LocalDate::parse));
  }

  /// What fired before and was not released; states kept by an earlier version have none.
  private static Latches latches(JsonNode json) {
    Set<String> held = new HashSet<>();
    json.path("latches").forEach(node -> held.add(node.stringValue()));
    return new Latches(held);
  }

  private static Signature signature(JsonNode node) {
    var what =
        new ActionPattern(
            ActionName.valueOf(upper(node, "action")),
            Side.valueOf(upper(node, "side")),
            text(node, "layer"),
            text(node, "instrument"));
    return new Signature(
        new Proposal(what, text(node, "condor")),
        Signer.valueOf(upper(node, "signer")),
        date(node, "on"));
  }

  private static CondorEntry entry(JsonNode node) {
    return new CondorEntry(
        date(node, "seen"),
        node.required("isOpening").booleanValue(),
        node.required("vegaPerVixPoint").doubleValue(),
        node.has("maxLoss")
            ? OptionalDouble.of(node.required("maxLoss").doubleValue())
            : OptionalDouble.empty());
  }

  /// `resize-layer` for `RESIZE_LAYER`.
  private static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String upper(JsonNode node, String key) {
    return text(node, key).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String text(JsonNode node, String key) {
    return node.required(key).stringValue();
  }

  private static LocalDate date(JsonNode node, String key) {
    return LocalDate.parse(text(node, key));
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return node.has(key) ? Optional.of(text(node, key)) : Optional.empty();
  }
}
