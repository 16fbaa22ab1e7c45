package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.playbook.DefinedFact;
import alvh.playbook.Facts;
import alvh.playbook.MarketFacts;
import alvh.playbook.Playbook;
import alvh.playbook.RuleOutcome;
import alvh.playbook.Situation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The parts of a playbook that a user adds without Java: facts and switches.
class PlaybookSwitchesTest {
  private static final String TEXT =
      """
      name: test
      title: a test
      reading: sound
      quorum: 1
      signature-days: 3
      signers: { risk-adding: 3, risk-reducing: 1, neutral: 1 }
      human: required
      cool-down-days: 0
      mode: votes
      facts:
        - name: my.flow
          unit: ratio
          near: 0.1
          meaning: a series of the user
          from: my.flow
          as: z
          window: 20
          age-limit-days: 5
        - name: my.cheap
          meaning: the second future is dear against the first
          is: vx.2 / vx.1 > 1.1 && my.flow > 0
        - { name: my.steps, unit: vol points, near: 0.5, meaning: a distance, is: vx.2 - vx.1 }
      switches:
        - id: touch
          about: whether condors are touched
          of: C-1
          chosen: leave
          options:
            leave: { source: s4, meaning: leave them }
            tighten: { source: s1, meaning: tighten them }
      rules:
        - id: R-1
          source: user
          group: price
          scope: book
          only-with: { touch: tighten }
          when: my.cheap
          vote: { action: tighten-shorts, weight: 1.0 }
          missing: abstain
          why: a rule of the user
      rows:
        - id: N-1
          kind: note
          source: user
          why: a note
          enforced-by: nothing
          inputs: [my.flow, vx.1]
      """;

  private static Playbook parse(String text) {
    return PlaybookYaml.parse(text, "p.yaml", MarketFacts.TABLE);
  }

  private static void refused(String old, String changed, int line, String what) {
    assertThat(TEXT).contains(old);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(TEXT.replace(old, changed)))
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo("p.yaml:" + line);
          assertThat(e.what()).contains(what);
        });
  }

  @Test
  void facts_of_a_series_and_of_facts_are_read_with_their_origin() {
    Playbook playbook = parse(TEXT);
    assertThat(playbook.facts()).hasSize(3);
    assertThat(playbook.facts().get(0)).isInstanceOf(DefinedFact.OfSeries.class);
    assertThat(playbook.table().find("my.cheap").orElseThrow().origin().formula())
        .isEqualTo("vx.2 / vx.1 > 1.1 && my.flow > 0");
    assertThat(playbook.table().find("my.flow").orElseThrow().origin().ageLimitDays()).hasValue(5);
  }

  @Test
  void a_row_speaks_only_in_the_position_that_it_names() {
    Playbook playbook = parse(TEXT);
    var situation = new Situation(Facts.of(Map.of()), Map.of(), Map.of());
    assertThat(playbook.evaluate(situation).rules()).isEmpty();
    assertThat(playbook.set("touch", "tighten").evaluate(situation).rules())
        .extracting(RuleOutcome::label)
        .containsExactly("R-1");
    assertThat(playbook.isActive(playbook.rules().getFirst())).isFalse();
  }

  @Test
  void faults_of_facts_and_switches_name_their_line() {
    refused("is: vx.2 - vx.1", "is: vx.2 / vx.1", 22, "is in ratio, not in vol points");
    refused("&& my.flow > 0", "&& my.steps > 0", 21, "uses the fact 'my.steps'");
    refused("as: z", "as: zz", 16, "'zz'");
    refused("window: 20", "window: 0", 11, "needs a window");
    refused("touch: tighten }", "touch: loosen }", 36, "has no such option");
    refused("only-with: { touch", "only-with: { tuch", 36, "unknown switch");
    refused("chosen: leave", "chosen: keep", 27, "no option");
    refused("[my.flow, vx.1]", "[my.flaw, vx.1]", 47, "unknown fact 'my.flaw'");
    refused("risk-adding: 3", "risk-adding: 5", 1, "must be 1 to 4");
  }
}
