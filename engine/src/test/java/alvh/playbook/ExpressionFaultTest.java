package alvh.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExpressionFaultTest {
  private static void refused(String text, int offset, String what, String mend) {
    assertThat(Expression.parse(text, MarketFacts.TABLE))
        .isInstanceOfSatisfying(
            ExpressionFault.class,
            fault -> {
              assertThat(fault.what()).contains(what);
              assertThat(fault.mend()).contains(mend);
              assertThat(fault.offset()).isEqualTo(offset);
            });
  }

  @Test
  void a_misspelt_fact_is_refused_with_its_place_and_the_nearest_name() {
    refused("vix.rsi > 70", 0, "unknown fact 'vix.rsi'", "vix.rsi14");
    refused("vx.1 > 3 && vix.rsi41 > 70", 12, "'vix.rsi41'", "'vix.rsi14'");
    refused("vx.1 > 3 && vx.2 > 2 && vx.3 > 1", 24, "unknown fact 'vx.3'", "");
  }

  @Test
  void different_units_are_refused_and_literals_are_neutral() {
    refused("vix.rsi14 > vx.1", 10, "vix.rsi14 [rsi] and vx.1 [vol points]", "one unit");
    refused("vx.1 > 3 && vx.1 + spx.close > 3", 17, "units differ", "one unit");
    refused("max(vx.1, vix.rsi14) > 3", 3, "units differ", "one unit");
    refused("(breadth.confirming ? vx.1 : vx.contango) > 1", 20, "units differ", "one unit");
    refused("vx.1 / vx.2 > vx.cm30", 12, "vx.1 / vx.2 [ratio]", "one unit");
    refused("vx.1 * vx.2 > vx.cm30", 12, "[vol points^2]", "one unit");
    assertThat(Expression.parse("vx.1 / vx.2 - 1 > vx.contango", MarketFacts.TABLE))
        .isInstanceOf(Expression.class);
    assertThat(Expression.parse("2 * vx.1 > vx.2 + 1", MarketFacts.TABLE))
        .isInstanceOf(Expression.class);
  }

  @Test
  void a_wrong_type_is_refused() {
    refused("breadth.confirming > 1", 19, "> does not take (flag, number)", "compare numbers");
    refused("vx.1 && breadth.confirming", 5, "&& does not take", "compare numbers");
    refused("!vx.1", 0, "does not take", "compare numbers");
    refused("breadth.confirming == 1", 19, "== does not take (flag, number)", "compare numbers");
  }

  @Test
  void an_unsupported_function_or_operator_is_refused() {
    refused("sqrt(vx.1) > 3", 4, "unknown function 'sqrt'", "abs, max, min");
    refused("mix(vx.1, vx.2) > 3", 3, "unknown function 'mix'", "'max'");
    refused("vx.1 % 2 > 1", 5, "operator % is not part", "use numbers");
    refused("vx.1 in [1, 2]", 5, "operator in is not part", "use numbers");
    refused("vx.1 > 'abc'", 5, "> does not take", "compare numbers");
    refused("'a' == 'a'", 0, "only decimal numbers", "use numbers");
    refused("has(vx.1)", 3, "operator has is not part", "use numbers");
    refused("[1, 2]", 0, "not part of the rule language", "use numbers");
  }

  @Test
  void broken_syntax_is_refused_with_its_place() {
    refused("vix.rsi14 > ", 12, "not an expression", "vix.rsi14 > 70");
    refused("vx.1 > 3 && && vx.2 > 3", 12, "not an expression", "write it");
    refused("", 0, "not an expression", "write it");
  }

  @Test
  void a_fault_knows_its_line_in_a_text_of_several() {
    ParsedExpression parsed = Expression.parse("vx.1 > 3\n&& vix.rsi41 > 70", MarketFacts.TABLE);
    assertThat(parsed)
        .isInstanceOfSatisfying(
            ExpressionFault.class,
            fault -> {
              assertThat(fault.line()).isEqualTo(1);
              assertThat(fault.offset()).isEqualTo(12);
            });
  }

  @Test
  void our_own_text_that_is_no_expression_is_our_bug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expression.of("vix.rsi41 > 70", MarketFacts.TABLE))
        .withMessageContaining("character 1")
        .withMessageContaining("did you mean 'vix.rsi14'?");
  }
}
