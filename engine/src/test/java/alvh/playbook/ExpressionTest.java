package alvh.playbook;

import static alvh.playbook.GivenFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static final Facts STRESS =
      facts(
          "vix.rsi14",
          74,
          "vx.1",
          37.0,
          "vx.2",
          31.75,
          "vx.contango",
          -0.03,
          "vix.close",
          37.32,
          "breadth.confirming",
          true,
          "vx.spread12",
          "no settle yet");

  private static Expression expression(String text) {
    return Expression.of(text, MarketFacts.TABLE);
  }

  private static Truth truth(String text, Facts facts) {
    Expression expression = expression(text);
    Truth proven = expression.prove(facts).truth();
    assertThat(expression.truth(FactRow.of(MarketFacts.TABLE, facts))).isEqualTo(proven);
    return proven;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          vix.rsi14 > 70 && vx.contango < 0              ~ TRUE
          vix.rsi14 > 74                                 ~ FALSE
          vix.rsi14 >= 74 && vix.rsi14 <= 74             ~ TRUE
          vix.rsi14 == 74 && vix.rsi14 != 75             ~ TRUE
          !(vix.rsi14 > 74)                              ~ TRUE
          2 * vx.1 - vx.2 > 42.2                         ~ TRUE
          2 * vx.1 - vx.2 > 42.25                        ~ FALSE
          -vx.1 < -36                                    ~ TRUE
          abs(vx.2 - vx.1) == 5.25                       ~ TRUE
          min(vx.1, vx.2) == 31.75                       ~ TRUE
          max(vx.1, 40) == 40                            ~ TRUE
          vx.2 / vx.1 - 1 < 0                            ~ TRUE
          (breadth.confirming ? vx.1 : vx.2) == 37       ~ TRUE
          breadth.confirming == true                     ~ TRUE
          breadth.confirming != (vx.1 > 30)              ~ FALSE
          breadth.confirming ? vx.1 > 40 : true          ~ FALSE
          vx.1>36.9&&vx.2<.32e2                          ~ TRUE
          vx.spread12 > 0                                ~ UNKNOWN
          vx.spread12 > 0 && vix.rsi14 > 80              ~ FALSE
          vx.spread12 > 0 || vix.rsi14 > 70              ~ TRUE
          vx.spread12 > 0 ? vx.1 > 30 : vx.2 > 30        ~ TRUE
          vx.spread12 > 0 ? vx.1 > 36 : vx.2 > 36        ~ UNKNOWN
          (vx.spread12 > 0 ? vx.1 : vx.1) == 37          ~ TRUE
          (vx.spread12 > 0) == true                      ~ UNKNOWN
          vx.1 / (vx.2 - vx.2) > 0                       ~ UNKNOWN
          breadth.positiveDivergence                     ~ UNKNOWN
          """)
  void both_paths_give_the_three_valued_answer(String text, Truth expected) {
    assertThat(truth(text, STRESS)).isEqualTo(expected);
  }

  @Test
  void a_number_expression_gives_its_amount_or_nothing() {
    assertThat(expression("vx.1 - vx.2").amount(STRESS)).hasValue(5.25);
    assertThat(expression("vx.1 - vx.spread12").amount(STRESS)).isEmpty();
    assertThat(expression("vx.1 / 0").amount(STRESS)).isEmpty();
  }

  @Test
  void every_part_is_in_the_proof_also_after_the_answer_is_decided() {
    ProofNode proof = expression("vix.rsi14 > 80 && vx.spread12 > 0 && vx.1 > 30").prove(STRESS);
    assertThat(proof.truth()).isEqualTo(Truth.FALSE);
    assertThat(proof.children())
        .extracting(ProofNode::text)
        .containsExactly("vix.rsi14 > 80", "vx.spread12 > 0", "vx.1 > 30");
    assertThat(proof.children())
        .extracting(ProofNode::truth)
        .containsExactly(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE);
    assertThat(proof.facts())
        .extracting(FactUse::name)
        .containsExactly("vix.rsi14", "vx.spread12", "vx.1");
    assertThat(proof.missing()).containsExactly(new MissingFact("vx.spread12", "no settle yet"));
  }

  @Test
  void the_proof_shows_values_with_their_units() {
    ProofNode proof = expression("vx.1 - vx.2 > 3").prove(STRESS);
    assertThat(proof.children().getFirst().value())
        .isEqualTo(new ProofValue.Quantity(5.25, "vol points"));
  }

  @Test
  void text_is_written_back_with_the_brackets_it_needs() {
    for (String text :
        new String[] {
          "!(vx.1 > 3 || vx.2 > 3) && vix.rsi14 > 70",
          "vx.1 - (vx.2 - vx.cm30) > -2.5",
          "(vx.1 + vx.2) * 0.5 > 3",
          "-(vx.1 + vx.2) < 3",
          "(breadth.confirming ? vx.1 : vx.2) > 3",
          "breadth.confirming == (vx.1 > 3)",
          "max(vx.1, abs(vx.2)) / vx.cm30 > 1"
        }) {
      assertThat(expression(text).prove(STRESS).text()).isEqualTo(text);
    }
  }

  @Test
  void thresholds_are_listed_with_offset_relation_and_value() {
    Expression expression = expression("vix.rsi14 > 70 && 0 > vx.contango && vx.1 > vx.2");
    assertThat(expression.thresholds())
        .containsExactly(
            new Threshold(0, "vix.rsi14", Relation.GREATER, 70, 12, 2, "rsi"),
            new Threshold(1, "vx.contango", Relation.LESS, 0, 18, 1, "ratio"));
  }

  @Test
  void one_threshold_can_be_replaced() {
    Expression expression = expression("vix.rsi14 > 70 && vx.1 - vx.2 >= -3.5");
    assertThat(expression.withThreshold(0, 72.5).text())
        .isEqualTo("vix.rsi14 > 72.5 && vx.1 - vx.2 >= -3.5");
    Expression changed = expression.withThreshold(1, -4);
    assertThat(changed.text()).isEqualTo("vix.rsi14 > 70 && vx.1 - vx.2 >= -4.0");
    assertThat(changed.thresholds().get(1).value()).isEqualTo(-4);
    assertThat(expression.measure(expression.thresholds().get(1)).amount(STRESS).orElseThrow())
        .isCloseTo(5.25, within(1e-12)); // one rounding of a difference of numbers below 100
  }

  @Test
  void the_facts_of_an_expression_are_known_without_evaluating_it() {
    assertThat(expression("vx.1 > 3 || breadth.confirming && vx.1 < 2").facts())
        .containsExactly("vx.1", "breadth.confirming");
  }
}
