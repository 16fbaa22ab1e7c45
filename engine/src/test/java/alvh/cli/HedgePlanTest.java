package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Hedges by the book on real days, each checked by hand.
@Tag("real-data")
class HedgePlanTest {
  @TempDir private static Path folder;

  private static CommandRun plan(String day, String book, List<String> chains, String... more) {
    List<String> words = new ArrayList<>(List.of("hedge", "plan", "--json"));
    chains.forEach(c -> words.addAll(List.of("--chain", c)));
    words.addAll(List.of("--as-of", day, "--data", RealData.folder().toString()));
    words.addAll(List.of("--book", CommandRun.example(book)));
    return CommandRun.of(words, more);
  }

  private static CommandRun february2018(String day) {
    return plan(
        day,
        "book-2018-02.yaml",
        List.of(
            RealData.file("spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz").toString()));
  }

  private static double number(JsonNode json, String... path) {
    JsonNode at = json;
    for (String key : path) {
      at = at.get(key);
    }
    assertThat(at.isNumber()).as(String.join(".", path) + ": " + at).isTrue();
    return at.asDouble();
  }

  /// Condors of 2024-01-05: theta some 240 USD a day, 10 of them short 138 USD per VIX point each.
  /// VXM February at 37 days: beta .44, so 100 x .44 = 44 USD per VIX point less the slope of the
  /// tenor law; 554 / 41.5 = 13.4 contracts to 40 %, and 14 x 3.2 USD of roll-down a day.
  @Test
  void fourteen_mini_futures_of_february_2024_cover_ten_condors() {
    JsonNode json =
        plan(
                "2024-01-05",
                "book-2024-01-05.yaml",
                List.of(
                    RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz").toString()))
            .json();
    assertThat(json.get("verdict").asString()).isEqualTo("feasible");
    assertThat(json.get("grade").asString()).isEqualTo("quotes");
    assertThat(json.get("trades").size()).isEqualTo(1);
    assertThat(json.get("trades").get(0).get("instrument").asString()).isEqualTo("VXM 2024-02-14");
    assertThat(number(json.get("trades").get(0), "units")).isEqualTo(14);
    assertThat(number(json, "coverage")).isBetween(0.40, 0.60);
    assertThat(number(json, "netCarryPerDay")).isPositive();
    assertThat(number(json, "before", "netCarryPerDay") - number(json, "netCarryPerDay"))
        .isCloseTo(46, within(4.0));
    assertThat(number(json, "stackRiskShare")).isLessThanOrEqualTo(0.03);
    assertThat(Math.abs(number(json, "netDeltaPerCondor", "formA"))).isLessThanOrEqualTo(0.15);
    // form B adds the condors' own vega, which loses when SPX falls and VIX rises: more delta
    assertThat(number(json, "netDeltaPerCondor", "formB"))
        .isGreaterThan(number(json, "netDeltaPerCondor", "formA"));
    // a tick of .01 and the fees of 1.07 for each
    assertThat(number(json, "natural")).isCloseTo(14 * 0.01 * 100, within(1e-9));
    assertThat(number(json, "fees")).isCloseTo(14 * 1.07, within(1e-9));
  }

  @Test
  void what_a_plan_says_of_the_book_after_it_is_what_revaluing_that_book_gives() {
    JsonNode json =
        plan(
                "2024-01-05",
                "book-2024-01-05.yaml",
                List.of(
                    RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz").toString()))
            .json();
    for (JsonNode check : json.get("checks")) {
      String fact = check.get("measure").asString();
      if (!fact.equals("book.beta")) {
        String key = fact.substring(fact.indexOf('.') + 1);
        double revalued =
            key.equals("netDeltaPerCondor") ? number(json, key, "formA") : number(json, key);
        assertThat(number(check, "after")).as(fact).isCloseTo(revalued, within(1e-9));
      }
    }
  }

  @Test
  void on_2018_02_02_the_band_of_delta_and_the_cap_of_cover_cannot_both_hold() {
    CommandRun run = february2018("2018-02-02");
    assertThat(run.code()).isEqualTo(1);
    JsonNode json = run.json();
    assertThat(json.get("verdict").asString()).isEqualTo("infeasible");
    assertThat(json.get("binding").get("missed").asString()).isEqualTo("S-11");
    assertThat(json.get("binding").get("kept").asString()).isEqualTo("S-14/cap");
    assertThat(number(json, "binding", "coverageNeeded")).isGreaterThan(0.80);
    assertThat(number(json, "before", "netDeltaPerCondor", "formA")).isCloseTo(0.22, within(0.01));
    // the nearest plan goes as far as whole contracts let it below the cap
    assertThat(number(json, "coverage")).isBetween(0.40, 0.60);
    List<String> carriers = new ArrayList<>();
    for (JsonNode one : json.get("deltaAlternatives").get("usable")) {
      carriers.add(one.get("carrier").get("instrument").asString());
      // together with the overlay beside it everything is kept but the beta that is aimed at
      for (JsonNode check : one.get("checks")) {
        boolean isAim = check.get("measure").asString().equals("book.beta");
        assertThat(isAim || check.get("kept").asBoolean()).as(check.toString()).isTrue();
      }
    }
    assertThat(carriers).contains("sell ES 2018-03-16");
    assertThat(carriers).anyMatch(c -> c.startsWith("buy SPXW 2018-02-28") && c.contains("put"));
    assertThat(json.get("deltaAlternatives").get("refused").toString()).contains("MES was not");
  }

  /// What the plan offers can be held and the next plan still works: 113 % of cover is taken back.
  @Test
  void with_a_sold_future_in_the_book_too_much_cover_is_still_sold() throws IOException {
    String book =
        Files.readString(Path.of(CommandRun.example("book-2018-02.yaml")))
            + """
              - id: vx
                sleeve: vx-overlay
                future: VX 2018-03-21
                quantity: 4
                price: 15.0
                opened: 2018-02-01
              - id: es
                sleeve: vx-overlay
                future: ES 2018-03-16
                quantity: -1
                price: 2820
                opened: 2018-02-01
            """
                .indent(0);
    Path file = Files.writeString(folder.resolve("with-es.yaml"), book);
    JsonNode json =
        CommandRun.of(
                "hedge",
                "plan",
                "--json",
                "--chain",
                RealData.file("spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz").toString(),
                "--as-of",
                "2018-02-02",
                "--data",
                RealData.folder().toString(),
                "--book",
                file.toString())
            .json();
    assertThat(number(json, "before", "coverage")).isGreaterThan(1);
    assertThat(json.get("trades").get(0).get("instrument").asString()).isEqualTo("close vx");
    assertThat(number(json, "coverage")).isLessThanOrEqualTo(0.60);
  }

  @Test
  void on_2018_02_08_there_is_no_short_vega_and_nothing_is_added() {
    CommandRun run = february2018("2018-02-08");
    assertThat(run.code()).isEqualTo(1);
    JsonNode json = run.json();
    assertThat(json.get("verdict").asString()).isEqualTo("unknown");
    assertThat(json.get("coverage").get("unknown").asBoolean()).isTrue();
    assertThat(json.get("coverage").get("why").asString()).contains("no short vega to cover");
    assertThat(json.get("trades").size()).isZero();
  }

  @Test
  void in_2016_a_rebuilt_book_takes_a_future_and_a_vix_call_spread_at_the_ask() {
    Path chain = folder.resolve("spx-2016-06-01.csv");
    CommandRun rebuilt =
        CommandRun.of(
            "rebuild",
            "--data",
            RealData.folder().toString(),
            "--day",
            "2016-06-01",
            "--out",
            chain.toString());
    assertThat(rebuilt.code()).as(rebuilt.toString()).isZero();
    JsonNode json =
        plan(
                "2016-06-01",
                "book-2016-06-01.yaml",
                List.of(
                    chain.toString(),
                    RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv")
                        .toString()),
                "--months",
                "2")
            .json();
    assertThat(json.get("verdict").asString()).isEqualTo("feasible");
    assertThat(json.get("grade").asString()).isEqualTo("rebuilt");
    assertThat(number(json, "coverage")).isBetween(0.40, 0.60);
    assertThat(number(json, "netCarryPerDay")).isPositive();
    JsonNode future = json.get("trades").get(0);
    JsonNode spread = json.get("trades").get(1);
    assertThat(future.get("instrument").asString()).isEqualTo("VX 2016-08-17");
    assertThat(spread.get("instrument").asString()).isEqualTo("VIX 2016-08-17 +22C -32.5C");
    // the file of the day: 22C 1.55 at 1.65, 32.5C .50 at .55: bought at the ask, sold at the bid,
    // two of 1.65 - .50
    assertThat(number(spread, "natural")).isCloseTo(230, within(1e-9));
    assertThat(number(spread, "exposure", "carryPerDay")).isNegative();
    assertThat(json.get("notCandidates").toString()).contains("VXM 2016-07-20 was not listed");
  }
}
