package alvh.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A methodology as data: rules that vote, limits, and the rows that are enforced elsewhere.
///
/// @param name short and stable, such as `alvh`
/// @param title one line for a person
/// @param voting how votes become consent
/// @param mode how votes become actions
/// @param table every fact that its rows may name: those of the program and its own
/// @param facts the facts that it defines itself, each over those before it
/// @param switches the choices that it leaves to the user
/// @param entries the condors that its votes can open
/// @param layers the hedge layers that its votes can put on
/// @param backtest how it is meant to be replayed over history, when it says so
public record Playbook(
    String name,
    Reading reading,
    String title,
    VotingRules voting,
    ActionMode mode,
    FactTable table,
    List<DefinedFact> facts,
    List<Switch> switches,
    List<Entry> entries,
    List<HedgeLayer> layers,
    Optional<BacktestDefaults> backtest,
    List<Rule> rules,
    List<Limit> limits,
    List<Remark> remarks) {
  public Playbook {
    facts = List.copyOf(facts);
    switches = List.copyOf(switches);
    entries = List.copyOf(entries);
    layers = List.copyOf(layers);
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
    remarks = List.copyOf(remarks);
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

  /// Every row, whether it speaks as the switches stand or not: rules, limits, remarks.
  public List<Row> rows() {
    return rows(rules, limits, remarks);
  }

  /// Whether `row` speaks as the switches stand.
  public boolean isActive(Row row) {
    return row.citation().onlyWith().holds(switches);
  }

  /// Its named numbers, which a comparison may set, in its order.
  public Map<String, Double> parameters() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    facts.forEach(f -> f.constant().ifPresent(v -> numbers.put(f.declaration().name(), v)));
    return Collections.unmodifiableMap(numbers);
  }

  /// The switch of that id.
  public Optional<Switch> find(String switchId) {
    return switches.stream().filter(s -> s.id().equals(switchId)).findFirst();
  }

  /// The entry of that name that is meant as the switches stand.
  public Optional<Entry> entry(String entryName) {
    return entries.stream()
        .filter(e -> e.name().equals(entryName) && e.onlyWith().holds(switches))
        .findFirst();
  }

  /// The layers that are meant as the switches stand, in the playbook's order.
  public List<HedgeLayer> activeLayers() {
    return layers.stream().filter(l -> l.onlyWith().holds(switches)).toList();
  }

  /// The same playbook with a switch in another position.
  ///
  /// @param option one of the switch's options
  public Playbook set(String switchId, String option) {
    if (find(switchId).isEmpty()) {
      throw new IllegalArgumentException("playbook " + name + " has no switch " + switchId);
    }
    return with(
        switches.stream().map(s -> s.id().equals(switchId) ? s.set(option) : s).toList(),
        rules,
        limits);
  }

  /// What every active rule and limit says with nothing remembered; all of them are evaluated.
  public Evaluation evaluate(Situation situation) {
    return evaluate(situation, Latches.NONE);
  }

  /// What every active rule and limit says; all of them are always evaluated.
  ///
  /// @param latches what fired at the moment before and waits for its release
  public Evaluation evaluate(Situation situation, Latches latches) {
    List<RuleOutcome> ruleOutcomes = new ArrayList<>();
    Map<Scope, List<Subject>> subjects = new EnumMap<>(Scope.class);
    for (Rule rule : rules) {
      if (isActive(rule)) {
        for (Subject one : subjects(subjects, rule.scope(), situation)) {
          for (RuleCase oneCase : rule.cases()) {
            ruleOutcomes.add(
                RuleOutcome.of(rule, oneCase, one.name(), one.facts(), one.row(), latches));
          }
        }
      }
    }
    return new Evaluation(ruleOutcomes, limitOutcomes(situation, subjects));
  }

  /// What every active limit says, and no rule: all that is asked of a book that is only thought
  /// of.
  public Evaluation evaluateLimits(Situation situation) {
    return new Evaluation(List.of(), limitOutcomes(situation, new EnumMap<>(Scope.class)));
  }

  /// Whether an active limit is asked of every condor.
  public boolean limitsCondors() {
    return limits.stream().anyMatch(l -> l.scope() == Scope.CONDOR && isActive(l));
  }

  private List<LimitOutcome> limitOutcomes(
      Situation situation, Map<Scope, List<Subject>> subjects) {
    List<LimitOutcome> limitOutcomes = new ArrayList<>();
    for (Limit limit : limits) {
      if (isActive(limit)) {
        for (Subject one : subjects(subjects, limit.scope(), situation)) {
          Finding finding =
              Finding.of(
                  limit.bound().within(), one.facts(), one.row(), Truth.FALSE, limit.missing());
          limitOutcomes.add(new LimitOutcome(limit, one.name(), finding));
        }
      }
    }
    return limitOutcomes;
  }

  /// A subject with its facts, laid out once for all that is asked about it.
  private record Subject(String name, Facts facts, FactRow row) {}

  private List<Subject> subjects(
      Map<Scope, List<Subject>> known, Scope scope, Situation situation) {
    return known.computeIfAbsent(
        scope,
        of ->
            situation.subjects(of).entrySet().stream()
                .map(e -> new Subject(e.getKey(), e.getValue(), FactRow.of(table, e.getValue())))
                .toList());
  }

  private static LimitOutcome outcome(Limit limit, String subject, Facts facts) {
    return new LimitOutcome(
        limit, subject, Finding.of(limit.bound().within(), facts, Truth.FALSE, limit.missing()));
  }

  /// The examples that their rule or limit does not meet; empty when the playbook keeps its word.
  /// Rows that do not speak as the switches stand keep theirs too.
  public List<ExampleMismatch> checkExamples() {
    List<ExampleMismatch> mismatches = new ArrayList<>();
    for (Rule rule : rules) {
      for (RuleCase oneCase : rule.cases()) {
        for (Example example : oneCase.examples()) {
          Facts given = Facts.of(example.given());
          Finding found = Finding.of(oneCase.when(), given, Truth.TRUE, rule.missing());
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
    return with(switches, changed, limits);
  }

  /// The same playbook with the limit of the same id replaced.
  public Playbook with(Limit replacement) {
    List<Limit> changed = new ArrayList<>(limits);
    changed.replaceAll(limit -> isSameRow(limit, replacement) ? replacement : limit);
    return with(switches, rules, changed);
  }

  /// The same playbook with its votes turned into actions in another way.
  public Playbook in(ActionMode other) {
    return new Playbook(
        name, reading, title, voting, other, table, facts, switches, entries, layers, backtest,
        rules, limits, remarks);
  }

  private Playbook with(
      List<Switch> otherSwitches, List<Rule> otherRules, List<Limit> otherLimits) {
    return new Playbook(
        name,
        reading,
        title,
        voting,
        mode,
        table,
        facts,
        otherSwitches,
        entries,
        layers,
        backtest,
        otherRules,
        otherLimits,
        remarks);
  }

  private static boolean isSameRow(Row one, Row other) {
    return one.citation().id().equals(other.citation().id());
  }
}
