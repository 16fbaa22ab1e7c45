package alvh.workspace;

import alvh.playbook.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the rows of a playbook's text stand, and which examples they lack.
///
/// Every case of a rule and every limit shows when it fires, when it nearly does and when it does
/// not: a reader sees the rule at work, and a threshold that moves by accident breaks an example.
public final class PlaybookPlaces {
  private static final List<Expectation> WANTED =
      List.of(Expectation.FIRES, Expectation.NEAR_MISS, Expectation.SILENT);

  private final Map<String, YamlPlace> rows = new LinkedHashMap<>();
  private final List<String> gaps = new ArrayList<>();

  private PlaybookPlaces() {}

  /// The places in a text that [PlaybookYaml] has read without a fault.
  ///
  /// @param file the name that a person can open
  public static PlaybookPlaces of(String text, String file) {
    var places = new PlaybookPlaces();
    YamlMapping root = PlaybookLayers.root(text, file);
    for (String list : List.of("rules", "limits", "rows")) {
      for (YamlNode node : root.elements(list)) {
        YamlMapping row = node.asMapping();
        places.rows.put(row.text("id"), row.get("id").place());
        if (!list.equals("rows")) {
          places.addGaps(row);
        }
      }
    }
    return places;
  }

  /// `file:line` of the row of that id.
  public Optional<String> where(String id) {
    return Optional.ofNullable(rows.get(id)).map(YamlPlace::where);
  }

  /// One line per case or limit that lacks an example, with file, line and what to add.
  public List<String> gaps() {
    return List.copyOf(gaps);
  }

  private void addGaps(YamlMapping row) {
    if (row.find("cases").isEmpty()) {
      addGaps(row, row.text("id"));
      return;
    }
    for (YamlMapping oneCase : row.sequence("cases").mappings()) {
      addGaps(oneCase, row.text("id") + "/" + oneCase.text("case"));
    }
  }

  private void addGaps(YamlMapping row, String label) {
    List<String> given =
        row.elements("examples").stream().map(e -> e.asMapping().text("expect")).toList();
    List<String> lacking =
        WANTED.stream().map(Expectation::spelling).filter(e -> !given.contains(e)).toList();
    if (!lacking.isEmpty()) {
      gaps.add(
          row.place().where()
              + ": "
              + label
              + " has no example that expects "
              + String.join(", ", lacking)
              + "; add `- given: { ... }` with `expect: "
              + lacking.getFirst()
              + "`");
    }
  }
}
