package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.playbook.MarketFacts;
import alvh.playbook.Playbook;
import alvh.playbook.Side;
import alvh.playbook.Vote;
import org.junit.jupiter.api.Test;

class PlaybookYamlTest {
  private static final String SOUND =
      """
      name: test
      title: a test
      reading: sound
      quorum: 1
      signature-days: 3
      signers: { risk-adding: 2, risk-reducing: 1, neutral: 1 }
      human: optional
      cool-down-days: 5
      mode: votes
      rules:
        - id: S-24
          source: s0
          group: volatility
          scope: book
          when: vix.rsi14 > 70 && vx.spread12 > 0
          vote: { action: deploy-collar, weight: 1.0 }
          missing: abstain
          why: stretched
          examples:
            - given: { vix.rsi14: 74.0, vx.spread12: 1.5 }
              expect: fires
      limits:
        - id: S-14
          source: s4
          group: volatility
          scope: book
          cap: book.coverage <= 0.60
          missing: abstain
          why: too much cover
      """;

  private static Playbook parse(String text) {
    return PlaybookYaml.parse(text, "p.yaml", MarketFacts.TABLE);
  }

  private static void refused(String old, String changed, int line, String what, String mend) {
    assertThat(SOUND).contains(old);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(SOUND.replace(old, changed)))
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo("p.yaml:" + line);
          assertThat(e.what()).contains(what);
          assertThat(e.mend()).contains(mend);
        });
  }

  @Test
  void a_sound_file_is_read() {
    Playbook playbook = parse(SOUND);
    assertThat(playbook.rules().getFirst().cases().getFirst().votes())
        .extracting(Vote::weight)
        .containsExactly(1.0);
    assertThat(playbook.limits().getFirst().bound().threshold().getFirst().value()).isEqualTo(0.6);
    assertThat(playbook.checkExamples()).isEmpty();
  }

  @Test
  void a_misspelt_fact_names_the_line_the_place_and_the_nearest_fact() {
    refused(
        "vix.rsi14 > 70",
        "vix.rsi41 > 70",
        15,
        "unknown fact 'vix.rsi41', at character 1",
        "'vix.rsi14'");
    refused("book.coverage <=", "book.coverge <=", 27, "unknown fact", "'book.coverage'");
  }

  @Test
  void a_unit_that_does_not_fit_is_refused_with_its_line() {
    refused("vx.spread12 > 0\n", "vx.spread12 > vix.rsi14\n", 15, "units differ", "one unit");
  }

  @Test
  void misspelt_words_and_keys_are_refused_with_the_nearest() {
    refused(
        "action: deploy-collar", "action: deploy-color", 16, "'deploy-color'", "'deploy-collar'");
    refused(
        "group: volatility\n    scope: book\n    when",
        "group: volatilty\n    scope: book\n    when",
        13,
        "'volatilty'",
        "'volatility'");
    refused(
        "missing: abstain\n    why: str",
        "mising: abstain\n    why: str",
        17,
        "unknown key",
        "'missing'");
    refused("expect: fires", "expect: fire", 21, "'fire'", "'fires'");
    refused("vix.rsi14: 74.0", "vix.rsi1: 74.0", 20, "does not use this fact", "'vix.rsi14'");
    refused("vix.rsi14: 74.0", "vix.rsi14: hot", 20, "expected a number", "12.5");
  }

  @Test
  void a_row_that_breaks_a_rule_of_the_core_is_refused_with_its_line() {
    refused(
        "cap: book.coverage <= 0.60",
        "cap: book.coverage <= book.stackRiskShare",
        27,
        "one comparison of a measure",
        "change");
    refused(
        "cap: book.coverage <= 0.60",
        "gate: { require: book.coverage > 0, actions: [flatten] }",
        27,
        "flatten is a way out",
        "change");
    refused("id: S-14", "id: S-24", 23, "the id 'S-24' is taken at line 11", "its own id");
    refused(
        "when: vix.rsi14 > 70 && vx.spread12 > 0",
        "when: vx.1 - vx.2",
        20,
        "does not use this fact",
        "");
    refused("quorum: 1", "quorum: 0", 1, "quorum must be in (0, inf), was 0.0", "change");
    refused(
        "cap: book.coverage <= 0.60",
        "cap: condor.putPenetration <= 0.60",
        23,
        "scope book has no fact condor.putPenetration",
        "change");
    refused(
        "why: stretched",
        "why: stretched\n    needs: better data",
        11,
        "must have weight 0",
        "change");
    refused(
        "    cap: book.coverage <= 0.60\n", "", 23, "exactly one of cap, target and gate", "cap:");
  }

  @Test
  void cases_carry_their_own_condition_and_vote() {
    Playbook playbook =
        parse(
            SOUND
                .replace(
                    """
                        when: vix.rsi14 > 70 && vx.spread12 > 0
                        vote: { action: deploy-collar, weight: 1.0 }
                    """,
                    """
                        cases:
                          - case: call
                            when: vix.rsi14 > 70
                            vote: [{ action: close-side, weight: 1, side: call }]
                    """)
                .replaceAll("(?s)    examples:.*?expect: fires\n", ""));
    assertThat(playbook.rules().getFirst().cases().getFirst().votes().getFirst().what().side())
        .isEqualTo(Side.CALL);
  }
}
