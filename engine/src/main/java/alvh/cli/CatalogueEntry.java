package alvh.cli;

import alvh.playbook.Playbook;
import alvh.playbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A row of the catalogue in one playbook, with all the rules and limits that it became there.
///
/// @param id of the catalogue, such as `S-14`
/// @param parts at least one, such as `S-14/cap` and `S-14/target`
record CatalogueEntry(String id, List<RowView> parts) {
  /// The entries of `playbook` in its order.
  static List<CatalogueEntry> of(Playbook playbook) {
    Map<String, List<RowView>> byId = new LinkedHashMap<>();
    for (Row row : playbook.rows()) {
      byId.computeIfAbsent(row.citation().catalogueId(), id -> new ArrayList<>())
          .add(RowView.of(playbook, row));
    }
    return byId.entrySet().stream()
        .map(e -> new CatalogueEntry(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  /// The entry of `alvh rules list --json`.
  Map<String, Object> json() {
    RowView first = parts.getFirst();
    Map<String, Object> json = Json.object();
    json.put("id", id);
    json.put("playbook", first.playbook().name());
    json.put("reading", first.row().citation().reading().spelling());
    json.put("kind", first.row().kind().spelling());
    json.put("enforcedBy", enforcedBy());
    json.put("weight", weight());
    json.put("inputs", inputs());
    json.put("isActive", parts.stream().anyMatch(RowView::isActive));
    json.put("source", first.row().citation().source());
    json.put("why", first.row().citation().why());
    json.put("parts", parts.stream().map(RowView::json).toList());
    return json;
  }

  private String enforcedBy() {
    Set<String> places = new LinkedHashSet<>();
    parts.forEach(part -> places.add(part.row().enforcedBy()));
    return String.join("; ", places);
  }

  /// The weight that is greatest in size of all parts.
  private double weight() {
    double greatest = 0;
    for (RowView part : parts) {
      double weight = part.weight();
      greatest = Math.abs(weight) > Math.abs(greatest) ? weight : greatest;
    }
    return greatest;
  }

  private List<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    parts.forEach(part -> inputs.addAll(part.inputs()));
    return List.copyOf(inputs);
  }
}
