package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.playbook.Entry;
import alvh.playbook.Playbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A fragment laid over a playbook, and parameters set from outside.
class PlaybookFragmentTest {
  private static final Path HERE = Path.of("");
  private static final NamedText ALVH = PlaybookLibrary.text("alvh", HERE);
  private static final NamedText MONTHLY = PlaybookLibrary.text("monthly-condors", HERE);
  private static final NamedText STATIC = PlaybookLibrary.text("static-hedge", HERE);

  private static Playbook parse(NamedText text) {
    return PlaybookYaml.parse(text.text(), text.name(), FactCatalogue.table());
  }

  private static NamedText fragment(String text) {
    return new NamedText("mine.yaml", text);
  }

  private static NamedText changed(String from, String to) {
    assertThat(MONTHLY.text()).contains(from);
    return fragment(MONTHLY.text().replace(from, to));
  }

  @Test
  void the_playbook_beneath_keeps_its_name_and_gains_an_entry() {
    Playbook alone = parse(ALVH);
    NamedText text = PlaybookLibrary.over(ALVH, MONTHLY);
    Playbook both = parse(text);
    assertThat(text.name()).isEqualTo("playbooks/alvh.yaml");
    assertThat(both.name()).isEqualTo("alvh");
    assertThat(both.title()).isEqualTo(alone.title());
    assertThat(both.voting()).isEqualTo(alone.voting());
    assertThat(both.entries()).extracting(Entry::name).containsExactly("monthly");
    assertThat(both.rules()).hasSize(alone.rules().size() + 3);
    assertThat(both.layers()).hasSameSizeAs(alone.layers());
    assertThat(both.checkExamples()).isEmpty();
  }

  @Test
  void it_can_be_laid_over_every_shipped_playbook() {
    for (String name : PlaybookLibrary.shipped()) {
      Playbook both = parse(PlaybookLibrary.over(PlaybookLibrary.text(name, HERE), MONTHLY));
      assertThat(both.name()).isEqualTo(name);
      assertThat(both.entries()).extracting(Entry::name).contains("monthly");
    }
  }

  @Test
  void a_playbook_that_stands_on_it_already_is_left_as_it_is() {
    NamedText once = PlaybookLibrary.over(ALVH, MONTHLY);
    assertThat(PlaybookLibrary.over(once, MONTHLY)).isEqualTo(once);
    NamedText unhedged = PlaybookLibrary.text("unhedged", HERE);
    assertThat(PlaybookLibrary.over(unhedged, MONTHLY)).isEqualTo(unhedged);
  }

  @Test
  void what_it_shares_with_the_playbook_is_refused_by_file_and_line() {
    NamedText clash = changed("id: O-01/price", "id: S-29");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PlaybookLibrary.over(ALVH, clash))
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo("mine.yaml:" + lineOf(clash.text(), "id: S-29"));
          assertThat(e.what())
              .contains(
                  "the id 'S-29' is taken at playbooks/alvh.yaml:"
                      + lineOf(ALVH.text(), "id: S-29\n"));
          assertThat(e.mend()).contains("rename one of them");
        });
    // a rule and a remark share one space of ids
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PlaybookLibrary.over(ALVH, changed("id: O-02", "id: S-29")))
        .satisfies(e -> assertThat(e.what()).contains("the id 'S-29' is taken"));
    NamedText fact = changed("condors.riskShare", "layer1.deviations");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PlaybookLibrary.over(ALVH, fact))
        .satisfies(e -> assertThat(e.what()).contains("the name 'layer1.deviations' is taken"));
  }

  @Test
  void a_fragment_says_nothing_of_the_playbook_itself() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PlaybookLibrary.over(ALVH, fragment("quorum: 0.5\n")))
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo("mine.yaml:1");
          assertThat(e.what()).contains("a fragment cannot say 'quorum'");
          assertThat(e.mend()).contains("extends");
        });
  }

  @Test
  void a_parameter_is_set_and_stands_in_the_one_text() {
    assertThat(parse(STATIC).parameters())
        .containsEntry("static.budget", 0.0005)
        .containsEntry("condors.riskShare", 0.02);
    NamedText set =
        PlaybookLibrary.set(STATIC, Map.of("static.budget", 0.00225, "condors.riskShare", 0.2));
    Playbook playbook = parse(set);
    assertThat(playbook.name()).isEqualTo("static-hedge");
    assertThat(playbook.parameters())
        .containsEntry("static.budget", 0.00225)
        .containsEntry("condors.riskShare", 0.2)
        .containsEntry("static.delta", 0.30);
    assertThat(playbook.layers().getFirst().budget()).isEqualTo(0.00225);
    assertThat(playbook.entries().getFirst().riskShare()).isEqualTo(0.2);
    assertThat(parse(PlaybookLibrary.set(set, Map.of("static.budget", 1e-4))).parameters())
        .containsEntry("static.budget", 1e-4)
        .containsEntry("condors.riskShare", 0.2);
    assertThat(PlaybookLibrary.set(STATIC, Map.of())).isEqualTo(STATIC);
  }

  @Test
  void what_is_no_parameter_is_refused_with_the_nearest() {
    refused(
        STATIC, Map.of("static.bugdet", 0.002), "no parameter 'static.bugdet'", "'static.budget'");
    refused(
        PlaybookLibrary.text("one-day", HERE),
        Map.of("oneDay.volPremium", 0.2),
        "'oneDay.volPremium' is worked out from other facts",
        "");
    refused(fragment("name: bare\n"), Map.of("x", 1.0), "no parameter 'x'", "no constant");
  }

  private static void refused(
      NamedText text, Map<String, Double> parameters, String what, String mend) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PlaybookLibrary.set(text, parameters))
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo("--set:2");
          assertThat(e.what()).contains(what);
          assertThat(e.mend()).contains(mend);
        });
  }

  @Test
  void a_value_out_of_range_is_refused_where_it_counts() {
    NamedText all = PlaybookLibrary.set(STATIC, Map.of("condors.riskShare", 1.5));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(all))
        .satisfies(e -> assertThat(e.what()).contains("risk-share must be in (0, 1], was 1.5"));
  }

  private static int lineOf(String text, String part) {
    return List.of(text.substring(0, text.indexOf(part)).split("\n", -1)).size();
  }
}
