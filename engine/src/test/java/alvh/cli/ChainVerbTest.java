package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `alvh chain` on the closing quotes of 2024-01-05.
@Tag("real-data")
class ChainVerbTest {
  /// Published closes of 2024-01-05.
  private static final double SPX_CLOSE = 4697.24;

  private static final double VIX_CLOSE = 13.35;

  /// Half the narrowest bid-ask of a call-put pair near the money: parity fixes no price better.
  private static final double HALF_WIDTH = 0.35;

  private static CommandRun chain(String... more) {
    return CommandRun.of(
        List.of(
            "chain",
            "--chain",
            RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz").toString(),
            "--at",
            "2024-01-05T16:15"),
        more);
  }

  @Test
  void every_expiry_has_a_forward_a_vol_and_a_good_fit() {
    CommandRun run = chain("--json");
    assertThat(run.code()).isZero();
    JsonNode slices = run.json().get("chains").get(0).get("slices");
    assertThat(slices.size()).isEqualTo(59);
    for (JsonNode slice : slices) {
      assertThat(slice.get("forward").asDouble()).isGreaterThan(SPX_CLOSE);
      assertThat(slice.get("discount").asDouble()).isBetween(0.8, 1.0);
      assertThat(slice.get("stripVol").asDouble()).isGreaterThan(slice.get("atmVol").asDouble());
      // all quotes, down to a bid of .05: a week ahead these allow arbitrage that the smile does
      // not
      assertThat(slice.get("shareInside").asDouble()).isGreaterThan(0.93);
      assertThat(slice.get("rmseVolPoints").asDouble()).isLessThan(0.2);
    }
  }

  @Test
  void the_strip_vols_around_30_days_hold_the_published_vix_between_them() {
    double near = only("2024-02-02").get("stripVol").asDouble();
    double next = only("2024-02-09").get("stripVol").asDouble();
    assertThat(100 * near).isLessThan(VIX_CLOSE);
    assertThat(100 * next).isGreaterThan(VIX_CLOSE);
  }

  private static JsonNode only(String expiry) {
    return chain("--expiry", expiry, "--json").json().get("slices").get(0).get("slice");
  }

  @Test
  void one_expiry_of_one_root_shows_strikes_around_the_forward() {
    CommandRun run = chain("--expiry", "2024-02-16", "--root", "spx", "--strikes", "5", "--json");
    assertThat(run.code()).isZero();
    JsonNode slices = run.json().get("slices");
    assertThat(slices.size()).isEqualTo(1);
    double forward = slices.get(0).get("slice").get("forward").asDouble();
    double discount = slices.get(0).get("slice").get("discount").asDouble();
    JsonNode quotes = slices.get(0).get("quotes");
    assertThat(quotes.size()).isEqualTo(10);
    assertThat(quotes.get(4).get("strike").asDouble()).isLessThanOrEqualTo(forward);
    assertThat(quotes.get(5).get("strike").asDouble()).isGreaterThan(forward);
    for (JsonNode row : quotes) {
      double parity = mid(row.get("call")) - mid(row.get("put"));
      assertThat(parity)
          .isCloseTo(discount * (forward - row.get("strike").asDouble()), within(HALF_WIDTH));
      // both deltas are of mids whose vols differ by a few hundredths of a point
      assertThat(row.get("call").get("delta").asDouble() - row.get("put").get("delta").asDouble())
          .isCloseTo(discount, within(0.01));
    }
  }

  private static double mid(JsonNode quote) {
    return (quote.get("bid").asDouble() + quote.get("ask").asDouble()) / 2;
  }

  @Test
  void a_third_friday_shows_both_roots_when_none_is_asked_for() {
    CommandRun run = chain("--expiry", "2024-02-16", "--strikes", "1", "--json");
    assertThat(run.json().get("slices").findValuesAsString("root")).containsExactly("SPX", "SPXW");
  }

  @Test
  void a_quote_without_bid_has_a_reason_in_place_of_a_vol() {
    CommandRun run = chain("--expiry", "2024-01-08");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("put: no bid", "no vol because").doesNotContain("NaN");
    JsonNode lowest =
        chain("--expiry", "2024-01-08", "--json").json().get("slices").get(0).get("quotes").get(0);
    assertThat(lowest.get("put").get("vol").get("why").asString()).isEqualTo("no bid");
    assertThat(lowest.get("put").has("delta")).isFalse();
  }

  @Test
  void an_expiry_that_is_not_listed_is_refused_with_those_near_it() {
    CommandRun run = chain("--expiry", "2024-02-17");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no expiry of 2024-02-17", "SPX 2024-02-16", "mend:");
  }

  @Test
  void no_strikes_is_refused() {
    CommandRun run = chain("--expiry", "2024-02-16", "--strikes", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--strikes");
  }

  @Test
  void a_missing_chain_is_refused() {
    CommandRun run = CommandRun.of("chain");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--chain", "is missing", "mend:");
  }
}
