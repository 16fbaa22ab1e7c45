package alvh.workspace;

import alvh.playbook.ActionMode;
import alvh.playbook.Entry;
import alvh.playbook.FactTable;
import alvh.playbook.HedgeLayer;
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
  private static final List<String> KEYS =
      List.of(
          "name",
          "title",
          "reading",
          "quorum",
          "signature-days",
          "signers",
          "human",
          "cool-down-days",
          "mode",
          "facts",
          "switches",
          "entries",
          "layers",
          BacktestSectionYaml.KEY,
          "rules",
          "limits",
          "rows");

  private PlaybookYaml() {}

  /// The playbook in the file at `path`.
  public static Playbook read(Path path, FactTable facts) {
    return parse(Yaml.textOf(path), path.toString(), facts);
  }

  /// The playbook in the YAML text `text`.
  ///
  /// @param file the name that errors show
  public static Playbook parse(String text, String file, FactTable facts) {
    YamlMapping root = PlaybookLayers.root(text, file).only(KEYS);
    Reading reading = root.choice("reading", Spellings.READINGS);
    checkIds(root);
    SwitchYaml switches = SwitchYaml.of(root);
    DefinedFactsYaml defined = DefinedFactsYaml.of(root, facts);
    var conditions = new ConditionYaml(defined.table());
    var citations = new CitationYaml(reading, switches);
    ConstantYaml constants = ConstantYaml.of(defined.facts());
    List<Entry> entries = EntryYaml.of(root, switches, constants);
    List<HedgeLayer> layers = LayerYaml.of(root, switches, constants, defined.table());
    var votes = new VoteYaml(entries.stream().map(Entry::name).distinct().toList(), layers);
    RuleYaml ruleYaml = new RuleYaml(conditions, citations, votes);
    LimitYaml limitYaml = new LimitYaml(conditions, citations, votes);
    RemarkYaml remarkYaml = new RemarkYaml(defined.table(), citations);
    List<Rule> rules = mappings(root, "rules").stream().map(ruleYaml::read).toList();
    List<Limit> limits = mappings(root, "limits").stream().map(limitYaml::read).toList();
    List<Remark> remarks = mappings(root, "rows").stream().map(remarkYaml::read).toList();
    return Located.at(
        root,
        () ->
            new Playbook(
                root.text("name"),
                reading,
                root.text("title"),
                VotingYaml.read(root),
                root.choice(
                    "mode", Spellings.of(List.of(ActionMode.values()), ActionMode::spelling)),
                defined.table(),
                defined.facts(),
                switches.switches(),
                entries,
                layers,
                BacktestSectionYaml.of(root),
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
}
