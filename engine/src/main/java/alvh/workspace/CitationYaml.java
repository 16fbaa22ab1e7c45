package alvh.workspace;

import alvh.playbook.Citation;
import alvh.playbook.Reading;

/// Reads what every row of a playbook says of itself.
///
/// @param reading the reading of a row that does not state its own
/// @param switches what `only-with` may name
record CitationYaml(Reading reading, SwitchYaml switches) {
  Citation read(YamlMapping row) {
    Reading own =
        row.find("reading").map(node -> node.asChoice(Spellings.READINGS)).orElse(reading);
    return new Citation(
        row.text("id"), own, row.text("source"), row.text("why"), switches.onlyWith(row));
  }
}
