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
import tools.jackson.databind.JsonNode;

/// `alvh mispricing` on real chains.
@Tag("real-data")
class MispricingVerbTest {
  @TempDir private Path folder;

  private CommandRun january2024(double settle, String... more) throws IOException {
    Files.writeString(
        folder.resolve("VX_2024-01-17.csv"),
        """
        Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest
        2024-01-05,F (Jan 2024),14.65,15.05,13.95,14.25,%s,-0.4584,115930,260,127386
        """
            .replace("%s", Double.toString(settle)));
    return CommandRun.of(
        List.of(
            "mispricing",
            "--chain",
            RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz").toString(),
            "--at",
            "2024-01-05T16:15",
            "--rate",
            "0.0535",
            "--data",
            folder.toString()),
        more);
  }

  @Test
  void january_2024_is_consistent() throws IOException {
    CommandRun run = january2024(14.2034, "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("chains").get(0).get("found")).isEmpty();
    assertThat(json.get("chains").get(0).get("slices")).hasSize(59);
    assertThat(json.get("signals").asInt()).isZero();
    JsonNode row = json.get("joint").get(0);
    assertThat(row.get("forwardVariance").get("mid").asDouble()).isCloseTo(14.46, within(0.01));
    assertThat(row.get("verdict").asString()).isEqualTo("CONSISTENT");
    assertThat(row.get("residual").get("unknown").asBoolean()).isTrue();
  }

  @Test
  void a_planted_settlement_gives_exit_code_1_and_a_word() throws IOException {
    CommandRun run = january2024(16.5, "--expiry", "2024-02-16");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("No arbitrage: nothing in 59 expiries", "VX above forward variance")
        .contains("quotes of the market")
        .doesNotContain("not judged")
        .contains("Parity of SPX 2024-02-16", "Parity of SPXW 2024-02-16");
  }

  @Test
  void vix_options_of_2016_are_scanned_by_themselves() {
    CommandRun run =
        CommandRun.of(
            "mispricing",
            "--chain",
            RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv").toString(),
            "--at",
            "2016-06-01",
            "--rate",
            "0.004",
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("chains").get(0).get("found")).isEmpty();
    CommandRun people =
        CommandRun.of(
            "mispricing",
            "--chain",
            RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv").toString(),
            "--at",
            "2016-06-01",
            "--rate",
            "0.004",
            "--expiry",
            "2016-06-15");
    assertThat(people.out()).containsPattern("(?m)^ *13\\.5 ").contains("it is not looked for");
    assertThat(json.get("joint").get(1).get("settlement").asString()).isEqualTo("2016-06-15");
    assertThat(json.get("joint").get(1).get("vixSquare").get("mid").asDouble())
        .isBetween(15.28, 16.0);
  }

  @Test
  void a_rebuilt_chain_is_shown_without_a_verdict() throws IOException {
    String data = RealData.folder().toString();
    Path file = folder.resolve("day.csv");
    CommandRun made =
        CommandRun.of("rebuild", "--data", data, "--day", "2012-03-16", "--out", file.toString());
    assertThat(made.code()).as(made.err()).isZero();
    String sentence = "not judged: rebuilt, no quotes of a market";

    CommandRun run = CommandRun.of("mispricing", "--chain", file.toString(), "--data", data);
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out())
        .contains("REBUILT, no quotes of a market", sentence + ". Nothing below could be traded.")
        .doesNotContain("No arbitrage", "VX above forward variance", "at a gain after fees");

    CommandRun told =
        CommandRun.of("mispricing", "--chain", file.toString(), "--data", data, "--json");
    assertThat(told.code()).isZero();
    JsonNode chain = told.json().get("chains").get(0);
    assertThat(chain.get("grade").asString()).isEqualTo("rebuilt");
    assertThat(chain.get("creditError").get("p90").asDouble()).isPositive();
    assertThat(chain.get("isJudged").asBoolean()).isFalse();
    assertThat(chain.get("found")).isEmpty();
    assertThat(chain.get("inWildQuotes")).isEmpty();
    assertThat(told.json().get("signals").asInt()).isZero();
    // without the grade this VX would be a signal
    int above = 0;
    for (JsonNode row : told.json().get("joint")) {
      assertThat(row.get("verdict").asString()).isIn("NOT_JUDGED", "UNKNOWN");
      if (row.get("convexityHigh").isNumber() && row.get("convexityHigh").asDouble() < 0) {
        above++;
      }
    }
    assertThat(above).isPositive();
  }
}
