package alvh.workspace;

import alvh.input.NearestName;
import alvh.methodology.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ids of a catalogue file by the list they stand in, so that a citation is checked where it is
/// written.
///
/// @param lists ids by the key of their list
record CatalogueIds(Sources sources, Map<String, Set<String>> lists) {
  private static final List<String> CITED = List.of("rows", "definitions", "claims", "sections");

  /// The ids of `root`; one that stands twice is refused at its second line.
  static CatalogueIds of(YamlMapping root, Sources sources) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (String key : CITED) {
      Map<String, YamlPlace> places = new LinkedHashMap<>();
      for (YamlMapping row : root.sequence(key).mappings()) {
        YamlNode id = row.get("id");
        YamlPlace earlier = places.putIfAbsent(id.asText(), id.place());
        if (earlier != null) {
          throw id.fault(
              "the id '" + id.asText() + "' is taken at line " + earlier.line(),
              "give each entry its own id");
        }
      }
      lists.put(key, places.keySet());
    }
    return new CatalogueIds(sources, lists);
  }

  /// The id at `node`, which must be one of `list`.
  String reference(YamlNode node, String list) {
    Set<String> known = lists.getOrDefault(list, Set.of());
    if (!known.contains(node.asText())) {
      throw node.fault(
          "no entry of " + list + " has the id '" + node.asText() + "'",
          NearestName.hint(node.asText(), known));
    }
    return node.asText();
  }

  /// The ids at `key`, each of which must be one of `list`.
  List<String> references(YamlMapping row, String key, String list) {
    return row.sequence(key).elements().stream().map(node -> reference(node, list)).toList();
  }

  /// The sources at `sources`.
  List<String> sourcesOf(YamlMapping row) {
    for (YamlNode node : row.sequence("sources").elements()) {
      if (!sources.has(node.asText())) {
        throw node.fault("unknown source '" + node.asText() + "'", sources.hint(node.asText()));
      }
    }
    return row.texts("sources");
  }
}
