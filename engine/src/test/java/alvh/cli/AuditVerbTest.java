package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("real-data")
class AuditVerbTest {
  private static JsonNode audit(String from, String to, String... more) {
    CommandRun run =
        CommandRun.of(
            List.of(more),
            "--data",
            RealData.folder().toString(),
            "--from",
            from,
            "--to",
            to,
            "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).as(run.out()).isZero();
    return run.json();
  }

  @Test
  void three_dates_of_a_crash_do_not_look_ahead() {
    JsonNode json =
        audit(
            "2018-01-22",
            "2018-02-09",
            "audit",
            "--playbook",
            "alvh",
            "--dates",
            "3",
            "--days-before",
            "5");
    assertThat(json.get("isSame").asBoolean()).isTrue();
    assertThat(json.get("dates")).hasSize(3);
    // both endings, at most six days each
    assertThat(json.get("daysCompared").asInt()).isBetween(6, 36);
    assertThat(json.get("eventsCompared").asInt()).isPositive();
  }

  @Test
  void neither_do_decisions_by_value() {
    JsonNode json =
        audit(
            "2018-02-06",
            "2018-02-08",
            "audit",
            "--playbook",
            "alvh",
            "--mode",
            "value",
            "--dates",
            "2",
            "--days-before",
            "2");
    assertThat(json.get("isSame").asBoolean()).isTrue();
    assertThat(json.get("dates")).hasSize(2);
    assertThat(json.get("eventsCompared").asInt()).isPositive();
  }

  @Test
  void real_quotes_that_are_cut_off_are_not_missed() {
    JsonNode json =
        audit(
            "2018-02-01",
            "2018-02-08",
            "audit",
            "--playbook",
            CommandRun.example("spxw-2018.yaml"),
            "--chain",
            EarlyFebruary2018.quotes().toString(),
            "--dates",
            "2");
    assertThat(json.get("isSame").asBoolean()).isTrue();
    assertThat(json.get("eventsCompared").asInt()).isPositive();
  }

  @Test
  @Tag("slow")
  void a_hundred_random_dates_do_not_look_ahead() {
    JsonNode json =
        audit("2007-04-02", "2021-12-23", "audit", "--playbook", "alvh", "--dates", "100");
    assertThat(json.get("differences")).isEmpty();
    assertThat(json.get("dates")).hasSize(100);
  }
}
