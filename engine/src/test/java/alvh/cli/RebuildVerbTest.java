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

/// `alvh rebuild`, and what the other verbs make of its file.
@Tag("real-data")
class RebuildVerbTest {
  @TempDir private Path folder = Path.of("");

  private static CommandRun rebuild(String... more) {
    return CommandRun.of(List.of("rebuild", "--data", RealData.folder().toString()), more);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-10-10, 69.95, SPX 2008-11-21 700/650/1050/1100",
    "2015-08-24, 40.74, SPX 2015-10-16 1500/1450/2100/2125",
    "2020-03-16, 82.69, SPXW 2020-04-24 1800/1750/2600/2650"
  })
  void the_chain_of_a_day_goes_through_check_vix_and_decide(String day, double close, String condor)
      throws IOException {
    Path file = folder.resolve(day + ".csv");
    CommandRun made = rebuild("--day", day, "--out", file.toString(), "--json");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.json().get("vix").get("published").asDouble()).isEqualTo(close);

    CommandRun check = CommandRun.of("data", "check", file.toString(), "--json");
    assertThat(check.code()).isZero();
    assertThat(check.json().get("totals").get("unusable").asInt()).isZero();
    check
        .json()
        .get("files")
        .get(0)
        .get("odd")
        .forEach(odd -> assertThat(odd.get("kind").asString()).isEqualTo("ZERO_BID"));

    CommandRun vix = CommandRun.of("vix", "--chain", file.toString(), "--json");
    assertThat(vix.json().get("vix").asDouble())
        .isCloseTo(close, within(Math.max(0.10, 0.005 * close)));
    assertThat(vix.json().get("grade").asString()).isEqualTo("rebuilt");

    CommandRun decided = decide(file, book(day, condor), "--json");
    assertThat(decided.code()).as(decided.err()).isZero();
    JsonNode risk = decided.json();
    assertThat(risk.get("grades").get("SPX").get("grade").asString()).isEqualTo("rebuilt");
    assertThat(risk.get("grades").get("SPX").get("creditError").get("p90").asDouble())
        .isGreaterThan(0.05);
    assertThat(risk.get("condors").get(0).get("midCredit").isNumber())
        .as("%s", risk.get("condors").get(0))
        .isTrue();
  }

  private Path book(String day, String condor) throws IOException {
    Path book = folder.resolve("book.yaml");
    Files.writeString(
        book,
        "name: a day\nequity: 500000\npositions:\n  - id: one\n    condor: "
            + condor
            + "\n    quantity: 2\n    credit: 9.00\n    opened: "
            + day
            + "\n");
    return book;
  }

  private static CommandRun decide(Path chain, Path book, String... more) {
    return CommandRun.of(
        List.of(
            "decide",
            "--chain",
            chain.toString(),
            "--data",
            RealData.folder().toString(),
            "--book",
            book.toString()),
        more);
  }

  @Test
  void people_read_that_it_is_rebuilt_wherever_they_look() throws IOException {
    Path file = folder.resolve("day.csv");
    String rebuilt = "REBUILT, no quotes of a market";
    assertThat(rebuild("--day", "2015-08-24", "--out", file.toString()).out()).contains(rebuilt);
    assertThat(CommandRun.of("vix", "--chain", file.toString()).out()).contains(rebuilt);
    assertThat(CommandRun.of("chain", "--chain", file.toString()).out()).contains(rebuilt);
    Path book = book("2015-08-24", "SPX 2015-10-16 1500/1450/2100/2125");
    assertThat(decide(file, book).out()).contains("SPX options: " + rebuilt);
  }

  @Test
  void a_file_is_not_written_over_unless_asked() throws IOException {
    Path file = folder.resolve("day.csv");
    Files.writeString(file, "mine");
    CommandRun refused = rebuild("--day", "2015-08-24", "--out", file.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("is there already").contains("--replace");
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(rebuild("--day", "2015-08-24", "--out", file.toString(), "--replace").code())
        .isZero();
    assertThat(Files.readString(file)).startsWith("rebuilt_chain,");
  }

  @Test
  void a_range_becomes_a_folder_of_chains() {
    CommandRun run =
        rebuild("--from", "2012-11-21", "--to", "2012-11-26", "--out", folder.toString(), "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode days = run.json().get("days");
    assertThat(days.size()).isEqualTo(3);
    // the day after Thanksgiving closes at 13:00, its options at 13:15
    assertThat(days.get(1).get("asOf").asString()).isEqualTo("2012-11-23T13:15-05:00");
    assertThat(folder.resolve("SPX_rebuilt_2012-11-23.csv")).exists();
  }

  @Test
  void a_range_without_a_trading_day_is_refused() {
    CommandRun run = rebuild("--from", "2015-07-04", "--to", "2015-07-05");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no trading day lies from 2015-07-04 to 2015-07-05");
  }

  @Test
  void an_error_beyond_what_was_seen_is_the_least_to_reckon_with() {
    Path file = folder.resolve("day.csv");
    CommandRun made = rebuild("--day", "2020-03-16", "--out", file.toString());
    String told =
        "outside what was seen (VIX 82.69 > 33.46): the credit of a 20/5-delta condor is off by at"
            + " least 7.8 % in the median";
    assertThat(made.out()).contains(told);
    CommandRun chain = CommandRun.of("chain", "--chain", file.toString());
    assertThat(chain.out()).contains(told);
    JsonNode error =
        CommandRun.of("vix", "--chain", file.toString(), "--json").json().get("creditError");
    assertThat(error.get("atLeast").asBoolean()).isTrue();
    assertThat(error.get("why").asString()).isEqualTo("VIX 82.69 > 33.46");

    JsonNode calm = rebuild("--day", "2017-11-03", "--json").json().get("creditError");
    assertThat(calm.get("atLeast").asBoolean()).isFalse();
    assertThat(calm.has("why")).isFalse();
  }

  @Test
  void the_row_of_an_expiry_says_how_far_its_strip_stays_off() {
    CommandRun run = rebuild("--day", "2006-09-12", "--json");
    int off = 0;
    for (JsonNode expiry : run.json().get("expiries")) {
      boolean isBack = expiry.has("miss") && expiry.get("miss").asDouble() <= 2e-4;
      assertThat(expiry.get("replicated").asBoolean()).as("%s", expiry).isEqualTo(isBack);
      off += expiry.has("miss") && !isBack ? 1 : 0;
    }
    assertThat(off).isPositive();
    assertThat(rebuild("--day", "2006-09-12").out()).contains("variance off by ");
  }

  @Test
  void a_day_that_cannot_be_rebuilt_is_refused_with_the_reason() {
    CommandRun run = rebuild("--day", "2005-06-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("chains are rebuilt from 2006-01-03 on");
    assertThat(rebuild("--day", "2015-08-23").err()).contains("not a trading day");
    assertThat(rebuild().err()).contains("give --day, or --from and --to");
  }
}
