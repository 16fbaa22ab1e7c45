package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The optimised hedge of ten condors on the quotes and settlements of 2024-01-05.
@Tag("real-data")
class HedgeOptimise2024Test {
  private static CommandRun optimise(String... more) {
    Path book = RealData.projectRoot().resolve("examples/book-2024-01-05.yaml");
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
            "400 scenarios of 1 trading days, seed 7",
            "nothing",
            "by the book",
            "optimised",
            "held back",
            "binds: S-14/target");
  }

  @Test
  void options_out_of_range_are_refused() {
    assertThat(optimise("--scenarios", "41").err()).contains("--scenarios", "must be even");
    assertThat(optimise("--lambda", "-1").err()).contains("--lambda");
    assertThat(optimise("--horizon", "0").err()).contains("--horizon");
  }
}
