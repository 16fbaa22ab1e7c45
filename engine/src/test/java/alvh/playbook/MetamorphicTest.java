package alvh.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Moves each threshold of each rule across what an example measures: the rule must flip and no
/// other rule may notice. Needs no expected values, so it also guards rules written later.
class MetamorphicTest {
  /// How far beyond the measured value the threshold is moved, in the measure's unit; small against
  /// every threshold of the playbooks and large against rounding.
  private static final double STEP = 1e-6;

  /// One threshold of one condition of a playbook.
  record Subject(
      Playbook playbook,
      String label,
      Expression condition,
      int threshold,
      List<Example> examples) {
    @Override
    public String toString() {
      return playbook.name() + " " + label + ": " + condition.thresholds().get(threshold).measure();
    }
  }

  static Stream<Subject> thresholds() {
    List<Subject> subjects = new ArrayList<>();
    for (Playbook playbook : Playbooks.all()) {
      for (Rule rule : playbook.rules()) {
        for (RuleCase oneCase : rule.cases()) {
          String label = label(rule.citation().id(), oneCase.name());
          Playbook speaking = Playbooks.letting(rule, playbook);
          add(subjects, speaking, label, oneCase.when(), oneCase.examples());
        }
      }
      for (Limit limit : playbook.limits()) {
        Playbook speaking = Playbooks.letting(limit, playbook);
        String label = limit.citation().id();
        add(subjects, speaking, label, limit.bound().within(), limit.examples());
      }
    }
    return subjects.stream();
  }

  private static void add(
      List<Subject> to, Playbook playbook, String label, Expression when, List<Example> examples) {
    for (Threshold threshold : when.thresholds()) {
      to.add(new Subject(playbook, label, when, threshold.index(), examples));
    }
  }

  private static String label(String id, String caseName) {
    return caseName.isEmpty() ? id : id + "/" + caseName;
  }

  @ParameterizedTest
  @MethodSource("thresholds")
  void a_threshold_moved_across_an_example_flips_its_rule_and_no_other(Subject subject) {
    int flipped = 0;
    for (Example example : subject.examples()) {
      Facts facts = Facts.of(example.given());
      Truth before = subject.condition().prove(facts).truth();
      Expression moved = moved(subject, facts);
      if (!before.isKnown() || moved.prove(facts).truth() == before) {
        continue; // another part of the condition decides this example
      }
      flipped++;
      assertThat(moved.prove(facts).truth()).isEqualTo(before.not());
      Map<String, Boolean> firing = firing(subject.playbook(), subject, example);
      Map<String, Boolean> after = firing(with(subject, moved), subject, example);
      List<String> changed =
          firing.keySet().stream()
              .filter(l -> !Objects.equals(firing.get(l), after.get(l)))
              .toList();
      assertThat(changed).containsExactly(subject.label());
    }
    assertThat(flipped).as("examples in which this threshold decides").isPositive();
  }

  /// The condition with the threshold just beyond what it measures, on the other side.
  private static Expression moved(Subject subject, Facts facts) {
    Threshold threshold = subject.condition().thresholds().get(subject.threshold());
    var measured = subject.condition().measure(threshold).amount(facts);
    if (measured.isEmpty()) {
      return subject.condition();
    }
    double value = measured.getAsDouble();
    boolean holds = threshold.relation().of(value, threshold.value()) == Truth.TRUE;
    boolean isUpward =
        threshold.relation() == Relation.GREATER || threshold.relation() == Relation.GREATER_EQUAL;
    double beyond = holds == isUpward ? value + STEP : value - STEP;
    return subject.condition().withThreshold(subject.threshold(), beyond);
  }

  private static Playbook with(Subject subject, Expression moved) {
    Playbook playbook = subject.playbook();
    for (Rule rule : playbook.rules()) {
      for (int i = 0; i < rule.cases().size(); i++) {
        RuleCase oneCase = rule.cases().get(i);
        if (label(rule.citation().id(), oneCase.name()).equals(subject.label())) {
          return playbook.with(rule.withCase(i, oneCase.withWhen(moved)));
        }
      }
    }
    Limit limit =
        playbook.limits().stream()
            .filter(l -> l.citation().id().equals(subject.label()))
            .findFirst()
            .orElseThrow();
    return playbook.with(limit.withWithin(moved));
  }

  /// Whether each rule fires on the example's facts, over a background in which every other fact
  /// has the value of some first example.
  private static Map<String, Boolean> firing(Playbook playbook, Subject subject, Example example) {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    subject.playbook().rules().stream()
        .flatMap(rule -> rule.cases().stream())
        .forEach(oneCase -> facts.putAll(oneCase.examples().getFirst().given()));
    subject.playbook().limits().forEach(l -> facts.putAll(l.examples().getFirst().given()));
    facts.putAll(example.given());
    Facts all = Facts.of(facts);
    Map<String, Boolean> firing = new LinkedHashMap<>();
    for (Outcome outcome :
        playbook.evaluate(new Situation(all, Map.of("condor", all), Map.of())).all()) {
      firing.put(outcome.label(), outcome.state() == RuleState.FIRES);
    }
    return firing;
  }
}
