package alvh.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodologyTest {
  private static final Sources SOURCES =
      new Sources(
          List.of(new Article("s0", "a question")), List.of(new SourceFamily("M", "pages", 1)));
  private static final Definition DEFINITION =
      new Definition("OD-01", "term", "a formula", List.of("vix.close"), "");
  private static final Claim CLAIM =
      new Claim("H-01", List.of("s0"), "pays", "is above 0", "count", Testable.YES, "VIX");

  private static CatalogueRow row(String id, List<String> sources, List<String> definitions) {
    return new CatalogueRow(
        id,
        "A",
        sources,
        "says",
        List.of(Soundness.SOUND),
        "verdict",
        "sound",
        List.of(),
        definitions,
        List.of("H-01"));
  }

  private static Contradiction contradiction(String row) {
    return new Contradiction(
        "C-1",
        "a question",
        "a-switch",
        List.of(
            new Contradiction.Side("one", List.of("s0"), "yes", List.of(row)),
            new Contradiction.Side("other", List.of("M1"), "no", List.of())));
  }

  private static Methodology of(List<CatalogueRow> rows, List<Contradiction> contradictions) {
    return new Methodology(
        SOURCES,
        List.of(),
        List.of(new Section("A", "all")),
        rows,
        List.of(DEFINITION),
        List.of(CLAIM),
        contradictions,
        List.of(),
        List.of());
  }

  @Test
  void an_entry_is_found_by_its_id_and_by_those_that_cite_it() {
    CatalogueRow row = row("S-01", List.of("s0"), List.of("OD-01"));
    Contradiction contradiction = contradiction("S-01");
    Methodology methodology = of(List.of(row), List.of(contradiction));
    assertThat(methodology.find("H-01")).contains(CLAIM);
    assertThat(methodology.find("S-99")).isEmpty();
    assertThat(methodology.citing(DEFINITION)).containsExactly(row);
    assertThat(methodology.touching(row)).containsExactly(contradiction);
    assertThat(methodology.ofSwitch("a-switch")).contains(contradiction);
  }

  @Test
  void an_id_that_stands_twice_is_refused() {
    CatalogueRow row = row("S-01", List.of("s0"), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(List.of(row, row), List.of()))
        .withMessageContaining("S-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(List.of(row("OD-01", List.of("s0"), List.of())), List.of()))
        .withMessageContaining("OD-01");
  }

  @Test
  void a_citation_of_nothing_is_refused_with_the_nearest_id() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(List.of(row("S-01", List.of("s0"), List.of("OD-02"))), List.of()))
        .withMessageContaining("OD-02")
        .withMessageContaining("did you mean 'OD-01'?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(List.of(), List.of(contradiction("S-01"))))
        .withMessageContaining("C-1");
  }

  @Test
  void a_source_is_an_article_or_a_numbered_page_of_a_family() {
    assertThat(SOURCES.has("s0")).isTrue();
    assertThat(SOURCES.has("M1")).isTrue();
    assertThat(SOURCES.has("M101g")).isTrue();
    assertThat(List.of("s1", "M", "M0", "A1", "M1gg")).noneMatch(SOURCES::has);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(List.of(row("S-01", List.of("A4"), List.of())), List.of()))
        .withMessageContaining("A4");
  }

  @Test
  void a_definition_names_facts_or_says_why_it_has_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Definition("OD-01", "term", "meaning", List.of(), ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Definition("OD-01", "term", "meaning", List.of("a.b"), "no data"));
  }
}
