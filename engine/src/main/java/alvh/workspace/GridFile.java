package alvh.workspace;

import alvh.instrument.ExpiryPattern;
import alvh.instrument.OptionRoot;
import alvh.rebuild.GridRow;
import alvh.rebuild.ListedAhead;
import alvh.rebuild.SeriesClass;
import alvh.rebuild.SpxListings;
import alvh.rebuild.StrikeBand;
import alvh.rebuild.StrikeGrid;
import java.util.List;
import java.util.Map;

/// Reads `grids.yaml`: how rebuilt chains are listed.
public final class GridFile {
  private static final Map<String, ExpiryPattern> PATTERNS =
      CalendarTable.names(ExpiryPattern.values());
  private static final Map<String, SeriesClass> SERIES = CalendarTable.names(SeriesClass.values());
  private static final Map<String, OptionRoot> ROOTS =
      DatedRows.names(List.of(OptionRoot.SPX, OptionRoot.SPXW));

  private GridFile() {}

  /// The shipped table, on the families and days of `config`.
  public static SpxListings standard(MarketConfig config) {
    return read(ConfigTexts.shipped().yaml("grids.yaml"), config);
  }

  static SpxListings read(YamlMapping file, MarketConfig config) {
    file.only("listed-ahead", "strikes");
    return SpxListings.of(
        config.listings(),
        file.sequence("listed-ahead").mappings().stream().map(GridFile::window).toList(),
        file.sequence("strikes").mappings().stream().map(GridFile::grid).toList(),
        config.calendar());
  }

  private static ListedAhead window(YamlMapping row) {
    row.only("root", "expires", "from", "days", "verified", "source").text("source");
    row.flag("verified");
    return new ListedAhead(
        row.choice("root", ROOTS), row.choice("expires", PATTERNS), row.date("from"), days(row));
  }

  private static GridRow grid(YamlMapping row) {
    row.only("series", "from", "days", "verified", "source", "bands").text("source");
    row.flag("verified");
    List<StrikeBand> bands = row.sequence("bands").mappings().stream().map(GridFile::band).toList();
    if (bands.isEmpty()) {
      throw row.get("bands").fault("is empty", "give at least one band");
    }
    return new GridRow(
        row.choice("series", SERIES), row.date("from"), days(row), new StrikeGrid(bands));
  }

  private static int days(YamlMapping row) {
    int days = row.integer("days");
    if (days <= 0) {
      throw row.get("days").fault("must be > 0, was " + days, "write calendar days");
    }
    return days;
  }

  private static StrikeBand band(YamlMapping row) {
    row.only("steps", "low", "high");
    List<Integer> steps =
        row.sequence("steps").elements().stream().map(YamlNode::asInteger).toList();
    double low = row.number("low");
    double high = row.number("high");
    if (steps.isEmpty() || steps.stream().anyMatch(s -> s <= 0) || !(low > 0) || !(high > low)) {
      throw row.fault(
          "needs steps > 0 and 0 < low < high", "write `{ steps: [5], low: 0.8, high: 1.1 }`");
    }
    return new StrikeBand(steps, low, high);
  }
}
