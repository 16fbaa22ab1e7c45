package alvh.cli;

import alvh.playbook.Playbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How one row of the catalogue reads in two playbooks.
///
/// @param id of the catalogue
/// @param points what differs; none when both read alike
record RowDifference(String id, List<RowDifference.Point> points) {
  /// One thing that differs.
  ///
  /// @param what such as `condition of S-13/divergence`
  /// @param one as the first playbook has it; empty when it has none
  /// @param other as the second has it
  record Point(String what, String one, String other) {}

  /// Every row of either, in the order of the first.
  static List<RowDifference> of(List<CatalogueEntry> first, List<CatalogueEntry> second) {
    Set<String> ids = new LinkedHashSet<>();
    first.forEach(entry -> ids.add(entry.id()));
    second.forEach(entry -> ids.add(entry.id()));
    return ids.stream().map(id -> of(id, find(first, id), find(second, id))).toList();
  }

  /// The condors that either playbook opens, each with what differs in any position of the
  /// switches.
  static List<RowDifference> ofEntries(Playbook first, Playbook second) {
    Set<String> names = new LinkedHashSet<>();
    first.entries().forEach(entry -> names.add(entry.name()));
    second.entries().forEach(entry -> names.add(entry.name()));
    return names.stream()
        .map(name -> {
          String one = EntryText.all(first, name);
          String other = EntryText.all(second, name);
          return new RowDifference(
              "entry " + name,
              one.equals(other) ? List.of() : List.of(new Point("entry", one, other)));
        })
        .toList();
  }

  /// The hedge layers that either playbook describes, each with what differs in any position of the
  /// switches.
  static List<RowDifference> ofLayers(Playbook first, Playbook second) {
    Set<String> names = new LinkedHashSet<>();
    first.layers().forEach(layer -> names.add(layer.name()));
    second.layers().forEach(layer -> names.add(layer.name()));
    return names.stream()
        .map(name -> {
          String one = LayerPlanText.all(first, name);
          String other = LayerPlanText.all(second, name);
          return new RowDifference(
              "layer " + name,
              one.equals(other) ? List.of() : List.of(new Point("layer", one, other)));
        })
        .toList();
  }

  private static Optional<CatalogueEntry> find(List<CatalogueEntry> entries, String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  private static RowDifference of(
      String id, Optional<CatalogueEntry> first, Optional<CatalogueEntry> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return new RowDifference(id, List.of(new Point("row", presence(first), presence(second))));
    }
    Map<String, String> one = traits(first.get());
    Map<String, String> other = traits(second.get());
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    List<Point> points = new ArrayList<>();
    for (String name : names) {
      String a = one.getOrDefault(name, "");
      String b = other.getOrDefault(name, "");
      if (!a.equals(b)) {
        points.add(new Point(name, a, b));
      }
    }
    return new RowDifference(id, List.copyOf(points));
  }

  private static String presence(Optional<CatalogueEntry> entry) {
    return entry.map(e -> e.parts().getFirst().row().kind().spelling()).orElse("");
  }

  /// Everything about a row that changes what it does, by name.
  private static Map<String, String> traits(CatalogueEntry entry) {
    Map<String, String> traits = new LinkedHashMap<>();
    for (RowView part : entry.parts()) {
      String of = " of " + part.row().citation().id();
      traits.put("kind" + of, part.row().kind().spelling());
      put(traits, "signer" + of, part.group());
      put(traits, "scope" + of, part.scope());
      put(traits, "missing" + of, part.missing());
      put(traits, "speaks" + of, part.row().citation().onlyWith().text());
      for (RowView.Part one : part.parts()) {
        String label = one.name().isEmpty() ? of : of + "/" + one.name();
        put(traits, "condition" + label, (one.bound() + " " + one.condition().text()).strip());
        put(traits, "until" + label, one.until());
        put(traits, "votes" + label, votes(one));
      }
    }
    return traits;
  }

  private static void put(Map<String, String> traits, String name, String value) {
    if (!value.isEmpty() && !value.equals(RowView.NONE)) {
      traits.put(name, value);
    }
  }

  private static String votes(RowView.Part part) {
    List<String> votes = new ArrayList<>();
    part.votes().forEach(vote -> votes.add(vote.what().text() + " " + vote.weight()));
    return String.join(", ", votes);
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("id", id);
    json.put("same", points.isEmpty());
    json.put(
        "differences",
        points.stream()
            .map(point -> {
              Map<String, Object> object = Json.object();
              object.put("what", point.what());
              object.put("first", point.one());
              object.put("second", point.other());
              return object;
            })
            .toList());
    return json;
  }
}
