package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The optimised hedge of ten condors on the quotes and settlements of 2024-01-05.
@Tag("real-data")
class HedgeOptimise2024Test {
  @TempDir private Path folder;

  private static CommandRun optimise(String... more) {
    return optimise(RealData.projectRoot().resolve("examples/book-2024-01-05.yaml"), more);
  }

  private static CommandRun optimise(Path book, String... more) {
    String[] arguments = {
      "hedge",
      "optimise",
      "--chain",
      RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz").toString(),
      "--data",
      RealData.folder().toString(),
      "--as-of",
      "2024-01-05",
      "--book",
      book.toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void on_the_half_held_back_it_is_not_worse_than_by_the_book() {
    JsonNode json = optimise("--json").json();
    assertThat(json.required("verdict").stringValue()).isEqualTo("feasible");
    assertThat(json.required("gap").doubleValue()).isBetween(0.0, 0.05);
    assertThat(json.required("scenarios").required("last").stringValue()).isEqualTo("2024-01-05");
    JsonNode byTheBook = json.required("comparisons").get(1);
    assertThat(byTheBook.required("name").stringValue()).isEqualTo("by the book");
    JsonNode held = byTheBook.required("heldBack");
    double difference = held.required("optimisedLessThis").doubleValue();
    assertThat(difference).isLessThanOrEqualTo(2 * held.required("standardError").doubleValue());
    assertThat(difference)
        .isCloseTo(
            json.required("plan").required("heldBack").required("objective").doubleValue()
                - held.required("objective").doubleValue(),
            within(0.02));
    for (JsonNode check : json.required("checks")) {
      // S-70 is a target of beta, which is not aimed at
      assertThat(check.required("kept").booleanValue())
          .as(check.required("limit").stringValue())
          .isEqualTo(!check.required("limit").stringValue().equals("S-70"));
    }
    assertThat(json.required("binding").toString()).contains("S-14/target");
  }

  @Test
  void the_text_shows_the_three_plans_on_both_halves_and_what_binds() {
    assertThat(optimise("--scenarios", "400", "--seed", "7").out())
        .contains(
            "400 scenarios of 5 trading days, seed 7",
            "nothing",
            "by the book",
            "optimised",
            "held back",
            "binds: S-14/target");
  }

  /// The ten condors with 14 VXM, which cover 40 %.
  private Path covered(int equityUsd) throws IOException {
    String plain =
        Files.readString(RealData.projectRoot().resolve("examples/book-2024-01-05.yaml"));
    String book =
        plain.replace("equity: 1500000", "equity: " + equityUsd)
            + """
            - id: overlay
              sleeve: vx-overlay
              future: VXM 2024-02-14
              quantity: 14
              price: 14.20
              opened: 2024-01-05
            """
                .indent(2);
    return Files.writeString(folder.resolve("book.yaml"), book);
  }

  @Test
  void no_hedge_is_sold_for_a_stack_that_the_condors_break_alone() throws IOException {
    // the condors risk 38,000 USD, more than 3 % of 1,200,000
    JsonNode json = optimise(covered(1_200_000), "--json").json();
    assertThat(json.required("verdict").stringValue()).isEqualTo("infeasible");
    assertThat(json.required("missed").get(0).required("missed").stringValue()).isEqualTo("S-63");
    assertThat(json.required("trades").isEmpty()).isTrue();
  }

  @Test
  void inside_the_band_nothing_is_traded() throws IOException {
    CommandRun run = optimise(covered(2_000_000), "--scenarios", "400");
    assertThat(run.out()).contains("nothing to trade: every cap and target");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_hedge_that_only_the_bounds_ask_for_is_said_to_be_worse_than_none() {
    CommandRun run = optimise();
    assertThat(run.out().lines().limit(3))
        .anyMatch(l -> l.startsWith("optimised: worse than no hedge by "))
        .anyMatch(l -> l.startsWith("by the book: worse than no hedge by "));
    JsonNode worse = optimise("--json").json().required("worseThanNothing");
    assertThat(worse.get(0).required("by").doubleValue())
        .isGreaterThan(2 * worse.get(0).required("standardError").doubleValue());
  }

  @Test
  void options_out_of_range_are_refused() {
    assertThat(optimise("--scenarios", "41").err()).contains("--scenarios", "must be even");
    assertThat(optimise("--lambda", "-1").err()).contains("--lambda");
    assertThat(optimise("--horizon", "0").err()).contains("--horizon");
  }
}
