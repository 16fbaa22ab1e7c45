package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Ten condors SPX 2024-02-16 4475/4425/4875/4925 on the closing quotes of Friday 2024-01-05,
/// against figures worked out from the quote table outside this project.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Decide2024Test {
  /// The forward's own band: parity of the strikes near the money disagrees by this much.
  private static final Offset<Double> FORWARD = within(0.10);

  /// Sums of quotes in cents are exact but for binary rounding.
  private static final Offset<Double> EXACT = within(1e-9);

  /// A smile reads vols off within a few hundredths of a point: that much delta.
  private static final Offset<Double> DELTA = within(0.003);

  private static final Pattern TRADE = Pattern.compile("buy (\\d+) VXM 2024-02-14");

  private JsonNode decision;

  @BeforeAll
  void decide() {
    decision = CommandRun.january2024("decide", "--as-of", "2024-01-05", "--json").json();
  }

  private JsonNode condor() {
    return decision.required("condors").get(0);
  }

  private double fact(String name) {
    return decision.required("facts").required(name).required("value").doubleValue();
  }

  @Test
  void the_decision_has_its_documented_keys() {
    assertThat(decision.propertyNames())
        .contains("action", "proof", "state", "condors", "facts", "asOf", "sentence", "totals");
    assertThat(decision.required("asOf").stringValue()).isEqualTo("2024-01-05T16:15-05:00");
    assertThat(condor().propertyNames())
        .contains(
            "forward",
            "midCredit",
            "naturalCredit",
            "maxLoss",
            "breakEvens",
            "delta",
            "vegaPerVolPoint",
            "thetaPerDay");
  }

  @Test
  void forward_and_credits_are_those_of_the_quotes() {
    assertThat(condor().required("forward").doubleValue()).isCloseTo(4722.65, FORWARD);
    assertThat(condor().required("midCredit").doubleValue()).isCloseTo(12.10, EXACT);
    assertThat(condor().required("naturalCredit").doubleValue()).isCloseTo(11.40, EXACT);
  }

  @Test
  void a_condor_loses_at_most_its_width_less_the_credit() {
    assertThat(condor().required("maxLoss").doubleValue()).isCloseTo((50 - 12.10) * 100, EXACT);
    assertThat(condor().required("breakEvens").get(0).doubleValue()).isCloseTo(4462.90, EXACT);
    assertThat(condor().required("breakEvens").get(1).doubleValue()).isCloseTo(4887.10, EXACT);
  }

  @Test
  void greeks_are_those_of_the_smile() {
    assertThat(condor().required("delta").doubleValue()).isCloseTo(-0.041, DELTA);
    // 2 and 5 %: what another smoother of the same quotes moves them by
    assertThat(condor().required("vegaPerVolPoint").doubleValue())
        .isCloseTo(-182, Percentage.withPercentage(2));
    assertThat(condor().required("thetaPerDay").doubleValue())
        .isCloseTo(24, Percentage.withPercentage(5));
  }

  @Test
  void facts_of_the_day_are_those_of_the_official_files() {
    assertThat(fact("vx.1")).isCloseTo(14.2034, within(0.00005));
    assertThat(fact("vx.2")).isCloseTo(15.0979, within(0.00005));
    assertThat(fact("vix.rsi14")).isCloseTo(50.46, within(0.005));
    assertThat(fact("spx.rsi14")).isCloseTo(55.07, within(0.005));
  }

  @Test
  void rules_without_data_are_unknown_or_absent_and_name_the_series_and_its_last_date() {
    for (JsonNode rule : decision.required("proof").required("rules")) {
      String id = rule.required("id").stringValue();
      if (id.startsWith("S-13/") || id.startsWith("S-23/") || id.startsWith("S-46")) {
        assertThat(rule.required("state").stringValue()).as(id).isIn("unknown", "absent");
        assertThat(rule.required("missing").values())
            .as(id)
            .isNotEmpty()
            .allSatisfy(why -> assertThat(why.stringValue()).contains("series '", id(id)));
      }
    }
    assertThat(ids("rules")).contains("S-13/overbought", "S-23/call", "S-46");
  }

  /// The breadth files end on 2015-11-11; price to cash flow was never there.
  private static String id(String rule) {
    return rule.startsWith("S-46") ? "no last date" : "2015-11-11";
  }

  private List<String> ids(String kind) {
    return decision
        .required("proof")
        .required(kind)
        .valueStream()
        .map(o -> o.required("id").stringValue())
        .toList();
  }

  @Test
  void a_book_without_hedge_is_told_to_buy_the_fewest_futures_that_cover_forty_percent() {
    JsonNode trade = decision.required("actions").get(0).required("trade");
    JsonNode after = trade.required("after");
    double before = decision.required("totals").required("condorVegaPerVixPoint").doubleValue();
    double beta = after.required("hedgeVegaPerVixPoint").doubleValue();
    assertThat(decision.required("action").stringValue()).isEqualTo("resize-layer");
    // VX of 2024-02-14: the first that settles at or after five trading days before the 15th
    Matcher trading = TRADE.matcher(trade.required("description").stringValue());
    assertThat(trading.matches()).as(trade.required("description").stringValue()).isTrue();
    int count = Integer.parseInt(trading.group(1));
    // 40 days, (1 + 40/12)^-.6 = .41488..., 100 USD a point
    assertThat(beta).isCloseTo(count * 100 * Math.pow(1 + 40.0 / 12, -0.6), within(1e-6));
    assertThat(after.required("coverage").doubleValue())
        .isCloseTo(beta / -before, within(1e-12))
        .isGreaterThanOrEqualTo(0.40);
    assertThat(beta * (count - 1) / count / -before).isLessThan(0.40);
  }

  @Test
  void two_runs_write_the_same_bytes() {
    assertThat(CommandRun.january2024("decide", "--as-of", "2024-01-05", "--json").out())
        .isEqualTo(CommandRun.january2024("decide", "--as-of", "2024-01-05", "--json").out());
  }
}
