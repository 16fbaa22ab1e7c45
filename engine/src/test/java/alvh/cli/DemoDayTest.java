package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `alvh demo`, and `alvh explain` on the demo's day.
class DemoDayTest {
  private static final String CHAIN = "spx_quotedata_synthetic.csv";

  /// Sums of the same numbers in another order.
  private static final double ROUNDING = 1e-9;

  @TempDir private Path folder = Path.of("");
  private String before = "";

  @BeforeEach
  void remember() {
    before = System.getProperty("alvh.home", "");
    System.setProperty("alvh.home", RealData.projectRoot().toString());
  }

  @AfterEach
  void restore() {
    if (before.isEmpty()) {
      System.clearProperty("alvh.home");
    } else {
      System.setProperty("alvh.home", before);
    }
  }

  private static CommandRun explain(String subject, String... more) {
    return CommandRun.of(
        List.of(
            "explain",
            subject,
            "--chain",
            CommandRun.example("demo/" + CHAIN),
            "--data",
            CommandRun.example("demo"),
            "--book",
            CommandRun.example("demo/book.yaml"),
            "--as-of",
            "2025-08-11"),
        more);
  }

  @Test
  void the_demo_shows_the_decision_then_vix_then_the_curve() {
    CommandRun run = CommandRun.of("demo");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsSubsequence("$ alvh decide", "because", "$ alvh vix", "$ alvh term")
        .containsSubsequence("mid now", "close at", "caps broken", "targets missed")
        .contains("note: overlay: at risk")
        .doesNotContain("-0.00 ");
  }

  @Test
  void the_demo_stops_with_the_exit_code_of_the_step_that_fails() throws IOException {
    Path demo = Files.createDirectories(folder.resolve("examples").resolve("demo"));
    Files.copy(Path.of(CommandRun.example("demo/" + CHAIN)), demo.resolve(CHAIN));
    System.setProperty("alvh.home", folder.toString());
    CommandRun run = CommandRun.of("demo");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("$ alvh decide").doesNotContain("$ alvh vix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book.coverage",
        "book.netDeltaPerCondor",
        "book.netCarryPerDay",
        "book.stackRiskShare"
      })
  void a_fact_of_the_book_is_its_parts_over_its_denominator(String fact) {
    JsonNode json = explain(fact, "--json").json();
    JsonNode parts = json.required("parts");
    double value = json.required("facts").required(fact).required("value").doubleValue();
    double numerator = parts.required("numerator").required("value").doubleValue();
    double denominator =
        parts.has("denominator")
            ? parts.required("denominator").required("value").doubleValue()
            : 1;
    assertThat(numerator / denominator).isCloseTo(value, within(ROUNDING));
    assertThat(sum(parts, "numerator")).isCloseTo(numerator, within(ROUNDING));
    assertThat(parts.required("positions").valueStream().map(p -> p.required("id").stringValue()))
        .containsExactly("september", "overlay");
  }

  private static double sum(JsonNode parts, String of) {
    return parts
        .required("positions")
        .valueStream()
        .filter(p -> p.required("of").stringValue().equals(of))
        .mapToDouble(p -> p.required("value").doubleValue())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"book.coverage", "S-11", "S-24", "close-condor"})
  void every_explanation_begins_with_its_moment_and_shows_no_unit_of_a_bare_number(String what) {
    CommandRun run = explain(what);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("2025-08-11 16:15 New York").doesNotContain(" any");
  }
}
