package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `alvh backtest --mode value` over the two weeks around 5 February 2018.
@Tag("real-data")
class BacktestValueTest {
  private static final String AFTER = "2018-02-08";
  private static final double DUST = 1e-6;

  @TempDir private static Path folder;

  private static CommandRun onOne;

  private static JsonNode json;

  /// Run on one thread; the test below does so on four.
  @BeforeAll
  static void run() throws InterruptedException, ExecutionException {
    onOne = on(1, "one");
    assertThat(onOne.code()).as(onOne.err()).isLessThan(2);
    json = onOne.json();
  }

  private static CommandRun on(int threads, String out)
      throws InterruptedException, ExecutionException {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(() ->
              backtest(
                  "--mode",
                  "value",
                  "--explain",
                  AFTER,
                  "--out",
                  folder.resolve(out).toString(),
                  "--json"))
          .get();
    }
  }

  private static CommandRun backtest(String... more) {
    return CommandRun.of(
        List.of(
            "backtest",
            "--playbook",
            "alvh",
            "--data",
            RealData.folder().toString(),
            "--from",
            "2018-02-01",
            "--to",
            "2018-02-14"),
        more);
  }

  @Test
  void its_terms_stand_in_json_and_manifest() throws IOException {
    assertThat(json.get("mode").asString()).isEqualTo("value");
    JsonNode terms = json.get("terms").get("value");
    assertThat(terms.get("weight").asDouble()).isEqualTo(0.016);
    assertThat(terms.get("margin").asDouble()).isEqualTo(1);
    assertThat(terms.get("horizonDays").asInt()).isEqualTo(5);
    assertThat(terms.get("moves").asInt()).isEqualTo(500);
    assertThat(Files.readString(folder.resolve("one/manifest.json")))
        .contains("\"value weight\" : \"0.016\"", "\"value margin\" : \"1\"", "\"seed\" : 1")
        .contains("\"value\" : \"mean gain - 0.016 x CVaR 95 - cost over 5 trading days on 500");
  }

  @Test
  void every_day_takes_one_alternative() throws IOException {
    int days = json.get("days").asInt();
    assertThat(json.get("values").get("decisions").asInt()).isEqualTo(days);
    assertThat(json.get("values").get("unvalued").asInt()).isZero();
    int taken = 0;
    for (JsonNode count : json.get("values").get("taken")) {
      taken += count.asInt();
    }
    assertThat(taken).isEqualTo(days);
    assertThat(json.get("values").get("taken").has("open-condor")).isTrue();
    List<String> rows = Files.readAllLines(folder.resolve("one/values.csv"));
    int place = Arrays.asList(rows.getFirst().split(",", -1)).indexOf("taken");
    assertThat(rows.stream().filter(r -> r.split(",", -1)[place].equals("yes"))).hasSize(days);
  }

  @Test
  void an_explained_day_shows_what_it_chose_among() {
    JsonNode day = json.get("explained").get(0);
    List<JsonNode> values = new ArrayList<>();
    day.get("values").forEach(values::add);
    assertThat(values).hasSizeBetween(3, 8);
    JsonNode held =
        values.stream()
            .filter(v -> v.get("text").asString().equals("hold"))
            .findFirst()
            .orElseThrow();
    assertThat(values.stream().filter(v -> v.get("isTaken").asBoolean())).hasSize(1);
    for (JsonNode one : values) {
      double score = one.get("value").asDouble();
      assertThat(score)
          .isCloseTo(
              one.get("meanGain").asDouble()
                  - 0.016 * one.get("cvar95").asDouble()
                  - one.get("cost").asDouble(),
              within(DUST));
      assertThat(one.get("overHold").asDouble())
          .isCloseTo(score - held.get("value").asDouble(), within(DUST));
      if (one.get("isTaken").asBoolean() && !one.equals(held)) {
        assertThat(one.get("overHold").asDouble())
            .isGreaterThan(one.get("standardError").asDouble());
      }
    }
  }

  @Test
  void every_key_of_it_is_on_the_page() throws IOException {
    String page = Files.readString(RealData.projectRoot().resolve("docs/json.md"));
    String section = page.substring(page.indexOf("\n## backtest"), page.indexOf("\n## book"));
    for (JsonNode part :
        List.of(
            json.get("values"),
            json.get("terms").get("value"),
            json.get("explained").get(0).get("values").get(0))) {
      part.properties().forEach(entry -> assertThat(section).contains("`" + entry.getKey() + "`"));
    }
  }

  @Test
  @Tag("slow")
  void threads_change_no_byte() throws IOException, InterruptedException, ExecutionException {
    assertThat(on(4, "four").out()).isEqualTo(onOne.out());
    // the manifest has the hashes of all other files
    assertThat(Files.readAllBytes(folder.resolve("four/manifest.json")))
        .isEqualTo(Files.readAllBytes(folder.resolve("one/manifest.json")));
  }

  @Test
  @Tag("slow")
  void another_weight_is_said_on_the_console() {
    CommandRun run = backtest("--mode", "value", "--value-weight", "1", "--value-margin", "2");
    assertThat(run.out())
        .contains("Actions by value")
        .contains("mean gain - 1 x CVaR 95 - cost over 5 trading days on 500 moves")
        .contains("by over 2 standard errors");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    CommandRun votes = backtest("--value-weight", "0.1");
    assertThat(votes.code()).isEqualTo(2);
    assertThat(votes.err()).contains("--value-weight").contains("--mode value");
    CommandRun negative = backtest("--mode", "value", "--value-margin", "-1");
    assertThat(negative.code()).isEqualTo(2);
    assertThat(negative.err()).contains("--value-margin", "-1.0", "0 or more");
  }
}
