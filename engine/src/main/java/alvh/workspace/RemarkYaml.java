package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.FactTable;
import alvh.playbook.Kind;
import alvh.playbook.Remark;
import java.util.List;
import java.util.Map;

/// Reads a row that is neither rule nor limit.
///
/// @param facts what its inputs may name
record RemarkYaml(FactTable facts, CitationYaml citations) {
  private static final Map<String, Kind> KINDS =
      Spellings.of(
          List.of(Kind.SIZING, Kind.DEFINITION, Kind.INSTRUMENT, Kind.CLAIM, Kind.NOTE),
          Kind::spelling);

  Remark read(YamlMapping row) {
    row.only(
        "id",
        "kind",
        "reading",
        "source",
        "why",
        "enforced-by",
        "tested-by",
        "inputs",
        "only-with");
    List<YamlNode> inputs = row.elements("inputs");
    for (YamlNode input : inputs) {
      if (facts.find(input.asText()).isEmpty()) {
        throw input.fault(
            "unknown fact '" + input.asText() + "'",
            NearestName.hint(input.asText(), facts.names()));
      }
    }
    return Located.at(
        row,
        () ->
            new Remark(
                citations.read(row),
                row.choice("kind", KINDS),
                row.text("enforced-by"),
                row.find("tested-by").map(YamlNode::asText).orElse(""),
                inputs.stream().map(YamlNode::asText).toList()));
  }
}
