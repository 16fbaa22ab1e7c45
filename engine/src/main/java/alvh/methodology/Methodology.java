package alvh.methodology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The whole catalogue; every id stands once and every id that is cited is there.
///
/// @param sources what may be cited
/// @param baselines what claims are compared with
/// @param sections the parts of the rows
/// @param rows the sentences of the articles
/// @param definitions the terms made exact
/// @param claims the promises as hypotheses
/// @param contradictions where sources disagree
/// @param topics what other pages say, topic by topic
/// @param glossary the words of those pages
public record Methodology(
    Sources sources,
    List<Baseline> baselines,
    List<Section> sections,
    List<CatalogueRow> rows,
    List<Definition> definitions,
    List<Claim> claims,
    List<Contradiction> contradictions,
    List<VariantTopic> topics,
    List<Term> glossary) {
  public Methodology {
    baselines = List.copyOf(baselines);
    sections = List.copyOf(sections);
    rows = List.copyOf(rows);
    definitions = List.copyOf(definitions);
    claims = List.copyOf(claims);
    contradictions = List.copyOf(contradictions);
    topics = List.copyOf(topics);
    glossary = List.copyOf(glossary);
    Ids.checkDistinct("the entries", ids(entries(rows, definitions, claims, contradictions)));
    Ids.checkDistinct("the baselines", baselines.stream().map(Baseline::id).toList());
    Ids.checkDistinct("the sections", sections.stream().map(Section::id).toList());
    Ids.checkDistinct("the topics", topics.stream().map(VariantTopic::id).toList());
    Ids.checkDistinct("the glossary", glossary.stream().map(Term::term).toList());
    Ids.checkDistinct(
        "the switches", contradictions.stream().map(Contradiction::switchId).toList());
    checkReferences(sections, rows, definitions, claims, contradictions);
    checkSources(sources, rows, claims, contradictions, topics);
  }

  private static void checkReferences(
      List<Section> sections,
      List<CatalogueRow> rows,
      List<Definition> definitions,
      List<Claim> claims,
      List<Contradiction> contradictions) {
    List<String> sectionIds = sections.stream().map(Section::id).toList();
    for (CatalogueRow row : rows) {
      Ids.checkKnown(row.id(), List.of(row.section()), sectionIds);
      Ids.checkKnown(row.id(), row.definitions(), ids(definitions));
      Ids.checkKnown(row.id(), row.claims(), ids(claims));
    }
    for (Contradiction contradiction : contradictions) {
      for (Contradiction.Side side : contradiction.sides()) {
        Ids.checkKnown(contradiction.id(), side.rows(), ids(rows));
      }
    }
  }

  private static void checkSources(
      Sources sources,
      List<CatalogueRow> rows,
      List<Claim> claims,
      List<Contradiction> contradictions,
      List<VariantTopic> topics) {
    rows.forEach(row -> checkSources(sources, row.id(), row.sources()));
    claims.forEach(claim -> checkSources(sources, claim.id(), claim.sources()));
    contradictions.forEach(c -> c.sides().forEach(s -> checkSources(sources, c.id(), s.sources())));
    topics.forEach(t -> t.variants().forEach(v -> checkSources(sources, t.id(), v.sources())));
  }

  private static void checkSources(Sources sources, String citing, Collection<String> cited) {
    for (String source : cited) {
      if (!sources.has(source)) {
        throw new IllegalArgumentException(
            citing + " cites the unknown source '" + source + "'; " + sources.hint(source));
      }
    }
  }

  private static List<Entry> entries(
      List<CatalogueRow> rows,
      List<Definition> definitions,
      List<Claim> claims,
      List<Contradiction> contradictions) {
    List<Entry> entries = new ArrayList<>(rows);
    entries.addAll(definitions);
    entries.addAll(claims);
    entries.addAll(contradictions);
    return List.copyOf(entries);
  }

  private static List<String> ids(List<? extends Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  /// Everything that is cited by its id: rows, definitions, claims, contradictions.
  public List<Entry> entries() {
    return entries(rows, definitions, claims, contradictions);
  }

  /// The entry of that id.
  public Optional<Entry> find(String id) {
    return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// The row of that id.
  public Optional<CatalogueRow> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /// The contradiction that a switch of a playbook carries.
  public Optional<Contradiction> ofSwitch(String switchId) {
    return contradictions.stream().filter(c -> c.switchId().equals(switchId)).findFirst();
  }

  /// The rows of a section, in their order.
  public List<CatalogueRow> rowsOf(Section section) {
    return rows.stream().filter(row -> row.section().equals(section.id())).toList();
  }

  /// The rows that use a definition or rest on a claim.
  public List<CatalogueRow> citing(Entry entry) {
    return rows.stream()
        .filter(row -> row.definitions().contains(entry.id()) || row.claims().contains(entry.id()))
        .toList();
  }

  /// The contradictions on whose sides a row stands.
  public List<Contradiction> touching(CatalogueRow row) {
    return contradictions.stream()
        .filter(c -> c.sides().stream().anyMatch(side -> side.rows().contains(row.id())))
        .toList();
  }
}
