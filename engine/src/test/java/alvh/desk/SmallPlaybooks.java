package alvh.desk;

import alvh.fact.FactCatalogue;
import alvh.playbook.Evaluation;
import alvh.playbook.FactValue;
import alvh.playbook.Facts;
import alvh.playbook.Playbook;
import alvh.playbook.Signatures;
import alvh.playbook.Situation;
import alvh.playbook.Tally;
import alvh.playbook.Votes;
import alvh.workspace.PlaybookYaml;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Playbooks of a few lines, and what they say on facts that a test writes down.
final class SmallPlaybooks {
  static final LocalDate TODAY = LocalDate.of(2024, 1, 8);

  private static final String HEAD =
      """
      name: small
      title: a test
      reading: sound
      quorum: 1.0
      signature-days: 3
      signers: { risk-adding: 2, risk-reducing: 1, neutral: 1 }
      human: optional
      cool-down-days: 5
      mode: votes
      """;

  private SmallPlaybooks() {}

  /// @param sections the `rules:`, `limits:` and `rows:` of a playbook
  static Playbook of(String sections) {
    return PlaybookYaml.parse(HEAD + sections, "small.yaml", FactCatalogue.table());
  }

  /// A rule of one case with three examples that hold for `spx.close`.
  static String rule(String id, String scope, double threshold, String vote) {
    return """
    - id: %s
      source: s0
      group: price
      scope: %s
      when: spx.close > %s
      vote: %s
      missing: abstain
      why: a test
      examples:
        - given: { spx.close: 99999 }
          expect: fires
    """
        .formatted(id, scope, threshold, vote)
        .indent(2);
  }

  /// A cap or target on one fact.
  static String limit(String id, String bound, String fact, double broken) {
    return """
    - id: %s
      source: s0
      group: volatility
      scope: book
      %s
      missing: abstain
      why: a test
      examples:
        - given: { %s: %s }
          expect: fires
    """
        .formatted(id, bound, fact, broken)
        .indent(2);
  }

  /// A gate that is open while `spx.close` is at most `most`.
  static String gate(String id, double most, String actions) {
    return """
    - id: %s
      source: s0
      group: volatility
      scope: book
      gate:
        require: spx.close <= %s
        actions: %s
      missing: block
      why: a test
      examples:
        - given: { spx.close: 99999 }
          expect: fires
    """
        .formatted(id, most, actions)
        .indent(2);
  }

  /// What `playbook` says; every number is a fact, condors see the same.
  static Evaluation evaluate(Playbook playbook, Map<String, Double> numbers, String... condors) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    numbers.forEach((name, value) -> values.put(name, new FactValue.Amount(value, "now", "test")));
    Map<String, Facts> byCondor = new LinkedHashMap<>();
    for (String condor : condors) {
      byCondor.put(condor, Facts.of(Map.of()));
    }
    return playbook.evaluate(new Situation(Facts.of(values), byCondor, Map.of()));
  }

  static Tally tally(Playbook playbook, Evaluation evaluation) {
    return Votes.tally(
        evaluation, playbook.voting(), Signatures.NONE, TODAY, day -> day.plusDays(3));
  }
}
