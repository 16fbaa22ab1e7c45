package alvh.methodology;

import alvh.playbook.ActionPattern;
import alvh.playbook.Bound;
import alvh.playbook.Expression;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactType;
import alvh.playbook.Limit;
import alvh.playbook.Playbook;
import alvh.playbook.Remark;
import alvh.playbook.Row;
import alvh.playbook.Rule;
import alvh.playbook.RuleCase;
import alvh.playbook.Vote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One row of a playbook as the page shows it: what it does, what it reads, where it is enforced
/// and how it is tested.
///
/// @param playbook where it stands
/// @param row the row
record PlaybookRowText(Playbook playbook, Row row) {

  /// Adds the row to `page`, as a point of a list with points below it.
  void addTo(MarkdownText page) {
    page.point(0, head());
    page.point(1, row.citation().why());
    switch (row) {
      case Rule rule -> {
        rule.cases().forEach(oneCase -> page.point(1, text(oneCase)));
        if (!rule.needs().isEmpty()) {
          page.point(1, "counts nothing; it would need " + rule.needs());
        }
      }
      case Limit limit -> page.point(1, text(limit));
      case Remark remark -> {}
    }
    if (!inputs().isEmpty()) {
      page.point(
          1, "reads " + inputs().stream().map(this::named).collect(Collectors.joining(", ")));
    }
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    head.append("**").append(playbook.name()).append("** ");
    head.append(Links.code(row.citation().id())).append(": ").append(kind());
    head.append(
        switch (row) {
          case Rule rule -> evaluated(rule.group().spelling(), rule.scope().spelling());
          case Limit limit -> evaluated(limit.group().spelling(), limit.scope().spelling());
          case Remark remark -> "";
        });
    head.append("; enforced by ").append(Links.code(row.enforcedBy()));
    head.append(tested());
    String onlyWith = row.citation().onlyWith().text();
    if (!onlyWith.isEmpty()) {
      head.append("; speaks only with ").append(Links.code(onlyWith));
      head.append(playbook.isActive(row) ? "" : ", which is not chosen");
    }
    return head.toString();
  }

  /// `limit (cap)`.
  private String kind() {
    return row.kind().spelling()
        + (row instanceof Limit limit ? " (" + spelling(limit.bound()) + ")" : "");
  }

  private String evaluated(String group, String scope) {
    String missing =
        switch (row) {
          case Rule rule -> rule.missing().spelling();
          case Limit limit -> limit.missing().spelling();
          case Remark remark -> "";
        };
    return " of group " + group + " about the " + scope + "; on an unknown fact: " + missing;
  }

  private String tested() {
    int examples = examples();
    return switch (row) {
      case Rule rule -> "; tested by " + examples + " examples";
      case Limit limit -> "; tested by " + examples + " examples";
      case Remark remark ->
          remark.testedBy().isEmpty() ? "" : "; tested by " + Links.code(remark.testedBy());
    };
  }

  /// Examples of all its conditions; 0 for a row that is not evaluated.
  int examples() {
    return switch (row) {
      case Rule rule -> rule.cases().stream().mapToInt(c -> c.examples().size()).sum();
      case Limit limit -> limit.examples().size();
      case Remark remark -> 0;
    };
  }

  private static String spelling(Bound bound) {
    return switch (bound) {
      case Bound.Cap cap -> "cap";
      case Bound.Target target -> "target";
      case Bound.Gate gate -> "gate";
    };
  }

  private static String text(RuleCase oneCase) {
    String name = oneCase.name().isEmpty() ? "" : oneCase.name() + ": ";
    String until =
        oneCase.until().map(release -> ", until " + Links.code(release.text())).orElse("");
    return name
        + "when "
        + Links.code(oneCase.when().text())
        + until
        + ": "
        + text(oneCase.votes());
  }

  private static String text(Limit limit) {
    String kept = "keeps " + Links.code(limit.bound().within().text());
    String held =
        limit.bound() instanceof Bound.Gate gate
            ? "; shut, it holds back "
                + Links.codes(gate.actions().stream().map(ActionPattern::text).toList())
            : "";
    return kept + held + (limit.votes().isEmpty() ? "" : "; broken: " + text(limit.votes()));
  }

  private static String text(List<Vote> votes) {
    return votes.stream()
        .map(vote -> "votes " + Links.code(vote.what().text()) + " with weight " + vote.weight())
        .collect(Collectors.joining(" and "));
  }

  private Set<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>();
    switch (row) {
      case Rule rule ->
          rule.cases()
              .forEach(oneCase -> {
                inputs.addAll(oneCase.when().facts());
                oneCase.until().map(Expression::facts).ifPresent(inputs::addAll);
              });
      case Limit limit -> inputs.addAll(limit.bound().within().facts());
      case Remark remark -> inputs.addAll(remark.inputs());
    }
    return inputs;
  }

  private String named(String fact) {
    return Links.code(fact)
        + playbook.table().find(fact).map(found -> " (" + unit(found) + ")").orElse("");
  }

  private static String unit(FactDeclaration fact) {
    return fact.type() == FactType.FLAG ? "flag" : fact.unit();
  }
}
