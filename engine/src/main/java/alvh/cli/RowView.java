package alvh.cli;

import alvh.playbook.Bound;
import alvh.playbook.Example;
import alvh.playbook.Expression;
import alvh.playbook.Limit;
import alvh.playbook.Playbook;
import alvh.playbook.Remark;
import alvh.playbook.Row;
import alvh.playbook.Rule;
import alvh.playbook.RuleCase;
import alvh.playbook.Vote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A row of a playbook as `alvh rules` shows it: rules, limits and remarks alike.
///
/// @param playbook where it stands
/// @param row the row
/// @param group its signer, `-` for a row that is not evaluated
/// @param scope what it is asked about, `-` for a row that is not evaluated
/// @param parts its conditions; none for a row that is not evaluated
record RowView(Playbook playbook, Row row, String group, String scope, List<RowView.Part> parts) {
  /// Shown where a row has no such thing.
  static final String NONE = "-";

  /// One condition of a row.
  ///
  /// @param name the case; empty when there is one only
  /// @param bound `cap`, `target` or `gate` of a limit; empty for a rule
  /// @param condition when it fires, or for a limit when it is kept
  /// @param until what releases it once it has fired; empty when nothing holds it
  /// @param votes what it votes for
  record Part(
      String name,
      String bound,
      Expression condition,
      String until,
      List<Vote> votes,
      List<Example> examples) {
    String text() {
      String label = name.isEmpty() ? bound : name + ":";
      return label.isEmpty() ? condition.text() : label + " " + condition.text();
    }
  }

  static RowView of(Playbook playbook, Row row) {
    return switch (row) {
      case Rule rule ->
          new RowView(
              playbook,
              row,
              rule.group().spelling(),
              rule.scope().spelling(),
              rule.cases().stream().map(RowView::part).toList());
      case Limit limit ->
          new RowView(
              playbook,
              row,
              limit.group().spelling(),
              limit.scope().spelling(),
              List.of(
                  new Part(
                      "",
                      bound(limit.bound()),
                      limit.bound().within(),
                      "",
                      limit.votes(),
                      limit.examples())));
      case Remark remark -> new RowView(playbook, row, NONE, NONE, List.of());
    };
  }

  private static Part part(RuleCase oneCase) {
    return new Part(
        oneCase.name(),
        "",
        oneCase.when(),
        oneCase.until().map(Expression::text).orElse(""),
        oneCase.votes(),
        oneCase.examples());
  }

  private static String bound(Bound bound) {
    return switch (bound) {
      case Bound.Cap cap -> "cap";
      case Bound.Target target -> "target";
      case Bound.Gate gate -> "gate";
    };
  }

  /// All votes of all cases.
  List<Vote> votes() {
    return parts.stream().flatMap(p -> p.votes().stream()).toList();
  }

  /// The weight that is greatest in size; 0 for a row that does not vote.
  double weight() {
    double greatest = 0;
    for (Vote vote : votes()) {
      greatest = Math.abs(vote.weight()) > Math.abs(greatest) ? vote.weight() : greatest;
    }
    return greatest;
  }

  /// The conditions as written, each with its case or bound.
  List<String> conditions() {
    return parts.stream().map(Part::text).toList();
  }

  /// The facts it reads or speaks of, in order of first use.
  Set<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    parts.forEach(p -> inputs.addAll(p.condition().facts()));
    if (row instanceof Remark remark) {
      inputs.addAll(remark.inputs());
    }
    return inputs;
  }

  /// What it does while a fact is missing; `-` for a row that is not evaluated.
  String missing() {
    return switch (row) {
      case Rule rule -> rule.missing().spelling();
      case Limit limit -> limit.missing().spelling();
      case Remark remark -> NONE;
    };
  }

  /// Whether it speaks as the playbook's switches stand.
  boolean isActive() {
    return playbook.isActive(row);
  }

  /// One part of an entry of `alvh rules list --json`.
  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("id", row.citation().id());
    json.put("playbook", playbook.name());
    json.put("reading", row.citation().reading().spelling());
    json.put("kind", row.kind().spelling());
    json.put("group", group);
    json.put("scope", scope);
    json.put("enforcedBy", row.enforcedBy());
    json.put("weight", weight());
    json.put("inputs", List.copyOf(inputs()));
    json.put("isActive", isActive());
    json.put("onlyWith", row.citation().onlyWith().options());
    json.put("conditions", conditions());
    json.put("votes", votesJson());
    json.put("source", row.citation().source());
    json.put("why", row.citation().why());
    return json;
  }

  private List<Object> votesJson() {
    List<Object> list = new ArrayList<>();
    for (Part part : parts) {
      for (Vote vote : part.votes()) {
        Map<String, Object> json = Json.object();
        json.put("case", part.name());
        json.put("action", vote.what().text());
        json.put("weight", vote.weight());
        list.add(json);
      }
    }
    return list;
  }
}
