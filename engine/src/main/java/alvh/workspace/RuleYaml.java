package alvh.workspace;

import alvh.playbook.Rule;
import alvh.playbook.RuleCase;
import java.util.ArrayList;
import java.util.List;

/// Reads one rule of a playbook.
final class RuleYaml {
  private static final List<String> CASE_KEYS = List.of("when", "until", "vote", "examples");
  private static final List<String> RULE_KEYS =
      List.of("id", "reading", "source", "group", "scope", "missing", "why", "needs", "only-with");

  private final ConditionYaml conditions;
  private final CitationYaml citations;
  private final VoteYaml votes;

  RuleYaml(ConditionYaml conditions, CitationYaml citations, VoteYaml votes) {
    this.conditions = conditions;
    this.citations = citations;
    this.votes = votes;
  }

  Rule read(YamlMapping row) {
    List<String> known = new ArrayList<>(RULE_KEYS);
    boolean hasCases = row.find("cases").isPresent();
    known.addAll(hasCases ? List.of("cases") : CASE_KEYS);
    row.only(known);
    List<RuleCase> cases =
        hasCases
            ? row.sequence("cases").mappings().stream().map(this::namedCase).toList()
            : List.of(ruleCase(row, ""));
    return Located.at(
        row,
        () ->
            new Rule(
                citations.read(row),
                row.choice("group", Spellings.GROUPS),
                row.choice("scope", Spellings.SCOPES),
                row.choice("missing", Spellings.MISSING),
                cases,
                row.find("needs").map(YamlNode::asText).orElse("")));
  }

  private RuleCase namedCase(YamlMapping row) {
    List<String> known = new ArrayList<>(CASE_KEYS);
    known.add("case");
    row.only(known);
    return ruleCase(row, row.text("case"));
  }

  private RuleCase ruleCase(YamlMapping row, String name) {
    var when = conditions.expression(row.get("when"));
    var until = row.find("until").map(conditions::expression);
    var cast = votes.votes(row.get("vote"));
    var examples = conditions.examples(row, when);
    return Located.at(row.get("when"), () -> new RuleCase(name, when, until, cast, examples));
  }
}
