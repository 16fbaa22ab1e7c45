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

/// The exchange's iron condor index by its published rules, beside the index. Nothing in the
/// replica is fitted to it: what holds here is found, not made.
@Tag("real-data")
class CndrReplicaTest {
  @TempDir private Path folder;

  private static CommandRun cndr(String from, String to, String... more) {
    return CommandRun.of(
        List.of(
            "backtest",
            "--playbook",
            "cndr",
            "--data",
            RealData.folder().toString(),
            "--from",
            from,
            "--to",
            to,
            "--json"),
        more);
  }

  /// Two minutes of a run over fifteen years.
  @Test
  @Tag("slow")
  void over_fifteen_years_it_goes_with_the_index() {
    JsonNode benchmark = cndr("2006-09-15", "2021-12-31").json().get("benchmark");
    assertThat(benchmark.get("reading").asString()).isEqualTo("spy-implied");
    assertThat(benchmark.get("months").asInt()).isEqualTo(183);
    assertThat(benchmark.get("correlation").asDouble()).isGreaterThanOrEqualTo(.945);
    assertThat(benchmark.get("trackingError").asDouble()).isLessThanOrEqualTo(.025);
    assertThat(benchmark.get("beta").asDouble()).isBetween(.85, 1.10);
    assertThat(benchmark.get("cagrGap").asDouble()).isBetween(-.015, .015);
    assertThat(benchmark.get("readings")).hasSize(3);
  }

  @Test
  void the_index_starts_on_the_eve_and_a_bias_is_taken_off_credits_alone() throws IOException {
    JsonNode plain = cndr("2017-01-03", "2017-04-28").json();
    List<String> rows =
        Files.readAllLines(RealData.file("strategy/CboeOptionStrategies_monthly.csv"));
    int column = List.of(rows.getFirst().split(",", -1)).indexOf("CNDR");
    double whole = level(rows, "2017-04-28", column) / level(rows, "2016-12-30", column) - 1;
    assertThat(plain.at("/others/cndr.close/totalReturn").asDouble())
        .isCloseTo(whole, within(1e-9));
    assertThat(plain.at("/benchmark/months").asInt()).isEqualTo(4);
    assertThat(plain.at("/terms/creditBias").asDouble()).isZero();

    JsonNode less = cndr("2017-01-03", "2017-04-28", "--less-credit-bias").json();
    assertThat(less.at("/terms/creditBias").asDouble()).isEqualTo(.027);
    assertThat(less.at("/pnlUsd/slippage").asDouble())
        .isLessThan(plain.at("/pnlUsd/slippage").asDouble());
  }

  private static double level(List<String> rows, String day, int column) {
    String row = rows.stream().filter(r -> r.startsWith(day)).findFirst().orElseThrow();
    return Double.parseDouble(row.split(",", -1)[column]);
  }

  @Test
  void hedges_have_no_price_in_the_morning() throws IOException {
    Path playbook = folder.resolve("early.yaml");
    Files.writeString(
        playbook,
        """
        name: early
        extends: alvh
        backtest: { equity-usd: 1_000_000, cash: t-bills, fills: fraction, enter-at: morning }
        """);
    CommandRun run =
        CommandRun.of(
            "backtest",
            "--playbook",
            playbook.toString(),
            "--data",
            RealData.folder().toString(),
            "--from",
            "2018-01-29",
            "--to",
            "2018-02-09");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("early: enters in the morning", "write enter-at: close");
  }
}
