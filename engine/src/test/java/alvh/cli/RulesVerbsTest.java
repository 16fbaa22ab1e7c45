package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `alvh rules list`, `check` and `show`.
class RulesVerbsTest {
  @TempDir private Path folder = Path.of("");

  private Path changed(String what, String with) throws IOException {
    String text =
        Files.readString(RealData.projectRoot().resolve("playbooks").resolve("close-at-80.yaml"));
    assertThat(text).contains(what);
    return Files.writeString(folder.resolve("mine.yaml"), text.replace(what, with));
  }

  @Test
  void the_list_has_every_row_of_every_shipped_playbook() {
    CommandRun run = CommandRun.of("rules", "list", "--json");
    assertThat(run.code()).isZero();
    List<String> playbooks = new ArrayList<>();
    for (JsonNode entry : run.json()) {
      assertThat(entry.propertyNames())
          .contains("id", "playbook", "reading", "kind", "enforcedBy", "weight", "inputs");
      playbooks.add(entry.get("playbook").asString());
    }
    assertThat(playbooks).contains("alvh", "alvh-as-written", "close-at-80");
  }

  @Test
  void a_row_lists_its_weight_and_inputs() {
    CommandRun run = CommandRun.of("rules", "list", "--playbook", "close-at-80", "--json");
    JsonNode row = run.json().get(0);
    assertThat(row.get("id").asString()).isEqualTo("S-41");
    assertThat(row.get("kind").asString()).isEqualTo("rule");
    assertThat(row.get("weight").asDouble()).isEqualTo(1);
    assertThat(row.get("inputs").get(0).asString()).isEqualTo("condor.callPenetration");
  }

  @Test
  void the_list_for_people_shows_conditions() {
    CommandRun run = CommandRun.of("rules", "list");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("S-14/cap", "cap book.coverage <= 0.60");
  }

  @Test
  void the_shipped_playbooks_are_green() {
    CommandRun run = CommandRun.of("rules", "check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("green: alvh:", "green: alvh-as-written:", "all hold");
  }

  @Test
  void an_example_that_does_not_hold_is_shown_and_ends_with_1() throws IOException {
    Path file = changed("condor.callPenetration: 0.86", "condor.callPenetration: 0.16");
    CommandRun run = CommandRun.of("rules", "check", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("S-41/call: the example expects fires", "red:", "1 do not hold");
  }

  @Test
  void an_unreadable_playbook_ends_with_2_and_does_not_hide_the_next() throws IOException {
    Path file = changed("condor.callPenetration >= 0.8", "condor.callPenetratoin >= 0.8");
    CommandRun run = CommandRun.of("rules", "check", file.toString(), "alvh");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("mine.yaml:", "condor.callPenetratoin", "mend:");
    assertThat(run.out()).contains("green: alvh:");
  }

  @Test
  void an_absent_playbook_ends_with_2() {
    CommandRun run = CommandRun.of("rules", "list", "--playbook", "alhv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("alhv", "alvh");
  }

  @Test
  void show_finds_all_parts_of_a_row() {
    CommandRun run = CommandRun.of("rules", "show", "S-14", "--playbook", "alvh", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.json().valueStream().map(row -> row.get("id").asString()))
        .containsExactly("S-14/cap", "S-14/target", "S-14/continuous", "S-14/weekly");
    JsonNode cap = run.json().get(0);
    assertThat(cap.get("id").asString()).isEqualTo("S-14/cap");
    JsonNode threshold = cap.get("parts").get(0).get("thresholds").get(0);
    assertThat(threshold.get("value").asDouble()).isEqualTo(0.6);
    assertThat(cap.get("facts").get(0).get("unit").asString()).isEqualTo("ratio");
  }

  @Test
  void show_tells_a_person_why_whence_and_with_which_facts() {
    CommandRun run = CommandRun.of("rules", "show", "S-24");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("why", "source", "when: vix.rsi14 > 70", "threshold", "Wilder's 14-day RSI");
  }

  @Test
  void an_unknown_row_is_refused() {
    CommandRun run = CommandRun.of("rules", "show", "S-140");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no row has the id 'S-140'", "mend:");
  }
}
