package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `alvh rules document`.
class RulesDocumentVerbTest {
  private static final String ADDED =
      """
      rules:
        - id: X-01
          source: mine
          group: volatility
          scope: book
          when: vix.close > 30 && vx.spread12 > 0
          vote: { action: deploy-collar, weight: 0.5 }
          missing: abstain
          why: spot is high and the curve inverted
          examples:
            - given: { vix.close: 32, vx.spread12: 1.5 }
              expect: fires
            - given: { vix.close: 29.5, vx.spread12: 1.5 }
              expect: near-miss
            - given: { vix.close: 15, vx.spread12: -1.5 }
              expect: silent
      """;

  @TempDir private Path folder = Path.of("");

  private Path withAddedRule() throws IOException {
    String text =
        Files.readString(RealData.projectRoot().resolve("playbooks").resolve("close-at-80.yaml"));
    assertThat(text).contains("name: close-at-80\n", "rules:\n");
    return Files.writeString(
        folder.resolve("mine.yaml"),
        text.replace("name: close-at-80\n", "name: mine\n").replaceFirst("rules:\n", ADDED));
  }

  @Test
  void an_added_rule_appears_without_java() throws IOException {
    CommandRun run = CommandRun.of("rules", "document", "--playbook", withAddedRule().toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("## Playbook mine beyond the catalogue")
        .contains("**mine** `X-01`: rule of group volatility about the book")
        .contains("tested by 3 examples")
        .contains("when `vix.close > 30 && vx.spread12 > 0`: votes `deploy-collar` with weight 0.5")
        .contains("reads `vix.close` (vol points), `vx.spread12` (vol points)");
  }

  @Test
  void a_row_shows_sentence_judgement_and_the_reading_of_each_playbook() {
    CommandRun run = CommandRun.of("rules", "document", "--playbook", "close-at-80");
    String row = run.out().split("\n### S-41\n", -1)[1].split("\n### ", -1)[0];
    assertThat(row)
        .contains("**Says** (s2).", "**Verdict** (undefined).", "**Sound reading.**", "80 %")
        .contains("**close-at-80** `S-41`: rule", "when `condor.callPenetration >= 0.8`")
        .contains("enforced by `playbook.Votes`");
    assertThat(run.out()).doesNotContain("beyond the catalogue");
  }

  @Test
  void the_page_goes_to_a_file() throws IOException {
    Path out = folder.resolve("page.md");
    CommandRun run = CommandRun.of("rules", "document", "--out", out.toString(), "--json");
    assertThat(run.json().get("file").asString()).isEqualTo(out.toString());
    assertThat(run.json().get("rows").asInt()).isEqualTo(84);
    assertThat(Files.readString(out)).startsWith("# The methodology, row by row\n");
  }
}
