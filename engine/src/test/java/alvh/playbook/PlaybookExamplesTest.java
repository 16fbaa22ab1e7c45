package alvh.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaybookExamplesTest {
  static Stream<Playbook> playbooks() {
    return Playbooks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("playbooks")
  void every_example_of_every_rule_holds(Playbook playbook) {
    assertThat(playbook.checkExamples()).extracting(ExampleMismatch::text).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("playbooks")
  void every_case_and_limit_has_a_firing_a_near_and_a_silent_example(Playbook playbook) {
    for (Rule rule : playbook.rules()) {
      for (RuleCase oneCase : rule.cases()) {
        assertThat(expectations(oneCase.examples()))
            .as(rule.citation().id() + " " + oneCase.name())
            .contains(Expectation.FIRES, Expectation.NEAR_MISS, Expectation.SILENT);
      }
    }
    for (Limit limit : playbook.limits()) {
      assertThat(expectations(limit.examples()))
          .as(limit.citation().id())
          .contains(Expectation.FIRES, Expectation.NEAR_MISS, Expectation.SILENT);
    }
  }

  private static Set<Expectation> expectations(List<Example> examples) {
    Set<Expectation> expectations = new HashSet<>();
    examples.forEach(example -> expectations.add(example.expect()));
    return expectations;
  }

  @Test
  void a_decoration_counts_nothing_and_names_the_input_it_needs() {
    Rule decoration =
        Playbooks.alvh().rules().stream()
            .filter(rule -> rule.citation().id().equals("S-46"))
            .findFirst()
            .orElseThrow();
    assertThat(decoration.needs()).contains("price to cash flow");
    assertThat(decoration.cases().getFirst().votes()).extracting(Vote::weight).containsOnly(0.0);
  }

  @Test
  void an_example_that_does_not_hold_is_reported_with_what_would_change_it() {
    Expression when = Expression.of("vix.rsi14 > 70", MarketFacts.TABLE);
    Example wrong = new Example(GivenFacts.map("vix.rsi14", 60), Expectation.FIRES);
    Rule rule = TestRules.rule("S-24", Group.VOLATILITY, when, ActionName.DEPLOY_COLLAR, 1, wrong);
    assertThat(TestRules.playbook(rule).checkExamples())
        .extracting(ExampleMismatch::text)
        .containsExactly(
            "S-24: the example expects fires, the rule says silent (vix.rsi14 is 60.00, must rise"
                + " above 70.00 (by 10.00 rsi))");
  }
}
