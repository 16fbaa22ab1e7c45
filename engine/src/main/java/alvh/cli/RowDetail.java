package alvh.cli;

import alvh.playbook.Bound;
import alvh.playbook.Example;
import alvh.playbook.FactTable;
import alvh.playbook.FactType;
import alvh.playbook.FactValue;
import alvh.playbook.Limit;
import alvh.playbook.Rule;
import alvh.playbook.Threshold;
import alvh.playbook.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything about one row of a playbook.
///
/// @param view the row
/// @param facts what its conditions may name
record RowDetail(RowView view, FactTable facts) {
  /// The keys of an entry of `alvh rules list` and more.
  Map<String, Object> json() {
    Map<String, Object> json = view.json();
    json.put("missing", view.missing());
    json.put("needs", needs());
    json.put(
        "facts",
        view.inputs().stream()
            .flatMap(n -> facts.find(n).stream())
            .map(RulesFactsVerb::json)
            .toList());
    List<Object> parts = new ArrayList<>();
    for (RowView.Part part : view.parts()) {
      Map<String, Object> object = Json.object();
      object.put("case", part.name());
      object.put("bound", part.bound());
      object.put("condition", part.condition().text());
      object.put("until", part.until());
      object.put(
          "thresholds", part.condition().thresholds().stream().map(RowDetail::json).toList());
      object.put("examples", part.examples().stream().map(RowDetail::json).toList());
      parts.add(object);
    }
    json.put("parts", parts);
    json.put("heldBack", heldBack());
    return json;
  }

  private static Map<String, Object> json(Threshold threshold) {
    Map<String, Object> json = Json.object();
    json.put("measure", threshold.measure());
    json.put("relation", threshold.relation().symbol());
    json.put("value", threshold.value());
    json.put("unit", threshold.unit());
    return json;
  }

  private static Map<String, Object> json(Example example) {
    Map<String, Object> given = Json.object();
    example.given().forEach((name, value) -> given.put(name, json(value)));
    Map<String, Object> json = Json.object();
    json.put("given", given);
    json.put("expect", example.expect().spelling());
    return json;
  }

  private static Object json(FactValue value) {
    return switch (value) {
      case FactValue.Amount amount -> amount.value();
      case FactValue.Flag flag -> flag.value();
      case FactValue.Unknown unknown -> Json.unknown("given as unknown");
    };
  }

  private String needs() {
    return view.row() instanceof Rule rule ? rule.needs() : "";
  }

  private List<String> heldBack() {
    return view.row() instanceof Limit limit && limit.bound() instanceof Bound.Gate gate
        ? gate.actions().stream().map(a -> a.text()).toList()
        : List.of();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String title =
        view.row().citation().id()
            + " ("
            + view.row().kind().spelling()
            + " of "
            + view.playbook().name()
            + ")";
    lines.add("");
    lines.add(title);
    lines.add("-".repeat(title.length()));
    lines.add("why          " + view.row().citation().why());
    lines.add("source       " + view.row().citation().source());
    lines.add("reading      " + view.row().citation().reading().spelling());
    lines.add("enforced by  " + view.row().enforcedBy());
    if (!view.row().citation().onlyWith().options().isEmpty()) {
      lines.add("speaks if    " + view.row().citation().onlyWith().text());
    }
    if (view.parts().isEmpty()) {
      return lines;
    }
    lines.add("signer       " + view.group());
    lines.add("asked about  " + view.scope());
    lines.add("fact unknown " + view.missing());
    if (!needs().isEmpty()) {
      lines.add("would need   " + needs());
    }
    if (!heldBack().isEmpty()) {
      lines.add("holds back   " + String.join(", ", heldBack()));
    }
    view.parts().forEach(part -> part(part, lines));
    lines.add("");
    var table = new TextTable("fact", "type", "unit", "near miss within", "meaning");
    for (String name : view.inputs()) {
      facts
          .find(name)
          .ifPresent(f ->
              table.row(
                  f.name(),
                  f.type() == FactType.FLAG ? "flag" : "number",
                  f.unit().isEmpty() ? "-" : f.unit(),
                  f.type() == FactType.FLAG ? "-" : Double.toString(f.near()),
                  f.meaning()));
    }
    lines.addAll(table.lines());
    return lines;
  }

  private static void part(RowView.Part part, List<String> lines) {
    lines.add("");
    String label = part.bound().isEmpty() ? "when" : part.bound();
    lines.add(
        label
            + (part.name().isEmpty() ? "" : " (" + part.name() + ")")
            + ": "
            + part.condition().text()
            + (part.until().isEmpty() ? "" : ", and on until " + part.until()));
    for (Threshold threshold : part.condition().thresholds()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  threshold  %s %s %s %s",
              threshold.measure(),
              threshold.relation().symbol(),
              threshold.value(),
              threshold.unit()));
    }
    for (Vote vote : part.votes()) {
      lines.add(
          String.format(
              Locale.ROOT, "  votes      %s, weight %s", vote.what().text(), vote.weight()));
    }
    for (Example example : part.examples()) {
      lines.add("  example    " + given(example) + " -> " + example.expect().spelling());
    }
  }

  private static String given(Example example) {
    return example.given().entrySet().stream()
        .map(e -> e.getKey() + " " + text(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(FactValue value) {
    return switch (value) {
      case FactValue.Amount amount -> Double.toString(amount.value());
      case FactValue.Flag flag -> Boolean.toString(flag.value());
      case FactValue.Unknown unknown -> "unknown";
    };
  }
}
