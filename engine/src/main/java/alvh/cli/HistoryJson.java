package alvh.cli;

import alvh.history.ConditionRecord;
import alvh.history.ConflictRecord;
import alvh.history.FactRecord;
import alvh.history.HistoryReport;
import alvh.history.Reason;
import alvh.history.ReferenceBook;
import alvh.history.RuleRecord;
import alvh.history.Span;
import alvh.playbook.FactType;
import alvh.playbook.RuleState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What a playbook said over a past, as JSON; keys are documented in docs/json.md.
final class HistoryJson {
  private final HistoryReport report;
  private final Collection<String> withValues;

  /// @param withValues the facts whose value of every day is wanted
  HistoryJson(HistoryReport report, Collection<String> withValues) {
    this.report = report;
    this.withValues = withValues;
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("playbook", report.playbook().name());
    json.put("reading", report.playbook().reading().spelling());
    json.put("from", report.days().getFirst().toString());
    json.put("to", report.days().getLast().toString());
    json.put("days", report.days().size());
    json.put("referenceBook", book(report.book()));
    json.put("rules", report.rules().stream().map(this::rule).toList());
    json.put("neverCouldFire", labels(RuleRecord::neverCouldFire));
    json.put(
        "neverFired",
        labels(rule -> !rule.neverCouldFire() && rule.days(RuleState.FIRES).count() == 0));
    json.put("alwaysFired", labels(rule -> rule.days(RuleState.FIRES).count() == rule.asked()));
    json.put("conflicts", report.conflicts().stream().map(HistoryJson::conflict).toList());
    Map<String, Object> facts = Json.object();
    report.facts().values().forEach(fact -> facts.put(fact.name(), fact(fact)));
    json.put("facts", facts);
    return json;
  }

  private static Map<String, Object> book(ReferenceBook book) {
    Map<String, Object> json = Json.object();
    json.put("condors", book.cycles().size());
    json.put("strikes", "20 delta short, 5 delta long, next monthly SPX expiry, rebuilt quotes");
    json.put("refused", book.refused());
    return json;
  }

  private List<String> labels(Predicate<RuleRecord> wanted) {
    return report.rules().stream().filter(wanted).map(RuleRecord::label).toList();
  }

  private Map<String, Object> rule(RuleRecord rule) {
    Map<String, Object> json = Json.object();
    json.put("id", rule.example().row().citation().catalogueId());
    json.put("label", rule.label());
    json.put("kind", rule.example().row().kind().spelling());
    json.put("scope", rule.example().scope().spelling());
    json.put("asked", rule.asked());
    Span fired = rule.days(RuleState.FIRES);
    json.put("fired", fired.count());
    json.put("held", rule.held().count());
    json.put("near", rule.days(RuleState.NEAR_MISS).count());
    json.put("silent", rule.days(RuleState.SILENT).count());
    json.put("absent", rule.days(RuleState.ABSENT).count());
    json.put(
        "unknown", rule.days(RuleState.UNKNOWN).count() + rule.days(RuleState.BLOCKED).count());
    put(json, "first", fired.first());
    put(json, "last", fired.last());
    json.put("days", fired.days().stream().map(LocalDate::toString).toList());
    json.put("why", rule.reasons().stream().map(HistoryJson::reason).toList());
    json.put("conditions", rule.conditions().stream().map(HistoryJson::condition).toList());
    return json;
  }

  private static Map<String, Object> condition(ConditionRecord condition) {
    Map<String, Object> json = Json.object();
    json.put("text", condition.text());
    json.put("held", condition.held().count());
    json.put("known", condition.known());
    json.put("asked", condition.asked());
    put(json, "first", condition.held().first());
    put(json, "last", condition.held().last());
    return json;
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> json = Json.object();
    json.put("fact", reason.name());
    json.put("days", reason.days());
    json.put("first", reason.first());
    json.put("last", reason.last());
    return json;
  }

  private static Map<String, Object> conflict(ConflictRecord conflict) {
    Map<String, Object> json = Json.object();
    json.put("one", conflict.one());
    json.put("other", conflict.other());
    json.put("example", conflict.example());
    json.put("days", conflict.days().count());
    put(json, "first", conflict.days().first());
    put(json, "last", conflict.days().last());
    return json;
  }

  private Map<String, Object> fact(FactRecord fact) {
    Map<String, Object> json = Json.object();
    json.put("known", fact.known().count());
    put(json, "first", fact.known().first());
    put(json, "last", fact.known().last());
    json.put("unknown", fact.unknown().map(Reason::days).orElse(0));
    fact.unknown().ifPresent(reason -> json.put("why", reason.last()));
    boolean isFlag =
        report
            .playbook()
            .table()
            .find(fact.name())
            .map(declared -> declared.type() == FactType.FLAG)
            .orElse(false);
    if (isFlag) {
      json.put("true", fact.flagged().count());
    } else {
      fact.least().ifPresent(value -> json.put("least", value(value)));
      fact.greatest().ifPresent(value -> json.put("greatest", value(value)));
    }
    if (withValues.contains(fact.name())) {
      Map<String, Object> values = Json.object();
      List<FactRecord.Value> all = fact.values();
      all.forEach(value -> values.put(value.day().toString(), value.value()));
      json.put("values", values);
    }
    return json;
  }

  private static Map<String, Object> value(FactRecord.Value value) {
    Map<String, Object> json = Json.object();
    json.put("value", value.value());
    json.put("on", value.day().toString());
    return json;
  }

  private static void put(Map<String, Object> json, String key, Optional<LocalDate> day) {
    day.ifPresent(d -> json.put(key, d.toString()));
  }
}
