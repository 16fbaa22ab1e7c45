package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `alvh surface` on the real chains.
@Tag("real-data")
class SurfaceVerbTest {
  private static JsonNode january;

  @BeforeAll
  static void run() {
    CommandRun run =
        CommandRun.of(
            "surface",
            "--chain",
            RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz").toString(),
            "--at",
            "2024-01-05T16:15",
            "--rate",
            "0.0535",
            "--data",
            RealData.folder().toString(),
            "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    january = JsonMapper.shared().readTree(run.out());
  }

  @Test
  void the_46_expiries_of_a_week_to_a_year_agree_with_their_quotes() {
    assertThat(january.get("expiries").asInt()).isEqualTo(46);
    assertThat(january.get("quotes").asInt()).isBetween(5_800, 5_900);
    assertThat(january.get("insideBidAsk").asDouble()).isGreaterThanOrEqualTo(0.98);
    assertThat(january.get("rmseVolPoints").asDouble()).isLessThanOrEqualTo(0.03);
    assertThat(january.get("insideHeldOut").asDouble()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void the_same_scores_follow_from_the_slices() {
    int quotes = 0;
    double inside = 0;
    for (JsonNode slice : january.get("slices")) {
      String date = slice.get("date").asString();
      if (date.compareTo("2024-01-16") >= 0 && date.compareTo("2024-12-31") <= 0) {
        quotes += slice.get("quotes").asInt();
        inside += slice.get("insideBidAsk").asDouble() * slice.get("quotes").asInt();
      }
    }
    assertThat(quotes).isEqualTo(january.get("quotes").asInt());
    assertThat(inside / quotes).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void no_arbitrage_is_found_at_200_points_of_every_slice_and_50_instants() {
    JsonNode check = january.get("arbitrage");
    assertThat(check.get("butterfly").asInt()).isZero();
    assertThat(check.get("calendar").asInt()).isZero();
    assertThat(check.get("points").asInt()).isEqualTo(200);
    assertThat(check.get("instants").asInt()).isEqualTo(50);
    assertThat(check.get("slices").asInt()).isEqualTo(59);
  }

  @Test
  void strips_of_the_smile_agree_with_those_of_the_quotes() {
    int integrated = 0;
    for (JsonNode slice : january.get("slices")) {
      String date = slice.get("date").asString();
      if (date.compareTo("2024-01-16") < 0 || date.compareTo("2024-12-31") > 0) {
        continue;
      }
      double quotes = slice.get("strip").asDouble();
      assertThat(slice.get("stripOnSmile").asDouble()).as(date).isCloseTo(quotes, within(0.05));
      double integral = slice.get("stripIntegrated").asDouble();
      integrated += Math.abs(integral - quotes) <= 0.05 ? 1 : 0;
      // where strikes lie far apart the sum is larger than the integral, and never less
      assertThat(integral).as(date).isBetween(quotes - 0.13, quotes + 0.01);
      if (date.equals("2024-02-02") || date.equals("2024-02-09")) {
        assertThat(integral).as("one of the two expiries of VIX").isCloseTo(quotes, within(0.05));
      }
    }
    assertThat(integrated).as("of 46 slices").isGreaterThanOrEqualTo(35);
  }

  @Test
  void consumer_prices_and_the_fed_carry_variance_on_the_days_they_were_due() {
    JsonNode events = january.get("clock").get("events");
    assertThat(events.get(0).get("name").asString()).isEqualTo("cpi");
    assertThat(events.get(0).get("at").asString()).startsWith("2024-01-11T08:30");
    assertThat(events.get(0).get("openDays").asDouble()).isBetween(0.5, 1.2);
    for (JsonNode event : events) {
      if (event.get("at").asString().startsWith("2024-01-31")) {
        assertThat(event.get("openDays").asDouble()).isBetween(0.7, 1.4);
      }
    }
  }

  @Test
  void the_ten_expiries_of_2022_agree_too() {
    CommandRun run =
        CommandRun.of(
            "surface",
            "--chain",
            RealData.file("spx-options/spx_quotedata_2022-01-07_cboe.csv").toString(),
            "--at",
            "2022-01-07T16:15",
            "--from",
            "2022-01-10",
            "--json");
    assertThat(run.code()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.get("expiries").asInt()).isEqualTo(10);
    assertThat(json.get("insideBidAsk").asDouble()).isGreaterThanOrEqualTo(0.98);
    assertThat(json.get("insideHeldOut").asDouble()).isGreaterThanOrEqualTo(0.95);
    assertThat(json.get("rmseVolPoints").asDouble()).isLessThanOrEqualTo(0.03);
    assertThat(json.get("arbitrage").get("butterfly").asInt()).isZero();
    assertThat(json.get("arbitrage").get("calendar").asInt()).isZero();
    assertThat(json.get("stripIntegratedDistance").asDouble()).isLessThanOrEqualTo(0.05);
    assertThat(json.get("clock").get("events").get("unknown").asBoolean()).isTrue();
  }

  @Test
  void vix_options_have_smiles_and_no_calendar_with_each_other() {
    CommandRun run =
        CommandRun.of(
            "surface",
            "--chain",
            RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv").toString(),
            "--rate",
            "0.0037");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no butterfly arbitrage").doesNotContain("calendar");
  }

  @Test
  void a_band_of_expiries_the_wrong_way_round_is_refused() {
    CommandRun run =
        CommandRun.of("surface", "--chain", "x.csv", "--from", "2024-03-01", "--to", "2024-02-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is before --from");
  }
}
