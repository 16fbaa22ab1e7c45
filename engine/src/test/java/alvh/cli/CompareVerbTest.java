package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `alvh compare` on the six weeks around 5 February 2018.
@Tag("real-data")
@Tag("slow")
class CompareVerbTest {
  @TempDir private static Path folder;

  private static JsonNode json;

  @BeforeAll
  static void compared() {
    CommandRun run =
        CommandRun.of(
            "compare",
            "unhedged",
            "static-hedge",
            "--data",
            RealData.folder().toString(),
            "--from",
            "2018-01-10",
            "--to",
            "2018-02-23",
            "--equity",
            "10000000",
            "--out",
            folder.resolve("runs").toString(),
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    json = run.json();
  }

  /// A column of equity.csv, USD; nothing where the run has no such column.
  private static List<BigDecimal> column(String run, String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("runs/" + run + "/equity.csv"));
    int place = Arrays.asList(lines.getFirst().split(",", -1)).indexOf(name);
    List<BigDecimal> column = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      column.add(place < 0 ? BigDecimal.ZERO : new BigDecimal(line.split(",", -1)[place]));
    }
    return column;
  }

  private static JsonNode variant(String playbook, String framing) {
    for (JsonNode one : json.get("variants")) {
      if (one.get("playbook").asString().equals(playbook)
          && one.get("framing").asString().equals(framing)) {
        return one;
      }
    }
    throw new AssertionError(playbook + " " + framing);
  }

  @Test
  void an_overlay_is_the_unhedged_account_and_its_hedge_to_the_cent() throws IOException {
    List<BigDecimal> overlay = column("static-hedge-overlay", "equityUsd");
    List<BigDecimal> bare = column("unhedged-overlay", "equityUsd");
    List<BigDecimal> hedge = column("static-hedge-overlay", "pnlUsd vix-options short-rung");
    List<BigDecimal> interest = column("static-hedge-overlay", "interestPnlUsd");
    List<BigDecimal> bareInterest = column("unhedged-overlay", "interestPnlUsd");
    BigDecimal laidOn = BigDecimal.ZERO;
    for (int i = 0; i < overlay.size(); i++) {
      laidOn = laidOn.add(hedge.get(i)).add(interest.get(i)).subtract(bareInterest.get(i));
      assertThat(overlay.get(i).subtract(bare.get(i))).as("day %s", i).isEqualByComparingTo(laidOn);
    }
    assertThat(hedge.stream().filter(h -> h.signum() != 0)).hasSizeGreaterThan(20);
  }

  @Test
  void without_a_hedge_framings_are_one() throws IOException {
    assertThat(column("unhedged-funded", "equityUsd"))
        .isEqualTo(column("unhedged-overlay", "equityUsd"));
  }

  @Test
  void calls_bought_at_vix_of_ten_paid_on_5_february() {
    for (JsonNode one :
        List.of(variant("static-hedge", "funded"), variant("static-hedge", "overlay"))) {
      JsonNode crisis = one.get("hedge").get("crises").get(0);
      assertThat(crisis.get("label").asString()).isEqualTo("2018-02");
      assertThat(crisis.get("isWhole").asBoolean()).isFalse();
      assertThat(crisis.get("hedgeByKindUsd").get("vix-options").asDouble()).isPositive();
      assertThat(crisis.get("hedgeByKindUsd").get("vix-futures").asDouble()).isZero();
      assertThat(one.get("sentence").asString()).contains("in 2018-02 (in part)");
      assertThat(one.get("paired").get("days").asInt()).isGreaterThan(20);
      assertThat(one.has("match")).isFalse();
    }
  }

  @Test
  void growth_beside_the_unhedged_is_the_difference_of_the_two() {
    Map<String, Double> growth = new LinkedHashMap<>();
    for (JsonNode one : json.get("variants")) {
      growth.put(
          one.get("playbook").asString() + one.get("framing").asString(),
          one.get("performance").get("cagr").asDouble());
    }
    double gap = variant("static-hedge", "funded").get("paired").get("growthGap").asDouble();
    assertThat(gap)
        .isCloseTo(
            growth.getOrDefault("static-hedgefunded", Double.NaN)
                - growth.getOrDefault("unhedgedfunded", Double.NaN),
            within(1e-12));
  }

  @Test
  void a_playbook_that_is_named_twice_is_refused() {
    CommandRun run =
        CommandRun.of(
            "compare",
            "alvh",
            "alvh",
            "--data",
            RealData.folder().toString(),
            "--from",
            "2018-01-10",
            "--to",
            "2018-02-23");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("names a playbook twice");
  }
}
