package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The verbs on what comes with the project: no data, no network.
class VerbsTest {
  private static final int BAD_INPUT = 2;

  private String home = "";

  @BeforeEach
  void at_home() {
    home = System.getProperty("alvh.home", "");
    System.setProperty("alvh.home", RealData.projectRoot().toString());
  }

  @AfterEach
  void back() {
    System.setProperty("alvh.home", home);
  }

  @Test
  void book_shows_the_loss_break_evens_and_margin_of_each_position() {
    JsonNode book =
        CommandRun.of("book", "--book", CommandRun.example("book-2024-01-05.yaml"), "--json")
            .json();
    JsonNode position = book.required("positions").get(0);
    assertThat(book.required("condors").intValue()).isEqualTo(10);
    assertThat(position.required("maxLoss").doubleValue()).isCloseTo(37_900, within(1e-9));
    assertThat(position.required("breakEvens").get(0).doubleValue())
        .isCloseTo(4462.90, within(1e-9));
    // Reg-T: the wider side, 50 points, for each of ten condors
    assertThat(position.required("margin").required("requirement").doubleValue())
        .isCloseTo(50_000, within(1e-9));
    assertThat(position.required("structures").get(0).stringValue()).contains("iron condor");
    CommandRun text = CommandRun.of("book", "--book", CommandRun.example("book-2024-01-05.yaml"));
    assertThat(text.out()).contains("10 x SPX 2024-02-16 4475/4425/4875/4925", "37,900");
  }

  @Test
  void a_book_is_needed_and_a_bad_one_is_named_with_its_line(@TempDir Path folder)
      throws IOException {
    CommandRun none = CommandRun.of("book");
    assertThat(none.code()).isEqualTo(BAD_INPUT);
    assertThat(none.err()).contains("--book", "mend:");
    Path file = Files.writeString(folder.resolve("b.yaml"), "name: a\nequity: 0\npositions: []\n");
    CommandRun bad = CommandRun.of("book", "--book", file.toString());
    assertThat(bad.code()).isEqualTo(BAD_INPUT);
    assertThat(bad.err()).contains("b.yaml:2", "equity must be > 0", "mend:");
  }

  @Test
  void demo_decides_on_its_synthetic_day_and_says_that_it_is_one() {
    JsonNode decision = CommandRun.of("demo", "--json").json();
    assertThat(decision.required("action").stringValue()).isNotBlank();
    assertThat(decision.required("asOf").stringValue()).startsWith("2025-08-11");
    CommandRun text = CommandRun.of("demo");
    assertThat(text.code()).as(text.err()).isZero();
    assertThat(text.out()).contains("no price below is of a real market", "$ alvh decide");
  }

  @Test
  void demo_elsewhere_says_where_it_looked(@TempDir Path folder) {
    System.setProperty("alvh.home", folder.toString());
    CommandRun run = CommandRun.of("demo");
    assertThat(run.code()).isEqualTo(BAD_INPUT);
    assertThat(run.err()).contains(folder.toString(), "mend:");
  }

  private static CommandRun demo(String verb, String... more) {
    String folder = CommandRun.example("demo");
    String[] arguments = {
      verb,
      "--chain",
      folder + "/spx_quotedata_synthetic.csv",
      "--as-of",
      "2025-08-11",
      "--data",
      folder,
      "--book",
      folder + "/book.yaml"
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void greeks_and_decide_show_the_same_risk() {
    JsonNode greeks = demo("greeks", "--json").json();
    JsonNode decision = demo("decide", "--json").json();
    for (String key : new String[] {"condors", "hedges", "totals", "volShift", "discounting"}) {
      assertThat(greeks.required(key)).as(key).isEqualTo(decision.required(key));
    }
    assertThat(demo("greeks").out()).contains("Legs, per contract bought");
  }

  @Test
  void explain_tells_of_a_rule_a_fact_and_an_action() {
    JsonNode rule = demo("explain", "S-24", "--json").json();
    assertThat(rule.required("rules").get(0).required("id").stringValue()).isEqualTo("S-24");
    assertThat(demo("explain", "S-24").out()).contains("vix.rsi14", "what would change it:");
    assertThat(demo("explain", "S-14").out()).contains("S-14/cap", "S-14/target");
    assertThat(demo("explain", "vix.rsi14").out()).contains("read by S-24");
    JsonNode action = demo("explain", "resize-layer", "--json").json();
    assertThat(action.required("votes").size()).isPositive();
    assertThat(action.required("alternatives").size()).isPositive();
  }

  @Test
  void explain_refuses_an_unknown_subject_with_the_nearest_name() {
    CommandRun run = demo("explain", "S-240");
    assertThat(run.code()).isEqualTo(BAD_INPUT);
    assertThat(run.err()).contains("S-240", "'S-24'");
  }

  @Test
  void decide_goes_on_from_its_journal_and_gives_the_same_again(@TempDir Path folder) {
    String journal = folder.resolve("journal.db").toString();
    String first = demo("decide", "--journal", journal, "--json").out();
    String again = demo("decide", "--journal", journal, "--json").out();
    assertThat(again).isEqualTo(first);
  }

  @Test
  void other_playbooks_are_found_by_name_and_unknown_ones_refused() {
    assertThat(demo("decide", "--playbook", "close-at-80", "--json").json().required("playbook"))
        .hasToString("\"close-at-80\"");
    CommandRun run = demo("decide", "--playbook", "alhv");
    assertThat(run.code()).isEqualTo(BAD_INPUT);
    assertThat(run.err())
        .contains("known names: alvh, alvh-as-written, close-at-80, cndr, one-day, static-hedge");
  }

  @Test
  void a_decision_without_a_chain_says_what_is_missing() {
    String folder = CommandRun.example("demo");
    CommandRun run =
        CommandRun.of(
            "decide",
            "--as-of",
            "2025-08-11T15:00",
            "--data",
            folder,
            "--book",
            folder + "/book.yaml",
            "--json");
    // condors are held and none of them can be valued: that is found wanting
    assertThat(run.code()).isEqualTo(1);
    JsonNode decision = JsonMapper.shared().readTree(run.out());
    assertThat(decision.required("sentence").stringValue())
        .startsWith("The condors cannot be valued: no SPX option chain at this instant.");
    JsonNode credit = decision.required("condors").get(0).required("midCredit");
    assertThat(credit.required("why").stringValue())
        .isEqualTo("no SPX option chain at this instant");
  }
}
