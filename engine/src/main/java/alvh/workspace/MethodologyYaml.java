package alvh.workspace;

import alvh.methodology.Article;
import alvh.methodology.Baseline;
import alvh.methodology.CatalogueRow;
import alvh.methodology.Claim;
import alvh.methodology.Contradiction;
import alvh.methodology.Definition;
import alvh.methodology.Methodology;
import alvh.methodology.Section;
import alvh.methodology.Soundness;
import alvh.methodology.SourceFamily;
import alvh.methodology.Sources;
import alvh.methodology.Term;
import alvh.methodology.Testable;
import alvh.methodology.Variant;
import alvh.methodology.VariantTopic;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads the catalogue of the methodology; every fault names file, line and the nearest name.
public final class MethodologyYaml {
  private static final String FILE = "methodology.yaml";
  private static final List<String> KEYS =
      List.of(
          "articles",
          "families",
          "baselines",
          "sections",
          "rows",
          "definitions",
          "claims",
          "contradictions",
          "variants",
          "glossary");
  private static final Map<String, Soundness> SOUNDNESS =
      Spellings.of(List.of(Soundness.values()), Soundness::spelling);
  private static final Map<String, Testable> TESTABLE =
      Spellings.of(List.of(Testable.values()), Testable::spelling);

  private final YamlMapping root;
  private final CatalogueIds ids;

  private MethodologyYaml(YamlMapping root) {
    this.root = root.only(KEYS);
    this.ids = CatalogueIds.of(root, sources(root));
  }

  /// The catalogue shipped with the program.
  public static Methodology shipped() {
    return parse(ConfigTexts.shipped(FILE), "config/" + FILE);
  }

  /// The catalogue in the YAML text `text`.
  ///
  /// @param file the name that errors show
  public static Methodology parse(String text, String file) {
    return new MethodologyYaml(Yaml.parse(text, file)).read();
  }

  private Methodology read() {
    return Located.at(
        root,
        () ->
            new Methodology(
                ids.sources(),
                each("baselines", MethodologyYaml::baseline),
                each("sections", MethodologyYaml::section),
                each("rows", this::row),
                each("definitions", MethodologyYaml::definition),
                each("claims", this::claim),
                each("contradictions", this::contradiction),
                each("variants", this::topic),
                each("glossary", MethodologyYaml::term)));
  }

  private <T> List<T> each(String key, Function<YamlMapping, T> read) {
    return each(root, key, read);
  }

  private static <T> List<T> each(YamlMapping of, String key, Function<YamlMapping, T> read) {
    return of.sequence(key).mappings().stream()
        .map(row -> Located.at(row, () -> read.apply(row)))
        .toList();
  }

  private static Sources sources(YamlMapping root) {
    return Located.at(
        root,
        () ->
            new Sources(
                each(root, "articles", MethodologyYaml::article),
                each(root, "families", MethodologyYaml::family)));
  }

  private static Article article(YamlMapping row) {
    row.only("id", "title");
    return new Article(row.text("id"), row.text("title"));
  }

  private static SourceFamily family(YamlMapping row) {
    row.only("letter", "title", "trust");
    return new SourceFamily(row.text("letter"), row.text("title"), row.integer("trust"));
  }

  private static Baseline baseline(YamlMapping row) {
    row.only("id", "meaning");
    return new Baseline(row.text("id"), row.text("meaning"));
  }

  private static Section section(YamlMapping row) {
    row.only("id", "title");
    return new Section(row.text("id"), row.text("title"));
  }

  private CatalogueRow row(YamlMapping row) {
    row.only(
        "id",
        "section",
        "sources",
        "says",
        "soundness",
        "verdict",
        "sound",
        "inputs",
        "definitions",
        "claims");
    return new CatalogueRow(
        row.text("id"),
        ids.reference(row.get("section"), "sections"),
        ids.sourcesOf(row),
        row.text("says"),
        soundness(row),
        row.text("verdict"),
        row.text("sound"),
        row.texts("inputs"),
        ids.references(row, "definitions", "definitions"),
        ids.references(row, "claims", "claims"));
  }

  private static List<Soundness> soundness(YamlMapping row) {
    return row.elements("soundness").stream().map(node -> node.asChoice(SOUNDNESS)).toList();
  }

  private static Definition definition(YamlMapping row) {
    row.only("id", "term", "meaning", "facts", "not-computed");
    return new Definition(
        row.text("id"),
        row.text("term"),
        row.text("meaning"),
        row.texts("facts"),
        row.find("not-computed").map(YamlNode::asText).orElse(""));
  }

  private Claim claim(YamlMapping row) {
    row.only("id", "sources", "claim", "hypothesis", "test", "testable", "data");
    return new Claim(
        row.text("id"),
        ids.sourcesOf(row),
        row.text("claim"),
        row.text("hypothesis"),
        row.text("test"),
        row.choice("testable", TESTABLE),
        row.text("data"));
  }

  private Contradiction contradiction(YamlMapping row) {
    row.only("id", "subject", "switch", "sides");
    return new Contradiction(
        row.text("id"), row.text("subject"), row.text("switch"), each(row, "sides", this::side));
  }

  private Contradiction.Side side(YamlMapping row) {
    row.only("name", "sources", "meaning", "rows");
    return new Contradiction.Side(
        row.text("name"),
        ids.sourcesOf(row),
        row.text("meaning"),
        ids.references(row, "rows", "rows"));
  }

  private VariantTopic topic(YamlMapping row) {
    row.only("id", "table", "title", "variants", "checks");
    return new VariantTopic(
        row.text("id"),
        row.text("table"),
        row.text("title"),
        each(row, "variants", this::variant),
        row.texts("checks"));
  }

  private Variant variant(YamlMapping row) {
    row.only("sources", "says", "soundness");
    return new Variant(ids.sourcesOf(row), row.text("says"), soundness(row));
  }

  private static Term term(YamlMapping row) {
    row.only("term", "meaning", "standard");
    return new Term(row.text("term"), row.text("meaning"), row.text("standard"));
  }
}
