package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.methodology.CatalogueRow;
import alvh.methodology.Claim;
import alvh.methodology.Contradiction;
import alvh.methodology.Entry;
import alvh.methodology.Methodology;
import alvh.methodology.Soundness;
import alvh.methodology.Testable;
import alvh.methodology.VariantTopic;
import alvh.playbook.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped catalogue against what is known of its source: how many entries of each kind, and
/// the marks that the source gives them.
class MethodologyYamlTest {
  private static final Methodology SHIPPED = MethodologyYaml.shipped();

  private static List<String> numbered(String prefix, int digits, int last) {
    List<String> ids = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      ids.add(prefix + String.format(Locale.ROOT, "%0" + digits + "d", number));
    }
    return ids;
  }

  private static List<String> ids(List<? extends Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  @Test
  void every_id_of_the_source_is_there_once_and_in_order() {
    assertThat(ids(SHIPPED.rows())).isEqualTo(numbered("S-", 2, 84));
    assertThat(ids(SHIPPED.definitions())).isEqualTo(numbered("OD-", 2, 27));
    List<String> claims = new ArrayList<>(numbered("H-", 2, 22));
    claims.addAll(numbered("P-", 2, 11));
    assertThat(ids(SHIPPED.claims())).isEqualTo(claims);
    List<String> contradictions = new ArrayList<>(numbered("C-", 1, 9));
    contradictions.addAll(numbered("D-", 1, 12));
    assertThat(ids(SHIPPED.contradictions())).isEqualTo(contradictions);
  }

  @Test
  void the_sections_begin_where_those_of_the_source_begin() {
    assertThat(SHIPPED.sections().stream().map(s -> SHIPPED.rowsOf(s).getFirst().id()).toList())
        .containsExactly("S-01", "S-23", "S-41", "S-63");
    assertThat(SHIPPED.sections().stream().mapToInt(s -> SHIPPED.rowsOf(s).size()).sum())
        .isEqualTo(84);
  }

  /// Two of them are judged here, as the source gives no mark: S-53 and S-75 (ADR 0026).
  @Test
  void marks_of_error_contradiction_and_decoration_are_those_of_the_source() {
    assertThat(marked(Soundness.WRONG))
        .containsExactly(
            "S-08", "S-16", "S-17", "S-22", "S-23", "S-24", "S-25", "S-42", "S-43", "S-45", "S-54",
            "S-55", "S-56", "S-57", "S-68", "S-75");
    assertThat(marked(Soundness.CONTRADICTORY))
        .containsExactly(
            "S-02", "S-09", "S-11", "S-13", "S-25", "S-44", "S-47", "S-52", "S-58", "S-63", "S-71");
    assertThat(marked(Soundness.DECORATION))
        .containsExactly("S-30", "S-36", "S-39", "S-46", "S-49", "S-53", "S-60", "S-77", "S-82");
  }

  private static List<String> marked(Soundness soundness) {
    return SHIPPED.rows().stream()
        .filter(row -> row.soundness().contains(soundness))
        .map(CatalogueRow::id)
        .toList();
  }

  @Test
  void claims_are_testable_as_the_source_says() {
    assertThat(claims(Testable.YES))
        .containsExactly(
            "H-01", "H-03", "H-05", "H-06", "H-07", "H-08", "H-09", "H-10", "H-11", "H-12", "H-15",
            "H-16", "H-17", "H-19", "H-21", "H-22", "P-03", "P-04", "P-05", "P-08", "P-10", "P-11");
    assertThat(claims(Testable.NO)).containsExactly("P-01", "P-02", "P-06", "P-07", "P-09");
    assertThat(claims(Testable.PARTLY)).contains("H-04");
  }

  private static List<String> claims(Testable testable) {
    return SHIPPED.claims().stream()
        .filter(claim -> claim.testable() == testable)
        .map(Claim::id)
        .toList();
  }

  @Test
  void every_contradiction_has_its_switch() {
    assertThat(SHIPPED.contradictions().stream().map(Contradiction::switchId))
        .containsExactly(
            "touch-the-condor",
            "rsi-trigger",
            "second-engine",
            "big-top",
            "layer-content",
            "contango",
            "tempo",
            "conversion",
            "reer",
            "profile",
            "vix-above-20",
            "vix-15-to-20",
            "ladder-always-on",
            "hedge-ratio",
            "hedge-strikes",
            "stop",
            "losing-leg",
            "skew-wing",
            "events",
            "sizing",
            "hedge-roll");
  }

  @Test
  void the_tables_of_the_supplement_and_its_glossary_are_there() {
    assertThat(
            SHIPPED.topics().stream()
                .map(VariantTopic::table)
                .map(t -> t.substring(0, 3))
                .distinct())
        .containsExactly("4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7");
    assertThat(topic("layers").variants()).as("the rows of table 4.4").hasSize(22);
    assertThat(SHIPPED.glossary()).hasSize(30);
  }

  private static VariantTopic topic(String id) {
    return SHIPPED.topics().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void every_claim_of_the_articles_belongs_to_a_row() {
    assertThat(SHIPPED.claims())
        .filteredOn(claim -> claim.id().startsWith("H-"))
        .allSatisfy(claim -> assertThat(SHIPPED.citing(claim)).as(claim.id()).isNotEmpty());
  }

  @Test
  void every_definition_is_used_by_a_row() {
    assertThat(SHIPPED.definitions())
        .allSatisfy(d -> assertThat(SHIPPED.citing(d)).as(d.id()).isNotEmpty());
  }

  /// A playbook that carries a contradiction leaves none of its sides out.
  @Test
  void every_side_of_a_contradiction_is_an_option_of_the_switch_that_carries_it() {
    int carried = 0;
    for (String name : PlaybookLibrary.shipped()) {
      for (Switch each : PlaybookLibrary.read(name, FactCatalogue.table()).switches()) {
        Optional<Contradiction> contradiction = SHIPPED.ofSwitch(each.id());
        if (contradiction.isPresent()) {
          carried++;
          assertThat(each.contradiction()).isEqualTo(contradiction.orElseThrow().id());
          assertThat(each.names())
              .as("%s of %s", each.id(), name)
              .containsAll(
                  contradiction.orElseThrow().sides().stream()
                      .map(Contradiction.Side::name)
                      .toList());
        }
      }
    }
    assertThat(carried).isPositive();
  }

  @Test
  void every_fact_of_a_definition_is_in_the_catalogue_of_facts() {
    assertThat(SHIPPED.definitions().stream().flatMap(d -> d.facts().stream()))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(FactCatalogue.table().names()).contains(fact));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  - id: S-02 |   - id: S-01 | the id 'S-01' is taken at line",
        "soundness: [decoration] | soundness: [decorating] | did you mean 'decoration'?",
        "definitions: [OD-08] | definitions: [OD-80] | no entry of definitions has the id 'OD-80'",
        "    verdict: | verdicts: | did you mean 'verdict'?",
        "claims: [H-22] | claims: [H-23] | did you mean 'H-",
        "sources: [M91] | sources: [X91] | unknown source 'X91'",
        "testable: partly | testable: partially | testable",
        "section: D | section: E | no entry of sections has the id 'E'",
        "rows: [S-58] | rows: [S-85] | no entry of rows has the id 'S-85'"
      })
  void a_damaged_catalogue_is_refused_with_its_place(String given, String damaged, String told) {
    String text = ConfigTexts.shipped("methodology.yaml");
    assertThat(text).contains(given.strip());
    int at = text.indexOf(given.strip());
    String broken =
        text.substring(0, at) + damaged.strip() + text.substring(at + given.strip().length());
    assertThatThrownBy(() -> MethodologyYaml.parse(broken, "mine.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("(?s)mine\\.yaml:[0-9]+: .*")
        .hasMessageContaining(told);
  }
}
