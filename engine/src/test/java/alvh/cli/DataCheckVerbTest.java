package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `alvh data check`.
class DataCheckVerbTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void the_demo_folder_is_usable() {
    CommandRun run =
        CommandRun.of("data", "check", RealData.projectRoot().resolve("examples/demo").toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("VIX_History.csv: ", "vix.close: ", " 0 unusable files");
  }

  @Test
  @Tag("real-data")
  void the_spans_of_a_published_history_are_those_of_its_file() {
    CommandRun run =
        CommandRun.of("data", "check", RealData.file("vix/VIX_History.csv").toString(), "--json");
    assertThat(run.code()).isZero();
    JsonNode file = run.json().get("files").get(0);
    assertThat(file.get("isUsable").asBoolean()).isTrue();
    // the history of VIX begins with 1990
    assertThat(file.get("series").get(0).get("first").asString()).isEqualTo("1990-01-02");
    assertThat(run.json().get("totals").get("unusable").asInt()).isZero();
  }

  @Test
  void an_unusable_file_does_not_stop_the_check_and_ends_with_1() throws IOException {
    Files.writeString(
        folder.resolve("VIX_History.csv"), "DATE,OPEN,HIGH,LOW,CLOSE\n01/02/1990,x,1,1,1\n");
    Files.writeString(
        folder.resolve("VVIX_History.csv"), "DATE,VVIX\n03/06/2006,71.73\n03/07/2006,71.48\n");
    CommandRun run = CommandRun.of("data", "check", folder.toString(), "--json");
    assertThat(run.code()).isEqualTo(1);
    JsonNode files = run.json().get("files");
    assertThat(files.size()).isEqualTo(2);
    assertThat(files.get(0).get("isUsable").asBoolean()).isFalse();
    assertThat(files.get(0).get("problem").asString()).contains("VIX_History.csv:2");
    assertThat(files.get(1).get("isUsable").asBoolean()).isTrue();
    assertThat(run.json().get("totals").get("unusable").asInt()).isEqualTo(1);
  }

  @Test
  void a_path_without_a_file_is_refused() {
    CommandRun run = CommandRun.of("data", "check", folder.resolve("none").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no such file or folder", "mend:");
  }
}
