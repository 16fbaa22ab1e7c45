package alvh.workspace;

import alvh.instrument.FutureRoot;
import alvh.margin.FuturesMargin;
import alvh.margin.FuturesMarginRow;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Reads `margins.yaml`.
final class MarginFile {
  private MarginFile() {}

  static FuturesMargin read(YamlMapping file) {
    file.only("futures");
    Map<String, FutureRoot> names = DatedRows.names(List.of(FutureRoot.values()));
    Map<FutureRoot, NavigableMap<LocalDate, FuturesMarginRow>> rows =
        new EnumMap<>(FutureRoot.class);
    for (YamlMapping row : file.sequence("futures").mappings()) {
      FutureRoot root = row.choice("root", names);
      if (rows.computeIfAbsent(root, k -> new TreeMap<>()).putIfAbsent(row.date("from"), row(row))
          != null) {
        throw row.get("from").fault("a second row for the same day", "keep one of the two");
      }
    }
    return new FuturesMargin(rows);
  }

  private static FuturesMarginRow row(YamlMapping row) {
    row.only("root", "from", "initial", "maintenance", "default", "source");
    double initial = row.number("initial");
    double maintenance = row.number("maintenance");
    if (!(maintenance > 0) || !(initial >= maintenance)) {
      throw row.fault("needs initial >= maintenance > 0", "write both in USD a contract");
    }
    boolean isDefault = row.find("default").map(YamlNode::asFlag).orElse(false);
    return new FuturesMarginRow(initial, maintenance, isDefault, row.text("source"));
  }
}
