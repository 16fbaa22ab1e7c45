package alvh.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A methodology as data: rules that vote, limits, and the rows that are enforced elsewhere.
///
/// @param name short and stable, such as `alvh`
/// @param title one line for a person
/// @param quorum the sum of weights, > 0, from which an action is carried
/// @param signatureDays trading days, >= 1, for which a signature stays valid
/// @param mode how votes become actions
public record Playbook(
    String name,
    Reading reading,
    String title,
    double quorum,
    int signatureDays,
    ActionMode mode,
    List<Rule> rules,
    List<Limit> limits,
    List<Remark> remarks) {
  public Playbook {
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
    remarks = List.copyOf(remarks);
    if (!(quorum > 0 && quorum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("quorum must be in (0, inf), was " + quorum);
    }
    if (signatureDays < 1) {
      throw new IllegalArgumentException("signatureDays must be >= 1, was " + signatureDays);
    }
    Set<String> ids = new HashSet<>();
    for (Row row : rows(rules, limits, remarks)) {
      if (!ids.add(row.citation().id())) {
        throw new IllegalArgumentException("two rows have the id " + row.citation().id());
      }
    }
  }

  private static List<Row> rows(List<Rule> rules, List<Limit> limits, List<Remark> remarks) {
    List<Row> rows = new ArrayList<>(rules);
    rows.addAll(limits);
    rows.addAll(remarks);
    return List.copyOf(rows);
  }

  /// Every row: rules, limits, remarks.
  public List<Row> rows() {
    return rows(rules, limits, remarks);
  }

  /// What every rule and limit says; all of them are always evaluated.
  public Evaluation evaluate(Situation situation) {
    List<RuleOutcome> ruleOutcomes = new ArrayList<>();
    for (Rule rule : rules) {
      situation
          .subjects(rule.scope())
          .forEach((subject, facts) -> ruleOutcomes.addAll(outcomes(rule, subject, facts)));
    }
    List<LimitOutcome> limitOutcomes = new ArrayList<>();
    for (Limit limit : limits) {
      situation
          .subjects(limit.scope())
          .forEach((subject, facts) -> limitOutcomes.add(outcome(limit, subject, facts)));
    }
    return new Evaluation(ruleOutcomes, limitOutcomes);
  }

  private static List<RuleOutcome> outcomes(Rule rule, String subject, Facts facts) {
    return rule.cases().stream()
        .map(oneCase ->
            new RuleOutcome(
                rule,
                oneCase,
                subject,
                Finding.of(oneCase.when(), facts, Truth.TRUE, rule.missing())))
        .toList();
  }

  private static LimitOutcome outcome(Limit limit, String subject, Facts facts) {
    return new LimitOutcome(
        limit, subject, Finding.of(limit.bound().within(), facts, Truth.FALSE, limit.missing()));
  }

  /// The examples that their rule or limit does not meet; empty when the playbook keeps its word.
  public List<ExampleMismatch> checkExamples() {
    List<ExampleMismatch> mismatches = new ArrayList<>();
    for (Rule rule : rules) {
      for (RuleCase oneCase : rule.cases()) {
        for (Example example : oneCase.examples()) {
          Facts facts = Facts.of(example.given());
          Finding found = Finding.of(oneCase.when(), facts, Truth.TRUE, rule.missing());
          ExampleMismatch.of(rule, oneCase.name(), example, found).ifPresent(mismatches::add);
        }
      }
    }
    for (Limit limit : limits) {
      for (Example example : limit.examples()) {
        Finding found = outcome(limit, "", Facts.of(example.given())).finding();
        ExampleMismatch.of(limit, "", example, found).ifPresent(mismatches::add);
      }
    }
    return List.copyOf(mismatches);
  }

  /// The same playbook with the rule of the same id replaced.
  public Playbook with(Rule replacement) {
    List<Rule> changed = new ArrayList<>(rules);
    changed.replaceAll(rule -> isSameRow(rule, replacement) ? replacement : rule);
    return new Playbook(
        name, reading, title, quorum, signatureDays, mode, changed, limits, remarks);
  }

  /// The same playbook with the limit of the same id replaced.
  public Playbook with(Limit replacement) {
    List<Limit> changed = new ArrayList<>(limits);
    changed.replaceAll(limit -> isSameRow(limit, replacement) ? replacement : limit);
    return new Playbook(name, reading, title, quorum, signatureDays, mode, rules, changed, remarks);
  }

  private static boolean isSameRow(Row one, Row other) {
    return one.citation().id().equals(other.citation().id());
  }
}
