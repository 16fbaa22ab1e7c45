package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The page on the condor of one day shows what a person sees who types its command.
@Tag("real-data")
class OneDayPageTest {
  private static final String CHAIN = "spx-options/spx_quotedata_2024-01-05_cboe.csv.gz";

  private static final JsonNode DECISION =
      CommandRun.of(
              "decide",
              "--chain",
              RealData.file(CHAIN).toString(),
              "--data",
              RealData.folder().toString(),
              "--as-of",
              "2024-01-05",
              "--book",
              CommandRun.example("book-one-day.yaml"),
              "--playbook",
              "one-day",
              "--json")
          .json();

  private static List<JsonNode> openings() {
    return DECISION
        .required("proof")
        .required("alternatives")
        .valueStream()
        .filter(a -> a.required("action").stringValue().equals("open-condor"))
        .toList();
  }

  @Test
  void the_page_shows_the_three_tiers_as_the_command_prices_them() throws IOException {
    String page = Files.readString(RealData.projectRoot().resolve("docs").resolve("one-day.md"));
    List<String> shown =
        page.lines().filter(line -> line.startsWith("    open ")).map(String::strip).toList();
    assertThat(openings().stream().map(a -> a.required("description").stringValue()))
        .containsExactlyElementsOf(shown);
    assertThat(shown).hasSize(3);
  }

  @Test
  void the_decision_is_an_order_with_four_legs() {
    assertThat(DECISION.required("action").stringValue()).isEqualTo("open-condor");
    JsonNode trade = DECISION.required("actions").get(0).required("trade");
    JsonNode order = trade.required("orders").get(0);
    assertThat(order.required("position").stringValue()).isEqualTo("conservative-2024-01-08");
    assertThat(order.required("legs").size()).isEqualTo(4);
  }
}
