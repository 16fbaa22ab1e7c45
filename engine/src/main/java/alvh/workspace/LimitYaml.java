package alvh.workspace;

import alvh.playbook.Bound;
import alvh.playbook.Expression;
import alvh.playbook.Limit;
import alvh.playbook.Vote;
import java.util.List;

/// Reads one limit of a playbook: `cap:` or `target:` with a comparison, or `gate:` with a
/// condition and the actions that need it.
final class LimitYaml {
  private static final List<String> FORMS = List.of("cap", "target", "gate");

  private final ConditionYaml conditions;
  private final CitationYaml citations;
  private final VoteYaml votes;

  LimitYaml(ConditionYaml conditions, CitationYaml citations, VoteYaml votes) {
    this.conditions = conditions;
    this.citations = citations;
    this.votes = votes;
  }

  Limit read(YamlMapping row) {
    row.only(
        "id",
        "reading",
        "only-with",
        "source",
        "group",
        "scope",
        "missing",
        "why",
        "cap",
        "target",
        "gate",
        "vote",
        "examples");
    Bound bound = bound(row);
    List<Vote> cast = row.find("vote").map(votes::votes).orElse(List.of());
    var examples = conditions.examples(row, bound.within());
    return Located.at(
        row,
        () ->
            new Limit(
                citations.read(row),
                row.choice("group", Spellings.GROUPS),
                row.choice("scope", Spellings.SCOPES),
                row.choice("missing", Spellings.MISSING),
                bound,
                cast,
                examples));
  }

  private Bound bound(YamlMapping row) {
    List<String> given = FORMS.stream().filter(form -> row.find(form).isPresent()).toList();
    if (given.size() != 1) {
      throw row.fault(
          "a limit has exactly one of cap, target and gate, this one has " + given.size(),
          "write for example `cap: book.coverage <= 0.60`");
    }
    String form = given.getFirst();
    YamlNode node = row.get(form);
    return switch (form) {
      case "cap" -> cap(node);
      case "target" -> target(node);
      default -> gate(node.asMapping().only("require", "actions"));
    };
  }

  private Bound cap(YamlNode node) {
    Expression within = conditions.expression(node);
    return Located.at(node, () -> new Bound.Cap(within));
  }

  private Bound target(YamlNode node) {
    Expression within = conditions.expression(node);
    return Located.at(node, () -> new Bound.Target(within));
  }

  private Bound gate(YamlMapping gate) {
    Expression within = conditions.expression(gate.get("require"));
    var actions = gate.sequence("actions").elements().stream().map(votes::action).toList();
    return Located.at(gate, () -> new Bound.Gate(within, actions));
  }
}
