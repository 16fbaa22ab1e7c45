package alvh.history;

import alvh.playbook.Conflict;
import alvh.playbook.FactValue;
import alvh.playbook.Outcome;
import alvh.playbook.Playbook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a playbook said over a past. Mutable while days are added, in the order of time.
public final class HistoryReport {
  private final Playbook playbook;
  private final List<LocalDate> days;
  private final ReferenceBook book;
  private final Map<String, RuleRecord> rules = new LinkedHashMap<>();
  private final Map<String, FactRecord> facts = new LinkedHashMap<>();
  private final Map<String, ConflictRecord> conflicts = new LinkedHashMap<>();

  HistoryReport(Playbook playbook, List<LocalDate> days, ReferenceBook book) {
    this.playbook = playbook;
    this.days = days;
    this.book = book;
  }

  void add(DaySaying said) {
    for (Outcome outcome : said.evaluation().all()) {
      rules
          .computeIfAbsent(outcome.label(), label -> new RuleRecord(outcome))
          .add(said.day(), outcome);
    }
    said.facts().book().forEach((name, value) -> add(said.day(), name, value));
    said.facts()
        .condors()
        .forEach((id, values) -> values.forEach((name, value) -> add(said.day(), name, value)));
    for (Conflict conflict : Conflict.of(said.evaluation())) {
      conflicts
          .computeIfAbsent(
              conflict.one() + " " + conflict.other(),
              pair ->
                  new ConflictRecord(conflict.one(), conflict.other(), conflict.text(), new Span()))
          .days()
          .add(said.day());
    }
  }

  private void add(LocalDate day, String name, FactValue value) {
    facts.computeIfAbsent(name, FactRecord::new).add(day, value);
  }

  /// The playbook that was asked.
  public Playbook playbook() {
    return playbook;
  }

  /// The trading days, in the order of time.
  public List<LocalDate> days() {
    return days;
  }

  /// The book that was held.
  public ReferenceBook book() {
    return book;
  }

  /// Every case of a rule and every limit that was asked, in the playbook's order.
  public Collection<RuleRecord> rules() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /// Every fact, in the order of the catalogue.
  public Map<String, FactRecord> facts() {
    return Collections.unmodifiableMap(facts);
  }

  /// Rules that contradicted each other, the most frequent pair first.
  public List<ConflictRecord> conflicts() {
    return conflicts.values().stream()
        .sorted((a, b) -> Integer.compare(b.days().count(), a.days().count()))
        .toList();
  }
}
