package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `alvh vix` against published values.
@Tag("real-data")
class VixVerbTest {
  /// Published closes of 2024-01-05.
  private static final double CLOSE = 13.35;

  private static final double CLOSE_OF_VIX3M = 15.51;

  /// The quotes are of 16:15 and the close prints a few seconds of their own.
  private static final double SNAPSHOT_TOLERANCE = 0.03;

  /// The formula on the white paper's quotes; the paper prints 13.69.
  private static final double WHITE_PAPER = 13.685821;

  private static final double LAST_DIGIT = 1e-6;

  private static String file(String name) {
    return RealData.file(name).toString();
  }

  private static CommandRun january2024(String... more) {
    List<String> arguments =
        List.of(
            "vix",
            "--chain",
            file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"),
            "--at",
            "2024-01-05T16:15",
            "--json");
    return CommandRun.of(arguments, more);
  }

  @Test
  void vix_meets_the_close_with_a_flat_rate() {
    CommandRun run = january2024("--rate", "0.0535");
    assertThat(run.code()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("vix").asDouble()).isCloseTo(CLOSE, within(SNAPSHOT_TOLERANCE));
    assertThat(json.get("rate").asDouble()).isEqualTo(0.0535);
    assertThat(json.get("asOf").asString()).isEqualTo("2024-01-05T16:15-05:00");
    assertThat(json.get("siblings").get("VIX3M").asDouble())
        .isCloseTo(CLOSE_OF_VIX3M, within(SNAPSHOT_TOLERANCE));
    assertThat(json.has("published")).isFalse();
  }

  @Test
  void the_expiries_are_the_fridays_around_30_days() {
    JsonNode expiries = january2024("--rate", "0.0535").json().get("expiries");
    assertThat(expiries.size()).isEqualTo(2);
    JsonNode near = expiries.get(0);
    assertThat(near.get("date").asString()).isEqualTo("2024-02-02");
    assertThat(near.get("root").asString()).isEqualTo("SPXW");
    assertThat(near.get("settlement").asString()).isEqualTo("PM");
    // 28 days less the quarter of an hour from 16:00 to 16:15
    assertThat(near.get("minutes").asLong()).isEqualTo(28 * 1440 - 15);
    assertThat(near.get("k0").asDouble()).isLessThanOrEqualTo(near.get("forward").asDouble());
    assertThat(near.get("strikes").asInt()).isPositive();
    assertThat(near.get("variance").asDouble()).isPositive();
    assertThat(expiries.get(1).get("date").asString()).isEqualTo("2024-02-09");
  }

  @Test
  void without_a_rate_the_curve_of_the_chain_is_used_and_shown() {
    JsonNode json = january2024().json();
    assertThat(json.get("vix").asDouble()).isCloseTo(CLOSE, within(SNAPSHOT_TOLERANCE));
    assertThat(json.get("discounting").get("rateAt30Days").asDouble()).isBetween(0.05, 0.06);
    assertThat(json.has("rate")).isFalse();
  }

  @Test
  void the_published_close_stands_beside_it_when_data_is_given() {
    JsonNode published =
        january2024("--rate", "0.0535", "--data", RealData.folder().toString())
            .json()
            .get("published");
    assertThat(published.get("value").asDouble()).isEqualTo(CLOSE);
    assertThat(published.get("difference").asDouble()).isCloseTo(0, within(SNAPSHOT_TOLERANCE));
  }

  @Test
  void a_chain_that_ends_at_21_days_is_refused_with_what_it_has() {
    CommandRun run =
        CommandRun.of(
            "vix",
            "--chain",
            file("spx-options/spx_quotedata_2022-01-07_cboe.csv"),
            "--at",
            "2022-01-07T16:15");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("does not bracket 30 days", "SPXW 2022-01-28 (21)", "mend:")
        .doesNotContain("\tat ");
  }

  @Test
  void two_bare_strips_give_the_value_of_the_white_paper() {
    CommandRun run = whitePaper("--json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("vix").asDouble()).isCloseTo(WHITE_PAPER, within(LAST_DIGIT));
    JsonNode near = run.json().get("expiries").get(0);
    assertThat(near.get("k0").asDouble()).isEqualTo(1960);
    assertThat(near.get("date").get("unknown").asBoolean()).isTrue();
  }

  @Test
  void the_text_form_shows_the_same_digits() {
    CommandRun run = whitePaper();
    assertThat(run.out()).startsWith("VIX 13.685821 vol points");
  }

  @Test
  void half_a_pair_of_strips_is_refused_with_what_is_missing() {
    CommandRun run = CommandRun.of("vix", "--near", file("vix-whitepaper/vixnearterm.dat"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--near-minutes", "--next-rate", "are missing");
  }

  private static CommandRun whitePaper(String... more) {
    List<String> arguments =
        List.of(
            "vix",
            "--near",
            file("vix-whitepaper/vixnearterm.dat"),
            "--near-minutes",
            "35924",
            "--near-rate",
            "0.000305",
            "--next",
            file("vix-whitepaper/vixnextterm.dat"),
            "--next-minutes",
            "46394",
            "--next-rate",
            "0.000286");
    return CommandRun.of(arguments, more);
  }
}
