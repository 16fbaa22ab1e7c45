package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `alvh doctor`.
class DoctorVerbTest {
  private static String demo() {
    return RealData.projectRoot().resolve("examples/demo").toString();
  }

  @Test
  void a_machine_that_runs_the_tests_is_fine() {
    CommandRun run = CommandRun.of("doctor", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("isFine").asBoolean()).isTrue();
    List<String> names = new ArrayList<>();
    for (JsonNode check : run.json().get("checks")) {
      assertThat(check.propertyNames()).containsExactly("name", "state", "text", "mend");
      assertThat(check.get("state").asString()).isIn("ok", "warn");
      names.add(check.get("name").asString());
    }
    assertThat(names)
        .contains("java", "memory", "charset", "calendar.yaml", "calendar", "alvh", "demo");
  }

  @Test
  void a_data_folder_is_described() {
    CommandRun run = CommandRun.of("doctor", "--data", demo());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("vix.close", "contracts, settlements", "fine");
  }

  @Test
  void a_data_folder_that_is_none_is_wanting() {
    CommandRun run = CommandRun.of("doctor", "--data", demo() + "-none");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("fail  data", "is not a folder", "mend:", "something is wanting");
  }

  @Test
  void every_line_that_is_not_ok_says_how_to_mend() {
    for (JsonNode check : CommandRun.of("doctor", "--json").json().get("checks")) {
      boolean isOk = check.get("state").asString().equals("ok");
      assertThat(check.get("mend").asString().isEmpty()).isEqualTo(isOk);
    }
  }

  @Test
  void the_start_is_told_to_be_fast_slow_or_with_a_cache_that_does_not_fit() {
    assertThat(StartCache.look("", "mixed mode, sharing").text()).contains("without");
    assertThat(StartCache.look("alvh.aot", "mixed mode").text()).contains("does not fit");
    assertThat(StartCache.look("alvh.aot", "mixed mode, sharing").text()).startsWith("with the");
  }
}
