package alvh.workspace;

import alvh.files.Dataset;
import alvh.files.DatasetKind;
import alvh.files.DatasetMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `datasets.yaml`: which file holds which series.
public final class DatasetMapYaml {
  private static final String TABLE = "datasets.yaml";

  /// The name of a folder's own map.
  public static final String OWN = "data.yaml";

  private static final List<String> BAR = List.of("open", "high", "low", "close");

  private DatasetMapYaml() {}

  /// The map shipped with the program: the official file names and those of the common collections.
  public static DatasetMap standard() {
    return of(ConfigTexts.shipped());
  }

  /// The map whose text is among `texts`.
  public static DatasetMap of(ConfigTexts texts) {
    return read(texts.yaml(TABLE));
  }

  /// The shipped map, before it the rows of the folder's own `data.yaml` where there is one.
  public static DatasetMap of(Path folder) {
    return of(folder, ConfigTexts.shipped());
  }

  /// The map among `texts`, before it the rows of the folder's own `data.yaml` where there is one.
  public static DatasetMap of(Path folder, ConfigTexts texts) {
    Path own = folder.resolve(OWN);
    DatasetMap map = of(texts);
    return Files.isRegularFile(own) ? map.with(read(Yaml.read(own))) : map;
  }

  static DatasetMap read(YamlMapping file) {
    file.only("datasets");
    return new DatasetMap(
        file.sequence("datasets").mappings().stream().map(DatasetMapYaml::row).toList());
  }

  private static Dataset row(YamlMapping row) {
    row.only(
        "files",
        "layout",
        "prefix",
        "series",
        "unit",
        "clock",
        "lag-days",
        "precedence",
        "zero-is-missing",
        "note");
    DatasetKind kind = row.choice("layout", kinds());
    int lagDays = row.find("lag-days").map(YamlNode::asInteger).orElse(0);
    if (lagDays < 0) {
      throw row.get("lag-days").fault("must be >= 0, was " + lagDays, "write calendar days");
    }
    return new Dataset(
        row.text("files"),
        kind,
        series(row, kind),
        row.find("unit").map(YamlNode::asText).orElse(""),
        row.find("clock").map(DatasetMapYaml::clock).orElse(Dataset.DEFAULT_CLOCK),
        lagDays,
        row.find("precedence").map(YamlNode::asInteger).orElse(0),
        row.find("zero-is-missing").map(YamlNode::asFlag).orElse(false),
        row.find("note").map(YamlNode::asText).orElse(""));
  }

  private static Map<String, String> series(YamlMapping row, DatasetKind kind) {
    Map<String, String> series = new LinkedHashMap<>();
    row.find("prefix")
        .map(YamlNode::asText)
        .ifPresent(prefix -> BAR.forEach(column -> series.put(column, prefix + "." + column)));
    row.find("series")
        .map(YamlNode::asMapping)
        .ifPresent(names -> names.names().forEach(key -> series.put(key, names.text(key))));
    boolean needsSeries =
        switch (kind) {
          case OHLC, COLUMNS, COUNTS, LONG, LEAN, RELEASES, EVENT_TABLE, VX_FINALS -> true;
          case VX_CONTRACT, VX_CURVE, VX_PANEL, CHAIN, IGNORED -> false;
        };
    if (needsSeries == series.isEmpty()) {
      throw row.fault(
          needsSeries ? "names no series" : "this layout names no series of its own",
          needsSeries
              ? "add `series: { COLUMN: name }`, or `prefix: name` for open, high, low, close"
              : "remove `series` and `prefix`");
    }
    if (kind == DatasetKind.COUNTS && series.size() != 1) {
      throw row.fault("holds one series only", "write `series: { value: name }`");
    }
    return series;
  }

  private static LocalTime clock(YamlNode node) {
    try {
      return LocalTime.parse(node.asText());
    } catch (DateTimeException notATime) {
      throw node.fault("is not a time: " + node.described(), "write it as \"16:15\", New York");
    }
  }

  private static Map<String, DatasetKind> kinds() {
    Map<String, DatasetKind> kinds = new LinkedHashMap<>();
    for (DatasetKind kind : DatasetKind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind);
    }
    return kinds;
  }
}
