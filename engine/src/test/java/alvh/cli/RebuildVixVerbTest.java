package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `alvh rebuild` of VIX options, and what the other verbs make of both files.
@Tag("real-data")
class RebuildVixVerbTest {
  @TempDir private Path folder = Path.of("");

  private static CommandRun rebuild(String... more) {
    return CommandRun.of(List.of("rebuild", "--data", RealData.folder().toString()), more);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-08-24, 168.75, 25.125, SPX 2015-10-16 1500/1450/2100/2125",
    "2020-03-16, 207.59, 72.625, SPXW 2020-04-24 1800/1750/2600/2650"
  })
  void both_chains_of_a_day_go_through_check_and_decide(
      String day, double vvix, double vx, String condor) throws IOException {
    CommandRun made =
        rebuild("--day", day, "--underlying", "both", "--out", folder.toString(), "--json");
    assertThat(made.code()).as(made.err()).isZero();
    JsonNode chains = made.json().get("chains");
    assertThat(made.json().get("refused").size()).isZero();
    assertThat(chains.get(0).get("underlying").asString()).isEqualTo("SPX");
    JsonNode vix = chains.get(1);
    assertThat(vix.get("underlying").asString()).isEqualTo("VIX");
    assertThat(vix.get("grade").asString()).isEqualTo("rebuilt");
    assertThat(vix.has("creditError")).isFalse();
    assertThat(vix.get("vvix").get("published").asDouble()).isEqualTo(vvix);
    assertThat(vix.get("vvix").get("returned").asDouble()).isCloseTo(vvix, within(0.5));
    assertThat(vix.get("errors").size()).isEqualTo(3);
    assertThat(forwards(vix)).contains(vx);

    Path file = folder.resolve("VIX_rebuilt_" + day + ".csv");
    assertThat(vix.get("file").asString()).isEqualTo(file.toString());
    CommandRun check = CommandRun.of("data", "check", file.toString(), "--json");
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(check.json().get("totals").get("unusable").asInt()).isZero();
    check
        .json()
        .get("files")
        .get(0)
        .get("odd")
        .forEach(odd -> assertThat(odd.get("kind").asString()).isEqualTo("ZERO_BID"));

    CommandRun decided = decide(day, condor, file);
    assertThat(decided.code()).as(decided.err()).isZero();
    JsonNode grades = decided.json().get("grades");
    assertThat(grades.get("SPX").get("grade").asString()).isEqualTo("rebuilt");
    assertThat(grades.get("VIX").get("grade").asString()).isEqualTo("rebuilt");
    assertThat(grades.get("VIX").has("creditError")).isFalse();
  }

  private static List<Double> forwards(JsonNode vix) {
    return vix.get("expiries")
        .valueStream()
        .filter(e -> e.get("root").asString().equals("VIX"))
        .map(e -> e.get("forward").asDouble())
        .toList();
  }

  private CommandRun decide(String day, String condor, Path vix) throws IOException {
    Path book = folder.resolve("book.yaml");
    Files.writeString(
        book,
        "name: a day\nequity: 500000\npositions:\n  - id: one\n    condor: "
            + condor
            + "\n    quantity: 2\n    credit: 9.00\n    opened: "
            + day
            + "\n");
    return CommandRun.of(
        "decide",
        "--chain",
        folder.resolve("SPX_rebuilt_" + day + ".csv").toString(),
        "--chain",
        vix.toString(),
        "--data",
        RealData.folder().toString(),
        "--book",
        book.toString(),
        "--json");
  }

  @Test
  void one_underlying_goes_into_the_file_that_is_named() throws IOException {
    Path file = folder.resolve("vix.csv");
    CommandRun made =
        rebuild("--day", "2015-08-24", "--underlying", "vix", "--out", file.toString());
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out())
        .contains("VIX at 2015-08-24 16:15 New York, REBUILT, no quotes of a market")
        .contains("VVIX 168.75, from these quotes by Cboe's method 16")
        .contains("prices are off, up to 14 days: 0.028 points in the median");
    assertThat(Files.readString(file))
        .contains("underlying,\"VIX\"")
        .contains("note,\"error up to 14 days: 0.028 points in the median");
    assertThat(CommandRun.of("chain", "--chain", file.toString()).out())
        .contains("REBUILT, no quotes of a market");
  }

  @Test
  void two_chains_are_not_put_into_one_file() {
    CommandRun run =
        rebuild("--day", "2015-08-24", "--underlying", "both", "--out", folder + "/both.csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("several chains").contains("give a folder");
  }

  @Test
  void a_chain_that_cannot_be_rebuilt_is_named_beside_the_one_that_can() {
    CommandRun both = rebuild("--day", "2006-02-10", "--underlying", "both", "--json");
    assertThat(both.code()).isEqualTo(1);
    assertThat(both.json().get("chains").size()).isEqualTo(1);
    JsonNode refused = both.json().get("refused").get(0);
    assertThat(refused.get("underlying").asString()).isEqualTo("VIX");
    assertThat(refused.get("why").asString()).contains("but from 2006-02-24 on");
    CommandRun alone = rebuild("--day", "2006-02-10", "--underlying", "VIX");
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("VIX of 2006-02-10 cannot be rebuilt: VIX options were not");
  }

  @Test
  void a_range_has_both_chains_of_a_day_and_says_what_lacks() {
    CommandRun run =
        rebuild("--from", "2012-11-21", "--to", "2012-11-23", "--underlying", "both", "--json");
    assertThat(run.code()).isEqualTo(1);
    JsonNode days = run.json().get("days");
    assertThat(
            days.valueStream().map(d -> d.get("day").asString() + d.get("underlying").asString()))
        .containsExactly("2012-11-21SPX", "2012-11-21VIX", "2012-11-23SPX");
    // an early close: VX settles count as known at 16:15
    JsonNode refused = run.json().get("refused").get(0);
    assertThat(refused.get("underlying").asString()).isEqualTo("VIX");
    assertThat(refused.get("why").asString()).contains("VX settles of 2012-11-23, which");
  }
}
