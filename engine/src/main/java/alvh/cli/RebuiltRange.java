package alvh.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The days of a range as they are rebuilt, one row each. Mutable, belongs to one thread.
final class RebuiltRange {
  private final TextTable table =
      new TextTable(
          "day",
          "chain",
          "expiries",
          "strikes",
          "index",
          "close",
          "from quotes",
          "missing",
          "file");
  private final List<Map<String, Object>> chains = new ArrayList<>();
  private final List<Map<String, Object>> refused = new ArrayList<>();
  private final List<String> whys = new ArrayList<>();
  private int wanting;

  void add(ChainReport report, Optional<Path> file) {
    wanting += report.isBack() ? 0 : 1;
    table.row(
        report.day().toString(),
        report.chain().underlying(),
        Integer.toString(report.chain().slices().size()),
        Integer.toString(report.strikes()),
        report.index(),
        Numbers.fixed(report.published(), 2),
        report.returnedText().orElse("-"),
        Integer.toString(report.missing().size()),
        file.map(Path::toString).orElse("-"));
    Map<String, Object> json = report.head();
    file.ifPresent(path -> json.put("file", path.toString()));
    chains.add(json);
  }

  void refused(LocalDate day, String underlying, String reason) {
    whys.add(underlying + " of " + day + ": " + reason);
    Map<String, Object> json = Json.object();
    json.put("day", day.toString());
    json.put("underlying", underlying);
    json.put("why", reason);
    refused.add(json);
  }

  /// Whether every day was rebuilt and every index came back.
  boolean isFine() {
    return refused.isEmpty() && wanting == 0;
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("days", chains);
    json.put("refused", refused);
    return json;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(table.lines());
    whys.forEach(why -> lines.add("not rebuilt: " + why));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%d chains rebuilt, %d not; the index comes back from all but %d",
            chains.size(),
            refused.size(),
            wanting));
    return lines;
  }
}
