package alvh.workspace;

import alvh.playbook.ActionMode;
import alvh.playbook.FactTable;
import alvh.playbook.Kind;
import alvh.playbook.Limit;
import alvh.playbook.Playbook;
import alvh.playbook.Reading;
import alvh.playbook.Remark;
import alvh.playbook.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a playbook from YAML and checks it against the facts at hand.
///
/// Every fault, from a misspelt key to a unit that does not fit, names file and line. The form is
/// described in ADR 0009.
public final class PlaybookYaml {
  private static final Map<String, Kind> REMARK_KINDS =
      Spellings.of(
          List.of(Kind.SIZING, Kind.DEFINITION, Kind.INSTRUMENT, Kind.CLAIM, Kind.NOTE),
          Kind::spelling);

  private PlaybookYaml() {}

  /// The playbook in the file at `path`.
  public static Playbook read(Path path, FactTable facts) {
    return parse(Yaml.textOf(path), path.toString(), facts);
  }

  /// The playbook in the YAML text `text`.
  ///
  /// @param file the name that errors show
  public static Playbook parse(String text, String file, FactTable facts) {
    YamlMapping root =
        Yaml.parse(text, file)
            .only(
                "name",
                "title",
                "reading",
                "quorum",
                "signature-days",
                "mode",
                "rules",
                "limits",
                "rows");
    Reading reading = root.choice("reading", Spellings.READINGS);
    checkIds(root);
    RuleYaml ruleYaml = new RuleYaml(facts, reading);
    LimitYaml limitYaml = new LimitYaml(facts, reading);
    List<Rule> rules = mappings(root, "rules").stream().map(ruleYaml::read).toList();
    List<Limit> limits = mappings(root, "limits").stream().map(limitYaml::read).toList();
    List<Remark> remarks =
        mappings(root, "rows").stream().map(row -> remark(row, reading)).toList();
    return Located.at(
        root,
        () ->
            new Playbook(
                root.text("name"),
                reading,
                root.text("title"),
                root.number("quorum"),
                root.integer("signature-days"),
                root.choice(
                    "mode", Spellings.of(List.of(ActionMode.values()), ActionMode::spelling)),
                rules,
                limits,
                remarks));
  }

  private static List<YamlMapping> mappings(YamlMapping root, String key) {
    return root.elements(key).stream().map(YamlNode::asMapping).toList();
  }

  private static void checkIds(YamlMapping root) {
    List<YamlMapping> rows = new ArrayList<>();
    for (String key : List.of("rules", "limits", "rows")) {
      rows.addAll(mappings(root, key));
    }
    Map<String, YamlPlace> places = new LinkedHashMap<>();
    for (YamlMapping row : rows) {
      YamlNode id = row.get("id");
      YamlPlace earlier = places.putIfAbsent(id.asText(), id.place());
      if (earlier != null) {
        throw id.fault(
            "the id '" + id.asText() + "' is taken at line " + earlier.line(),
            "give each row its own id, or use cases");
      }
    }
  }

  private static Remark remark(YamlMapping row, Reading reading) {
    row.only("id", "kind", "reading", "source", "why", "enforced-by");
    return Located.at(
        row,
        () ->
            new Remark(
                RuleYaml.citation(row, reading),
                row.choice("kind", REMARK_KINDS),
                row.text("enforced-by")));
  }
}
