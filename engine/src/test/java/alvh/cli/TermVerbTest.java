package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `alvh term` on days whose settlements are known.
class TermVerbTest {
  private static final double ROUNDING = 1e-9;

  @TempDir private Path empty = Path.of("");

  private static CommandRun term(String... more) {
    return CommandRun.of(List.of("term", "--data", RealData.folder().toString()), more);
  }

  @Test
  @Tag("real-data")
  void the_spike_of_february_2018_is_backwardation() {
    CommandRun run = term("--as-of", "2018-02-05", "--json");
    assertThat(run.code()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("day").asString()).isEqualTo("2018-02-05");
    // published: VIX 37.32, VX of February 33.225, of March 27.975
    assertThat(json.get("spot").asDouble()).isEqualTo(37.32);
    JsonNode first = json.get("contracts").get(0);
    assertThat(first.get("settlement").asString()).isEqualTo("2018-02-14");
    assertThat(first.get("days").asInt()).isEqualTo(9);
    assertThat(first.get("settle").asDouble()).isEqualTo(33.225);
    assertThat(json.get("contango").asDouble()).isCloseTo(27.975 / 33.225 - 1, within(ROUNDING));
    assertThat(json.get("spread12").asDouble()).isCloseTo(5.25, within(ROUNDING));
    assertThat(json.get("basis").asDouble()).isCloseTo(33.225 - 37.32, within(ROUNDING));
    assertThat(json.get("regime").get("state").asString()).isEqualTo("BACKWARDATION");
  }

  @Test
  @Tag("real-data")
  void betas_come_with_their_sample() {
    JsonNode json = term("--as-of", "2018-02-05", "--window", "500", "--json").json();
    assertThat(json.get("window").get("tradingDays").asInt()).isEqualTo(500);
    JsonNode second = json.get("contracts").get(1);
    JsonNode estimated = second.get("betaEstimated");
    assertThat(estimated.get("pairs").asInt()).isBetween(400, 600);
    assertThat(estimated.get("correlation").asDouble()).isGreaterThan(0.8);
    assertThat(estimated.get("slope").asDouble())
        .isLessThan(json.get("contracts").get(0).get("betaEstimated").get("slope").asDouble());
    JsonNode perReturn = json.get("spotVolBeta").get("perReturn");
    assertThat(perReturn.get("slope").asDouble()).isNegative();
    assertThat(perReturn.get("pairs").asInt()).isEqualTo(500);
  }

  @Test
  @Tag("real-data")
  void without_a_moment_the_last_day_with_settlements_is_shown() {
    CommandRun run = term();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("VX curve of 20")
        .contains("constant maturity, days", "spot VIX", "regime", "index points by calendar days");
  }

  @Test
  @Tag("real-data")
  void a_moment_before_the_settlement_shows_the_day_before() {
    CommandRun run = term("--as-of", "2018-02-05T15:00", "--json");
    assertThat(run.json().get("day").asString()).isEqualTo("2018-02-02");
  }

  @Test
  @Tag("real-data")
  void a_moment_before_all_data_is_refused() {
    CommandRun run = term("--as-of", "1999-06-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no VX settlement is known", "ask for a day from 2004-03-26");
  }

  @Test
  void a_folder_without_futures_is_refused() {
    CommandRun run = CommandRun.of("term", "--data", empty.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("holds no VX settlements", "mend:");
  }

  @Test
  void the_data_folder_is_asked_for() {
    CommandRun run = CommandRun.of("term");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--data", "alvh term --help");
  }
}
