package alvh.workspace;

import alvh.feed.Source;
import alvh.feed.SourceKind;
import alvh.feed.Sources;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Reads `sources.yaml`: who publishes what, where.
public final class SourcesYaml {
  private static final String NAME = "sources.yaml";
  private static final int MILLIS = 1_000;
  private static final int BITS_PER_MEGABYTE = 20;
  private static final Map<String, SourceKind> KINDS =
      Spellings.of(List.of(SourceKind.values()), SourceKind::spelling);

  private SourcesYaml() {}

  /// The sources shipped with the program.
  public static Sources standard() {
    return read(ConfigTexts.shipped().yaml(NAME));
  }

  static Sources read(YamlMapping file) {
    file.only("sources");
    YamlSequence rows = file.sequence("sources");
    return Located.at(
        rows, () -> new Sources(rows.mappings().stream().map(SourcesYaml::row).toList()));
  }

  private static Source row(YamlMapping row) {
    row.only(
        "id",
        "kind",
        "url",
        "file",
        "underlying",
        "pace",
        "max-mb",
        "first",
        "last",
        "rolling",
        "revised",
        "note");
    SourceKind kind = row.choice("kind", KINDS);
    String file = row.text(kind == SourceKind.CHAIN ? "underlying" : "file");
    return Located.at(
        row,
        () ->
            new Source(
                row.text("id"),
                kind,
                row.text("url"),
                file,
                Duration.ofMillis(Math.round(row.number("pace") * MILLIS)),
                (long) row.integer("max-mb") << BITS_PER_MEGABYTE,
                row.find("first").map(YamlNode::asDate),
                row.find("last").map(YamlNode::asDate),
                row.find("rolling").map(YamlNode::asFlag).orElse(false),
                kind == SourceKind.CHAIN ? 0 : row.number("revised"),
                row.find("note").map(YamlNode::asText).orElse("")));
  }
}
